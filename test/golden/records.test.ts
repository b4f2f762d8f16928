import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/core/index.ts';
import { builtInLinter, builtInRules } from '../support/ruleset.ts';
import { sampleRecords } from './samples.ts';

const linter = await builtInLinter();
const { records } = await builtInRules();
const samples = new Map((await sampleRecords()).map(({ path, record }) => [basename(path, '.md'), linter.assess(record)]));
const none: Assessment['findings'] = [];

/** What the checks of the record's type find, advice aside. */
function ofRecord(name: string): string[] {
  return (samples.get(name)?.findings ?? none).filter(({ category, severity }) => category === 'record' && severity !== 'info').map(({ ruleId }) => ruleId);
}

describe.each(records.map(({ id }) => ({ id })))('the samples of type $id', ({ id }) => {
  test('are read as what they are', () => {
    expect([samples.get(`${id}-good`)?.record?.type, samples.get(`${id}-poor`)?.record?.type]).toEqual([id, id]);
  });

  test('are told apart: the good one lacks nothing, the poor one is shown what it lacks', () => {
    expect(ofRecord(`${id}-good`)).toEqual([]);
    expect(ofRecord(`${id}-poor`).length).toBeGreaterThanOrEqual(2);
  });
});

test('what is said of each', async () => {
  const lines = [...samples].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, { findings, strengths = [] }]) => [
    name, ...findings.filter(({ category }) => category === 'record').map(({ severity, ruleId, message }) => `  ${severity.padEnd(6)} ${ruleId}\n         ${message}`), ...strengths.map(({ ruleId, message }) => `  good   ${ruleId}\n         ${message}`), '',
  ]);
  await expect(lines.join('\n')).toMatchFileSnapshot('out-records.txt');
});
