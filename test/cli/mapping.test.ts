import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { presetNames, readMapping } from '../../src/cli/mapping-file.ts';
import type { Assessment } from '../../src/core/index.ts';
import { linesIn, put, run, scratch } from './support.ts';

const cwd = put(scratch(), {
  'odd.csv': 'Nr,Blob,Who\n1,Kai chose to go back to the address.,Kai\n',
  'form.csv': 'Form ID,Question,Answer,Person ID\n7,Summary,Kai chose to go back to the address.,P1\n7,Risk level,TBC,P1\n',
  'ours.yaml': 'name: Ours\ncolumns: { text: Blob, id: Nr }\n',
  'wrong.yaml': 'columns: { text: Blob, idd: Nr }\n',
});
const idsIn = (out: string): string[] => linesIn<Assessment>(cwd, out, 'assessments.jsonl').map(({ id }) => id);

describe('a mapping file', () => {
  test('says what columns hold, and gives way to --map', async () => {
    expect((await run(['audit', 'odd.csv', '--mapping', 'ours.yaml', '--out', 'a'], { cwd })).code).toBe(0);
    expect(idsIn('a')).toEqual(['1']);
    const { stdout } = await run(['audit', 'odd.csv', '--mapping', 'ours.yaml', '--map', 'id=Who', '--print-mapping'], { cwd });
    expect(stdout).toBe('odd.csv\n  Nr → fields\n  Blob → text\n  Who → id\n');
  });

  test.each([
    ['wrong.yaml', /^wrong\.yaml:1: columns: “idd” is not known here; expected one of id, text, .*Did you mean “id”\?\n$/],
    ['gone.yaml', /^There is no mapping file “gone\.yaml”\. Those that come with childfirst are .*question-answer/],
  ])('%s is told what is wrong with it', async (name, says) => {
    const { code, stderr } = await run(['audit', 'odd.csv', '--mapping', name, '--out', 'b'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
  });

  test.each(presetNames())('%s, which is ours, is sound and names a narrative', async (name) => {
    const { columns = {} } = await readMapping(name, cwd);
    expect(columns.text ?? columns.answer).not.toBe(undefined);
  });

  test('for forms joins questions and answers of one form', async () => {
    await run(['audit', 'form.csv', '--mapping', 'question-answer', '--out', 'form'], { cwd });
    const [form, ...more] = linesIn<Assessment>(cwd, 'form', 'assessments.jsonl');
    expect([form?.id, form?.risk.level, more]).toEqual(['7', 'hollow', []]);
  });
});

/** Runs the program as in a terminal, with these lines typed. */
async function typed(args: readonly string[], lines: readonly string[]): Promise<{ readonly code: number; readonly stdout: string }> {
  let stdout = '';
  const screen = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      stdout += chunk.toString();
      done();
    },
  });
  const stdin = Object.assign(Readable.from([Buffer.from(lines.map((line) => `${line}\n`).join(''))]), { isTTY: true });
  const code = await main({ argv: ['node', 'childfirst', ...args], stdin, stdout: screen, stderr: screen, env: {}, cwd });
  return { code, stdout };
}

describe('init with an export', () => {
  test('in a terminal asks what each column holds and writes a mapping that works', async () => {
    const { code, stdout } = await typed(['init', 'odd.csv', '--mapping', 'made.yaml'], ['x', '2', '1', '3', '-', '', '', '', '', 'n']);
    expect(code).toBe(0);
    expect(stdout).toContain('  1  Nr\n  2  Blob\n  3  Who\n');
    expect(stdout).toContain('Which column holds the narrative (several numbers where it stands in several)? [none] Please give a number from 1 to 3');
    expect(readFileSync(join(cwd, 'made.yaml'), 'utf8')).toContain('columns:\n  text: Blob\n  id: Nr\n  child.name: Who\n');
    expect((await run(['audit', 'odd.csv', '--mapping', 'made.yaml', '--out', 'made'], { cwd })).code).toBe(0);
  });

  test('elsewhere writes what was found by name', async () => {
    const { code, stdout } = await run(['init', 'form.csv'], { cwd });
    expect([code, stdout]).toEqual([0, 'Wrote childfirst.mapping.yaml. To use it: childfirst audit form.csv --mapping childfirst.mapping.yaml\n']);
    expect(existsSync(join(cwd, 'childfirst.config.yaml'))).toBe(false);
    expect((await run(['init', 'form.csv'], { cwd })).code).toBe(2);
  });
});
