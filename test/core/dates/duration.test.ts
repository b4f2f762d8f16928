import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { addMonths, dayOf, shownDay, yearsBetween } from '../../../src/core/dates/calendar.ts';
import { createWorkCalendar, lastDay, parseDuration } from '../../../src/core/dates/duration.ts';
import type { BankHolidays } from '../../../src/core/dates/types.ts';

// A table of our own, whose shape the loader checks.
const calendar = createWorkCalendar(parse(readFileSync('rules/bank-holidays.yaml', 'utf8')) as BankHolidays);
const day = (iso: string): number => dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))) ?? Number.NaN;

test.each([
  ['2025-03-08', '72 hours', '11 March 2025'],
  ['2025-04-17', '1 working day', '22 April 2025'],
  ['2024-12-20', '15 working days', '15 January 2025'],
  ['2022-09-16', '1 working day', '20 September 2022'],
  ['2025-11-30', '3 months', '28 February 2026'],
  ['2024-02-29', '12 months', '28 February 2025'],
  ['2025-01-01', '6 weeks', '12 February 2025'],
])('%s and %s end on %s', (from, limit, last) => {
  const duration = parseDuration(limit);
  expect(duration && shownDay(lastDay(day(from), duration, calendar) ?? 0)).toBe(last);
});

test('working days are not reckoned where the bank holidays are not known', () => {
  expect(lastDay(day('2035-01-01'), { count: 5, unit: 'working days' }, calendar)).toBeUndefined();
});

test.each(['5', 'five days', '5 years', ''])('“%s” is no limit', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

test('an age changes on the birthday', () => {
  expect([yearsBetween(day('2009-05-03'), day('2025-05-02')), yearsBetween(day('2009-05-03'), day('2025-05-03'))]).toEqual([15, 16]);
  expect(shownDay(addMonths(day('2025-12-31'), 2))).toBe('28 February 2026');
});
