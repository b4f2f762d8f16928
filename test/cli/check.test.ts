import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/core/index.ts';
import { GOOD, jsonLines, POOR, put, run, scratch, spawned } from './support.ts';

const cwd = put(scratch(), { 'poor.md': POOR, 'good.md': GOOD, 'folder/a.md': GOOD, 'folder/deep/B.TXT': GOOD, 'folder/picture.png': 'no', '[brackets] 2/c.txt': GOOD });
const ids = (stdout: string): string[] => jsonLines<Assessment>(stdout).map(({ id }) => id);

describe('how a check ends', () => {
  test('0 where nothing was found', async () => {
    const { code, stdout, stderr } = await run(['check', 'good.md'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Score 100 of 100');
  });

  test('1 where something was, and all of it on standard output', async () => {
    const { code, stdout, stderr } = await run(['check', 'poor.md'], { cwd });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('chose to go back to the address');
  });

  test('2 where a file is not there, and the others are checked all the same', async () => {
    const { code, stdout, stderr } = await run(['check', 'gone.md', 'good.md', '--format', 'jsonl'], { cwd });
    expect([code, stderr]).toEqual([2, 'There is no file “gone.md”.\n']);
    expect(ids(stdout)).toEqual(['good.md']);
  });

  test.each([[0, 'good.md'], [1, 'poor.md'], [2, 'gone.md']])('%i for %s as a process too', async (status, file) => {
    const { code, stderr } = await spawned(['check', file, '--format', 'json'], { cwd });
    expect(code).toBe(status);
    expect(stderr).toBe(status === 2 ? 'There is no file “gone.md”.\n' : '');
  });
});

/** The poor note with only its wording left: one finding of high severity. */
const onlyWording = `${GOOD}\n\n${POOR}`;

describe('the failing level', () => {
  test.each([
    { option: ['--fail-on', 'high'], text: POOR, status: 1 },
    { option: ['--fail-on', 'low'], text: POOR, status: 1 },
    { option: ['--fail-on', 'never'], text: POOR, status: 0 },
    { option: ['--fail-on', 'high'], text: GOOD, status: 0 },
    { option: ['--fail-on', 'never', '--max-warnings', '0'], text: POOR, status: 1 },
    { option: ['--fail-on', 'never', '--max-warnings', '0'], text: GOOD, status: 0 },
    { option: ['--fail-on', 'never', '--max-warnings', '1'], text: onlyWording, status: 0 },
    { option: ['--fail-on', 'never', '--max-warnings', '0'], text: onlyWording, status: 1 },
  ])('$option ends with $status', async ({ option, text, status }) => {
    expect((await run(['check', '-', ...option], { cwd, stdin: text })).code).toBe(status);
  });

  test('leaves gaps below it out of the verdict', async () => {
    const noLevel = GOOD.replace(' The risk is high.', '');
    const { code, stdout } = await run(['check', '-', '--fail-on', 'medium', '--format', 'json'], { cwd, stdin: noLevel });
    expect(JSON.parse(stdout)[0].findings).toMatchObject([{ severity: 'low' }]);
    expect(code).toBe(0);
  });
});

describe('what is checked', () => {
  test('a folder, whatever the case of an ending, and nothing that is no note', async () => {
    expect(ids((await run(['check', 'folder', '--format', 'jsonl'], { cwd })).stdout)).toEqual(['folder/a.md', 'folder/deep/B.TXT']);
  });

  test('a glob', async () => {
    expect(ids((await run(['check', '*.md', '--format', 'jsonl'], { cwd })).stdout)).toEqual(['good.md', 'poor.md']);
  });

  test('a folder with brackets in its name', async () => {
    expect(ids((await run(['check', '[brackets] 2', '--format', 'jsonl'], { cwd })).stdout)).toEqual(['[brackets] 2/c.txt']);
  });

  test('this folder', async () => {
    expect(ids((await run(['check', '.', '--format', 'jsonl'], { cwd })).stdout)).toHaveLength(5);
  });

  test('standard input, under the name that it is given', async () => {
    expect(ids((await run(['check', '-', '--format', 'jsonl'], { cwd, stdin: GOOD })).stdout)).toEqual(['standard input']);
    expect(ids((await run(['check', '-', '--stdin-filename', 'visit.md', '--format', 'jsonl'], { cwd, stdin: GOOD })).stdout)).toEqual(['visit.md']);
    expect((await spawned(['check', '-', '--stdin-filename', 'visit.md'], { cwd, stdin: POOR })).stdout).toMatch(/^visit\.md {2}\d+ of 100/);
  });

  test.each(['nothing/*.md', 'folder/*.pdf'])('nothing, where the glob %s finds nothing', async (glob) => {
    const { code, stderr } = await run(['check', glob], { cwd });
    expect([code, stderr]).toEqual([2, `There is no file “${glob}”.\n`]);
  });

  test('nothing, where a folder holds no note', async () => {
    put(cwd, { 'pictures/a.png': '' });
    const { code, stderr } = await run(['check', 'pictures'], { cwd });
    expect([code, stderr]).toEqual([2, 'The folder “pictures” holds no notes and no export.\n']);
  });
});

describe('what the command line says of the child', () => {
  test('goes before what the note says', async () => {
    const about = ['--child-name', 'Mina', '--child-pronoun', 'she', '--child-age', '12', '--record-type', 'Home visit'];
    const { stdout } = await run(['check', '-', ...about], { cwd, stdin: POOR.replace('Kai', 'Mina') });
    expect(stdout).toContain("makes the harm Mina's decision");
    expect(stdout).toContain('Home visit');
  });
});

describe('what is printed', () => {
  test('less with --quiet', async () => {
    const [loud, quiet] = [await run(['check', 'poor.md'], { cwd }), await run(['check', 'poor.md', '--quiet'], { cwd })];
    expect(loud.stdout).toMatch(/Try: /);
    expect(quiet.stdout).toContain('chose to go back to the address');
    expect(quiet.stdout).not.toMatch(/Try: |Why: |Score/);
    expect(quiet.code).toBe(loud.code);
  });

  test('what was set aside, with --set-aside', async () => {
    const challenged = `${GOOD}\n\nThe referral says that Kai “chose to go back to the address”. I have asked for those words to be removed.`;
    expect((await run(['check', '-'], { cwd, stdin: challenged })).stdout).not.toContain('set aside');
    expect((await run(['check', '-', '--set-aside'], { cwd, stdin: challenged })).stdout).toContain('Weighed and set aside');
  });

  test('into a file and nowhere else, with --output-file', async () => {
    const { code, stdout, stderr } = await run(['check', 'poor.md', '--format', 'json', '--output-file', 'report.json'], { cwd });
    expect([code, stdout, stderr]).toEqual([1, '', '']);
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))).toMatchObject([{ id: 'poor.md' }]);
  });

  test('nothing, where the file cannot be written', async () => {
    const { code, stdout, stderr } = await run(['check', 'poor.md', '--output-file', 'no/such/report.txt'], { cwd });
    expect([code, stdout, stderr]).toEqual([2, '', 'The report could not be written to “no/such/report.txt”.\n']);
    expect(existsSync(join(cwd, 'no'))).toBe(false);
  });
});
