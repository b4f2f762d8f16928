import { expect, test } from 'vitest';
import { builtInLinter } from '../../support/ruleset.ts';

const linter = await builtInLinter();

function says(fields: Readonly<Record<string, string>>, date = '2025-03-20', text = 'Talked in the park.'): string | undefined {
  return linter.assess({ id: 'x', recordType: 'RHI', text, date, fields }).findings.find(({ kind }) => kind === 'timeliness')?.message;
}

test('gives both dates and the limit, so that a reader can check it', () => {
  expect(says({ Found: '10/03/2025', 'Interview held': '14/03/2025' })).toBe('Return: 10 March 2025. Return interview: 14 March 2025. The 72 hours ended on 13 March 2025.');
});

test('says “not recorded”, never “not done”', () => {
  expect(says({ Found: '10/03/2025' })).toBe('Return: 10 March 2025. Return interview: not recorded. The 72 hours ended on 13 March 2025.');
});

test.each([
  ['hours, where both times are there', { Found: '2025-03-10 0730', 'Interview held': '2025-03-13 0800' }, true],
  ['hours, where both times are there, in time', { Found: '2025-03-10 0730', 'Interview held': '2025-03-13 0700' }, false],
  ['the benefit of the day, where a time is missing', { Found: '2025-03-10', 'Interview held': '2025-03-13 2300' }, false],
  ['two-digit years', { Found: '10.3.25', 'Interview held': '14.3.25' }, true],
  ['the year left out', { Found: '10 March', 'Interview held': '12 March' }, false],
  ['a limit not yet passed on the day of the record', { Found: '19/03/2025' }, false],
  ['a date that a system fills in', { Found: '01/01/1900' }, false],
])('reckons with %s', (_, fields, late) => {
  expect(says(fields) !== undefined).toBe(late);
});

test('reads dates under headings of the narrative', () => {
  expect(says({}, '2025-03-20', 'Found: 10 March 2025\n\nInterview held: 18 March 2025, at school')).toContain('72 hours');
});

test('says nothing of limits where the record has no date and no end', () => {
  expect(linter.assess({ id: 'x', recordType: 'RHI', text: 'Talked.', fields: { Found: '10/03/2025' } }).findings.filter(({ kind }) => kind === 'timeliness')).toEqual([]);
});
