import { describe, expect, test } from 'vitest';
import { formatters, type FormatName } from '../../src/formatters/index.ts';
import { GOOD, POOR, put, run, scratch, spawned, type World } from './support.ts';

const cwd = put(scratch(), { 'poor.md': POOR, 'good.md': GOOD });
const ESCAPE = '\u001B[';

/** What a reader of each format looks at first. */
const MARKS: Readonly<Record<FormatName, RegExp>> = {
  terminal: /^poor\.md {2}\d+ of 100\n/,
  json: /^\[\n {2}\{\n {4}"id": "poor\.md",/,
  jsonl: /^\{"id":"poor\.md","findings":\[.*\}\n$/,
  html: /^<!doctype html>/i,
  markdown: /^#/,
  csv: /^path,id,.*\r\npoor\.md,poor\.md,/,
  sarif: /"version": "2\.1\.0"/,
  junit: /^<\?xml [^]*<testsuites?/,
  checkstyle: /^<\?xml [^]*<checkstyle/,
  github: /^::(?:error|warning|notice) file=poor\.md,/,
};

describe('--format', () => {
  test.each(Object.entries(MARKS))('%s', async (format, mark) => {
    const { code, stdout, stderr } = await run(['check', 'poor.md', '--format', format], { cwd });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(mark);
    expect(stdout.endsWith('\n')).toBe(true);
  });

  test('has a mark above for every format', () => {
    expect(Object.keys(MARKS).sort()).toEqual(Object.keys(formatters).sort());
  });

  test.each(['json', 'sarif'])('%s can be read as JSON, with several notes and with none', async (format) => {
    for (const files of [['good.md', 'poor.md'], ['gone.md']]) {
      const { stdout } = await run(['check', ...files, '--format', format], { cwd });
      expect(() => JSON.parse(stdout)).not.toThrow();
    }
  });

  test('gives the same bytes each time and as a process', async () => {
    const args = ['check', 'poor.md', 'good.md', '--format', 'json'];
    const [first, second, third] = [await run(args, { cwd }), await run(args, { cwd }), await spawned(args, { cwd })];
    expect(second.stdout).toBe(first.stdout);
    expect(third.stdout).toBe(first.stdout);
  });
});

describe('colour', () => {
  const colours = async (args: readonly string[], world: Partial<World>): Promise<boolean> => {
    const { stdout } = await run(['check', 'poor.md', ...args], { cwd, ...world });
    return stdout.includes(ESCAPE);
  };

  test.each<{ readonly what: string; readonly args?: readonly string[]; readonly world: Partial<World>; readonly coloured: boolean }>([
    { what: 'a terminal', world: { isTTY: true }, coloured: true },
    { what: 'a file or pipe', world: {}, coloured: false },
    { what: 'a terminal and NO_COLOR', world: { isTTY: true, env: { NO_COLOR: '1' } }, coloured: false },
    { what: 'a terminal and an empty NO_COLOR', world: { isTTY: true, env: { NO_COLOR: '' } }, coloured: true },
    { what: 'a terminal and --no-color', args: ['--no-color'], world: { isTTY: true }, coloured: false },
    { what: 'a pipe and FORCE_COLOR', world: { env: { FORCE_COLOR: '1' } }, coloured: true },
    { what: 'a pipe and FORCE_COLOR=0', world: { env: { FORCE_COLOR: '0' } }, coloured: false },
    { what: 'FORCE_COLOR and NO_COLOR', world: { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, coloured: false },
    { what: 'FORCE_COLOR and --no-color', args: ['--no-color'], world: { env: { FORCE_COLOR: '1' } }, coloured: false },
    { what: 'a terminal and --output-file', args: ['--output-file', 'out.txt'], world: { isTTY: true }, coloured: false },
    { what: 'a terminal and a format for machines', args: ['--format', 'json'], world: { isTTY: true }, coloured: false },
  ])('$what: $coloured', async ({ args = [], world, coloured }) => {
    expect(await colours(args, world)).toBe(coloured);
  });

  test('none in a pipe, as a process', async () => {
    const { stdout } = await spawned(['check', 'poor.md'], { cwd });
    expect(stdout).not.toContain(ESCAPE);
  });
});
