import { describe, expect, test } from 'vitest';
import { builtInLinter } from '../../support/ruleset.ts';

const linter = await builtInLinter();

/** What the limits of a record's type find in a text. */
function late(recordType: string, date: string, text: string): string[] {
  const { findings } = linter.assess({ id: 'x', recordType, date, text, child: { name: 'Priya', pronoun: 'she' } });
  return findings.filter(({ kind }) => kind === 'timeliness').map(({ message }) => message);
}

describe('dates in sentences', () => {
  test.each([
    ['by day and month', '2025-03-20', 'Priya was found on 8 March at 0430. Interview held on 14 March at her school.'],
    ['in figures, with two-digit years', '2025-03-20', 'Returned 08/03/25 with police. RHI completed 14/03/25.'],
    ['by weekday, as seen from the record', '2025-03-14', 'She came home last Saturday. I met Priya today in the park.'],
  ])('are read %s', (_, date, text) => {
    expect(late('Return home interview', date, text)).toEqual([expect.stringContaining('Return interview: 14 March 2025. The 72 hours ended on 11 March 2025.')]);
  });

  test.each([
    ['within the limit', 'Priya was found on 8 March. Interview held on 10 March.'],
    ['where only the beginning is told', 'Priya was found on 8 March. We talked in the park.'],
    ['where the date belongs to something else', 'Priya was found by her aunt; the next core group is on 1 March. Interview held on 10 March.'],
    ['where it is denied', 'Priya was found on 8 March. The interview was not held on 14 March.'],
  ])('say nothing %s', (_, text) => {
    expect(late('Return home interview', '2025-03-20', text)).toEqual([]);
  });

  test('stand back where a field holds the date', () => {
    const { findings } = linter.assess({ id: 'x', recordType: 'RHI', date: '2025-03-20', fields: { Found: '2025-03-12' }, text: 'Priya was found on 8 March. Interview held on 14 March.' });
    expect(findings.filter(({ kind }) => kind === 'timeliness')).toEqual([]);
  });

  test('point at the words that tell them', () => {
    const text = 'Contact received on Monday 3 March 2025. Decision made on 10 March 2025, early help.';
    const finding = linter.assess({ id: 'x', recordType: 'MASH enquiry', date: '2025-03-11', text }).findings.find(({ kind }) => kind === 'timeliness');
    expect(text.slice(finding?.start, finding?.end)).toBe('Decision made on 10 March 2025');
  });
});
