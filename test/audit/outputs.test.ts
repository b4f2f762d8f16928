import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openOutputs, unfinishedRun, type Outputs } from '../../src/audit/outputs.ts';
import { openReplay } from '../../src/audit/replay.ts';
import { scratch } from '../cli/support.ts';

const cwd = scratch();
const open = (name: string, resume = false): { folder: string; outputs: Outputs } => {
  const folder = join(cwd, name);
  return { folder, outputs: openOutputs({ folder, lineFiles: ['lines.jsonl'], run: 'this run', resume }) };
};
const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

test('nothing is in its place before all is', () => {
  const { folder, outputs } = open('whole');
  outputs.line('lines.jsonl', '{"id":"1"}');
  outputs.whole('summary.json', '{}');
  expect(readdirSync(folder)).toEqual(['.partial']);
  outputs.finish();
  expect(readdirSync(folder).sort()).toEqual(['lines.jsonl', 'summary.json']);
  expect(read(folder, 'lines.jsonl')).toBe('{"id":"1"}\n');
});

test('lines of any length are written whole and in order', () => {
  const { folder, outputs } = open('long');
  const lines = Array.from({ length: 200 }, (_, i) => `${i} ${'’x'.repeat(i === 100 ? 500_000 : i * 17)}`);
  for (const line of lines) outputs.line('lines.jsonl', line);
  outputs.finish();
  expect(read(folder, 'lines.jsonl')).toBe(`${lines.join('\n')}\n`);
});

test('what is abandoned leaves nothing; what is paused keeps its lines and says what it was', () => {
  const given = open('given-up');
  given.outputs.abandon();
  expect(existsSync(given.folder)).toBe(false);
  const { folder, outputs } = open('paused');
  outputs.line('lines.jsonl', 'a');
  outputs.pause();
  expect(unfinishedRun(folder)).toBe('this run');
  expect(read(open('paused', true).outputs.earlier('lines.jsonl'))).toBe('a\n');
});

test('a run that is broken off while it catches up has lost no line', () => {
  const first = open('twice');
  for (const line of ['a', 'b', 'c']) first.outputs.line('lines.jsonl', line);
  first.outputs.pause();
  const second = open('twice', true);
  second.outputs.line('lines.jsonl', 'a');
  second.outputs.pause();
  expect(read(open('twice', true).outputs.earlier('lines.jsonl'))).toBe('a\nb\nc\n');
});

test('a run that is broken off while its files are moved is whole again', () => {
  const { folder, outputs } = open('moving');
  outputs.line('lines.jsonl', 'a');
  outputs.pause();
  // As it stands after the first of two moves.
  writeFileSync(join(folder, '.partial', 'whole'), JSON.stringify(['lines.jsonl', 'summary.json']));
  writeFileSync(join(folder, '.partial', 'summary.json'), '{}');
  renameSync(join(folder, '.partial', 'lines.jsonl'), join(folder, 'lines.jsonl'));
  const again = open('moving', true).outputs;
  expect(read(again.earlier('lines.jsonl'))).toBe('a\n');
  again.line('lines.jsonl', 'a');
  again.finish();
  expect(readdirSync(folder)).toEqual(['lines.jsonl']);
});

test('lines of an earlier run are given in order, up to one that is torn', async () => {
  mkdirSync(join(cwd, 'replay'));
  const file = join(cwd, 'replay', 'lines.jsonl');
  writeFileSync(file, '{"id":"1","quote":"one\u2028line"}\n{"id":"2"}\n{"id":"3","qu');
  const replay = openReplay(file);
  expect(await replay.lineFor('1')).toBe('{"id":"1","quote":"one\u2028line"}');
  expect(await replay.lineFor('of a record that failed')).toBe(undefined);
  expect(await replay.lineFor('2')).toBe('{"id":"2"}');
  expect(await replay.lineFor('3')).toBe(undefined);
});
