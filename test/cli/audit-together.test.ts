import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CaseReading } from '../../src/core/index.ts';
import { jsonIn, linesIn, put, run, scratch } from './support.ts';

const cwd = put(scratch(), {
  'export.csv': ['Record ID,Person ID,Record Type,Date,Outcome,Ethnicity,Narrative',
    'a,P-1,PPN,2025-03-01,,,He was stabbed in the leg.', 'b,P-1,Closure summary,2025-03-08,,,Case closed.',
    ...['c', 'd', 'e'].map((id) => `${id},P-2,Case note,2025-03-01,,,He was seen at school.`)].join('\n'),
});
const outcome = await run(['audit', 'export.csv', '--out', 'out'], { cwd });
const folder = join(cwd, 'out');

test('the records of each child are read together, in cases.jsonl, the summary and the report', () => {
  expect(linesIn<CaseReading>(folder, 'cases.jsonl')).toMatchObject([{ caseId: 'P-1', records: 2, findings: [{ ruleId: 'record/case-closed-after-harm', severity: 'high', records: ['a', 'b'] }] }]);
  expect(jsonIn(folder, 'summary.json')).toMatchObject({ cases: { read: 2, withFindings: 1, byRule: { 'record/case-closed-after-harm': 1 } } });
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('the case is closed on 8 March 2025');
});

test('the report of a run out of the store has the cases and the empty columns too', async () => {
  await run(['report', 'out', '--out', 'again'], { cwd });
  const section = (folder: string): string | undefined => /id="together"[^]*?<\/section>/.exec(readFileSync(join(cwd, folder, 'report.html'), 'utf8'))?.[0];
  expect(section('again')).toContain('the case is closed on 8 March 2025');
  expect(section('again')).toContain('Outcome, ethnicity');
  expect(section('again')).toBe(section('out'));
});

test('the gravest cases come first, and their records keep the order of the export', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => [`x${i},C-${String(i).padStart(2, '0')},PPN,2025-03-01,,,He was stabbed in the leg.`, `y${i},C-${String(i).padStart(2, '0')},Closure summary,2025-03-08,,,Case closed.`].join('\n'));
  put(cwd, { 'many.csv': ['Record ID,Person ID,Record Type,Date,Outcome,Ethnicity,Narrative', ...rows.toReversed()].join('\n') });
  await run(['audit', 'many.csv', '--out', 'many'], { cwd });
  const page = readFileSync(join(cwd, 'many', 'report.html'), 'utf8');
  expect([page.match(/<article aria-labelledby="case-/g)?.length, page.includes('10 further cases stand in the file of cases')]).toEqual([50, true]);
  expect(linesIn<CaseReading>(cwd, 'many', 'cases.jsonl').map(({ caseId }) => caseId).slice(0, 3)).toEqual(['C-00', 'C-01', 'C-02']);
});

test('a column that is empty throughout is said once, as a fault of the export', () => {
  expect(outcome.stderr.match(/The column “Outcome” is empty in every record/g)).toHaveLength(1);
  expect(jsonIn<{ readonly emptyColumns: readonly string[] }>(folder, 'summary.json').emptyColumns).toEqual(['Outcome', 'ethnicity']);
});
