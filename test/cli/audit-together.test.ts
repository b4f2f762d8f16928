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

test('a column that is empty throughout is said once, as a fault of the export', () => {
  expect(outcome.stderr.match(/The column “Outcome” is empty in every record/g)).toHaveLength(1);
  expect(jsonIn<{ readonly emptyColumns: readonly string[] }>(folder, 'summary.json').emptyColumns).toEqual(['Outcome', 'ethnicity']);
});
