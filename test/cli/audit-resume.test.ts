import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { linesIn, POOR, put, run, scratch } from './support.ts';

/** Enough of it that worker threads are used. */
const LONG = `${POOR}${' '.repeat(550)}`;
const record = (i: number): string => JSON.stringify({ id: `r-${i}`, text: `${LONG}${i}` });
const cwd = put(scratch(), { 'long.jsonl': Array.from({ length: 800 }, (_, i) => record(i)).join('\n') });
const program = join(process.cwd(), 'bin', 'childfirst.js');
// Two databases of the same content need not be the same bytes; the lists, which are written from it, are.
const bytesOf = (folder: string): Record<string, string> => Object.fromEntries(readdirSync(join(cwd, folder)).filter((name) => name !== 'audit.duckdb').map((name) => [name, readFileSync(join(cwd, folder, name), 'utf8')]));

/** Starts an audit, sends it a signal once it has written lines, and waits for its end. */
async function interrupted(out: string, signal: NodeJS.Signals, more: readonly string[] = []): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const child = spawn(process.execPath, [program, 'audit', 'long.jsonl', '--out', out, '--concurrency', '2', ...more], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  while (child.exitCode === null && !existsSync(join(cwd, out, '.partial', 'run.json'))) await wait(5);
  await wait(150);
  child.kill(signal);
  return { code: await ended, stderr };
}

describe('an audit that is broken off', () => {
  test('goes on with --resume to the same bytes as one thread undisturbed', async () => {
    await run(['audit', 'long.jsonl', '--out', 'whole', '--concurrency', '1'], { cwd });
    const { code } = await interrupted('killed', 'SIGKILL');
    expect(code).toBe(null);
    expect(readdirSync(join(cwd, 'killed'))).toEqual(['.partial']);
    expect(await run(['audit', 'long.jsonl', '--out', 'killed', '--concurrency', '2', '--resume'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(bytesOf('killed')).toEqual(bytesOf('whole'));
  });

  test('by Ctrl-C finishes what is in hand, says how to go on, and ends with 2', async () => {
    const { code, stderr } = await interrupted('stopped', 'SIGINT');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^\nFinishing what is in hand …\nStopped after \d+ records, which are kept\. To go on, run the same command again with --resume\.\n$/);
    const kept = Number(/after (\d+) records/.exec(stderr)?.[1]);
    expect(linesIn(cwd, 'stopped', '.partial', 'assessments.jsonl')).toHaveLength(kept);
    await run(['audit', 'long.jsonl', '--out', 'stopped', '--resume'], { cwd });
    expect(bytesOf('stopped')).toEqual(bytesOf('whole'));
  });

  test('is not gone on with where something else is asked, and is dropped where nothing is', async () => {
    put(cwd, { 'changes.jsonl': record(1) });
    await interrupted('half', 'SIGKILL', ['--run', 'spring']);
    const whole = ['audit', 'long.jsonl', '--out', 'half', '--resume'];
    const refusals = [[...whole, '--run', 'summer'], whole, [...whole, '--run', 'spring', '--title', 'Ours', '--keep-text', '--pseudonymise'], ['audit', 'changes.jsonl', '--out', 'half', '--resume', '--run', 'spring']];
    const outcomes = await Promise.all(refusals.map((args) => run(args, { cwd })));
    expect(outcomes.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(outcomes.map(({ stderr }) => /What differs: (.*?)\./.exec(stderr)?.[1])).toEqual(['the name of the run (--run)', 'the name of the run (--run)', 'the title (--title), --pseudonymise, --keep-text', 'the files']);
    expect(outcomes[0]?.stderr).toContain('To go on with it, give the command as it was then; to start from the beginning, leave out --resume.\n');
    const anew = await run(['audit', 'changes.jsonl', '--out', 'half'], { cwd });
    expect([anew.code, anew.stderr]).toEqual([0, 'An unfinished run in that folder is dropped; --resume would have gone on with it.\n']);
  });

  test('that never was is said, and started', async () => {
    writeFileSync(join(cwd, 'one.jsonl'), record(1));
    expect(await run(['audit', 'one.jsonl', '--out', 'new', '--resume'], { cwd })).toMatchObject({ code: 0, stderr: 'There is no unfinished run in that folder, so this one starts from the beginning.\n' });
  });
});

test('of several files, one that cannot be read is set aside as a whole', async () => {
  put(cwd, { 'mixed/a.csv': 'Id,Blob\n1,x\n', 'mixed/b.md': POOR, 'mixed/c.pdf': '%PDF-1.4 cut' });
  const { code, stderr } = await run(['audit', 'mixed', '--out', 'mixed-out'], { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain('Set aside: mixed/a.csv: no column looks like the narrative.');
  expect(linesIn<{ readonly source: unknown }>(cwd, 'mixed-out', 'rejects.jsonl').map(({ source }) => source)).toEqual([{ file: 'mixed/a.csv' }, { file: 'mixed/c.pdf' }]);
});
