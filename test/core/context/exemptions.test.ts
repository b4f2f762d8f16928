import { describe, expect, test } from 'vitest';
import { linterOf, linterWithout, outcome } from '../../support/judge.ts';
import { EXEMPTIONS, PATTERNS, type Case } from './exemptions.ts';
import { QUESTIONS } from './who-and-whose.ts';

const linter = linterOf(...PATTERNS);
const rows = (cases: readonly Case[]): { row: number; text: string; expected: string; child: Case[2] }[] =>
  cases.map(([text, expected, child], i) => ({ row: i + 1, text, expected, child }));

describe.each([...Object.entries(EXEMPTIONS), ...Object.entries(QUESTIONS)])('%s', (_, cases) => {
  test.each(rows(cases))('row $row comes out as $expected', ({ text, expected, child }) => {
    expect(outcome(linter, text, child), text).toBe(expected);
  });
});

describe.each(Object.entries(EXEMPTIONS))('with %s switched off', (reason, cases) => {
  const without = linterWithout(reason, ...PATTERNS);
  test('some of what it alone excuses is flagged', () => {
    const excused = cases.filter(([, expected]) => expected === reason);
    expect(excused.filter(([text, , child]) => outcome(without, text, child) === 'flagged').length).toBeGreaterThanOrEqual(3);
  });
});
