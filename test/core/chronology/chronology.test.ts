import { expect, test } from 'vitest';
import { createChronology, type CaseRecord } from '../../../src/core/index.ts';
import { builtInLinter, builtInRules } from '../../support/ruleset.ts';

const linter = await builtInLinter();
const ruleset = await builtInRules();
const LONG = 'The family live in a clean home with plenty of books and the child was polite and cheerful through the whole of the visit.';

/** Findings by case: "case: rule on record, record". */
function found(...records: readonly Partial<CaseRecord>[]): string[] {
  const chronology = createChronology(ruleset);
  for (const [i, given] of records.entries()) {
    const record: CaseRecord = { id: String(i + 1), text: 'He was seen.', caseId: 'A', recordType: 'case note', ...given };
    chronology.add(record, linter.assess(record));
  }
  return chronology.cases().flatMap(({ caseId, findings }) => findings.map(({ ruleId, records: named }) => `${caseId}: ${ruleId} on ${named.join(', ')}`));
}

const stabbed: Partial<CaseRecord> = { date: '2025-03-01', text: 'He was stabbed in the leg.' };
const closed: Partial<CaseRecord> = { date: '2025-03-08', text: 'Case closed.' };

test('reads the records of a case in order of date, whatever their order in the export', () => {
  expect(found(closed, stabbed)).toEqual(['A: record/case-closed-after-harm on 2, 1']);
});

test('keeps the records of one child apart from those of another', () => {
  expect(found(stabbed, { ...closed, caseId: 'B' })).toEqual([]);
});

test('says nothing of records without a case or without a date', () => {
  const chronology = createChronology(ruleset);
  for (const text of ['He was stabbed.', 'Case closed.']) chronology.add({ id: text, text }, linter.assess({ id: text, text }));
  expect(chronology.cases()).toEqual([]);
  const { date: _, ...undated } = closed;
  expect(found(stabbed, undated)).toEqual([]);
});

test('takes a sentence in the records of many children for standard wording, not for copied text', () => {
  const copied = [{ text: LONG }, { text: LONG }];
  expect(found(...copied)).toEqual(['A: record/case-copied-text on 1, 2']);
  expect(found(...['A', 'B', 'C'].flatMap((caseId) => copied.map((record) => ({ ...record, caseId }))))).toEqual([]);
});

test('names the day and fills every slot of its message', () => {
  const chronology = createChronology(ruleset);
  for (const record of [{ id: '1', caseId: 'A', recordType: 'PPN', ...stabbed, text: 'He was stabbed.' }, { id: '2', caseId: 'A', recordType: 'closure', ...closed, text: 'Case closed.' }]) chronology.add(record, linter.assess(record));
  expect(chronology.cases()[0]?.findings[0]?.message).toBe('A record of 1 March 2025 tells that the child was missing or hurt; the case is closed on 8 March 2025.');
});
