import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/core/index.ts';
import { linesIn, POOR, put, run, scratch } from './support.ts';

const record = (id: string, text = POOR): string => `${JSON.stringify({ id, text })}\n`;
const cwd = put(scratch(), { 'export.jsonl': record('a') + record('b'), 'changed.jsonl': record('a', 'Kai was made to go back to the address.') });
await run(['audit', 'export.jsonl', '--out', 'before'], { cwd });

const keyOf = async (id: string, rule: string): Promise<string> => {
  const { stdout } = await run(['query', `SELECT key FROM findings WHERE record_id = '${id}' AND rule_id = '${rule}'`, '--store', 'before', '--format', 'json'], { cwd });
  return JSON.parse(stdout)[0].key;
};
const add = (id: string, key: string, ...more: readonly string[]) => run(['override', 'add', id, key, '--decision', 'dismiss', '--reason', 'agreed in supervision', '--reviewer', 'QA lead', ...more], { cwd });
const audited = async (out: string, file: string, ...more: readonly string[]) => {
  const outcome = await run(['audit', file, '--out', out, ...more], { cwd });
  return { ...outcome, assessments: linesIn<Assessment>(cwd, out, 'assessments.jsonl') };
};
const key = await keyOf('a', 'blame/chose-harm');

describe('a decision about a finding', () => {
  test('is kept by record and key, and holds no words of the record', async () => {
    expect(await add('a', key, '--until', '2999-01-01')).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(join(cwd, 'overrides.yaml'), 'utf8')).toBe(`- record: a\n  finding: ${key}\n  decision: dismiss\n  reason: agreed in supervision\n  reviewer: QA lead\n  until: 2999-01-01\n`);
  });

  test('leaves out that finding of that record, gives its points back and says so', async () => {
    const { assessments: [a, b], stderr } = await audited('after', 'export.jsonl', '--overrides', 'overrides.yaml');
    expect(a?.findings.map(({ ruleId }) => ruleId)).not.toContain('blame/chose-harm');
    expect(a?.setAside).toContainEqual(expect.objectContaining({ ruleId: 'blame/chose-harm', because: 'suppressed' }));
    expect([a?.score.language, b?.score.language === 100]).toEqual([100, false]);
    expect(a?.score.deductions.every(({ finding }) => a.findings[finding] !== undefined)).toBe(true);
    expect(stderr).toBe('Decisions about findings: 1 dismissed, 0 accepted.\n');
  });

  test('is said to be of no use when the words are gone', async () => {
    const { stderr } = await audited('gone', 'changed.jsonl', '--overrides', 'overrides.yaml');
    expect(stderr).toContain(`Not met in this audit, since the record or its words are not there any more:\n  a ${key} (QA lead, until 2999-01-01)\n`);
  });

  test('no longer counts when its day is over', async () => {
    await add('b', await keyOf('b', 'blame/chose-harm'), '--until', '2020-01-01', '--file', 'old.yaml');
    const { assessments, stderr } = await audited('old', 'export.jsonl', '--overrides', 'old.yaml');
    expect(assessments[1]?.findings.map(({ ruleId }) => ruleId)).toContain('blame/chose-harm');
    expect(stderr).toContain('Expired, so they no longer count:\n  b ');
    expect((await run(['override', 'list', '--file', 'old.yaml'], { cwd })).stdout).toMatch(/dismiss +agreed in supervision +QA lead +2020-01-01 +expired/);
  });

  test('that accepts changes nothing but is counted', async () => {
    await run(['override', 'add', 'a', key, '--decision', 'accept', '--reason', 'it is right', '--reviewer', 'QA', '--file', 'accepted.yaml'], { cwd });
    const { assessments: [a], stderr } = await audited('accepted', 'export.jsonl', '--overrides', 'accepted.yaml');
    expect(a?.findings.map(({ ruleId }) => ruleId)).toContain('blame/chose-harm');
    expect(stderr).toBe('Decisions about findings: 0 dismissed, 1 accepted.\n');
  });
});

describe('what cannot be a decision', () => {
  test.each([
    { args: ['a', 'blame/chose-harm'], says: 'is no key of a finding' },
    { args: ['a', key, '--until', 'soon'], says: '--until expects a day' },
    { args: ['a', key, '--reason', ' '], says: '--reason: say in a few words why' },
    { args: ['a', key], says: 'holds a decision about this finding already' },
  ])('$says', async ({ args: [id = '', given = '', ...more], says }) => {
    expect(await add(id, given, ...more)).toMatchObject({ code: 2, stderr: expect.stringContaining(says) });
  });

  test('in a file is said with its line', async () => {
    put(cwd, { 'wrong.yaml': `- record: a\n  finding: ${key}\n  decision: ignore\n  reason: because\n  reviewer: QA\n  until: 2999-01-01\n` });
    expect(await run(['audit', 'export.jsonl', '--out', 'wrong', '--overrides', 'wrong.yaml'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringMatching(/wrong\.yaml:3: .*expected one of accept, dismiss/) });
  });
});
