import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/core/dates/calendar.ts';
import { dateIn, datesIn } from '../../../src/core/dates/read.ts';

/** Wednesday 12 March 2025. */
const written = dayOf(2025, 3, 12);
const day = (iso: string): number | undefined => dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)));

describe('dates as they are typed in England', () => {
  test.each([
    ['found 08/03/2025', '2025-03-08'], ['found 8.3.25', '2025-03-08'], ['found 2025-03-08', '2025-03-08'], ['8th March', '2025-03-08'], ['8 Mar 2024', '2024-03-08'],
    ['March 8th, 2025', '2025-03-08'], ['on 8/3 at school', '2025-03-08'], ['born 3/5/09', '2009-05-03'], ['born 3/5/98', '1998-05-03'], ['on 28/12', '2024-12-28'],
    ['yesterday', '2025-03-11'], ['last night', '2025-03-11'], ['on Friday', '2025-03-07'], ['last Wednesday', '2025-03-05'], ['next Friday', '2025-03-14'], ['on Weds', '2025-03-12'],
    ['on Monday 3 March 2025', '2025-03-03'], ['on Saturday the 8th of March', '2025-03-08'], ['two days ago', '2025-03-10'], ['a week ago', '2025-03-05'], ['the day before yesterday', '2025-03-10'], ['this morning', '2025-03-12'],
  ])('%s', (typed, iso) => {
    expect(datesIn(typed, written).map((found) => found.day)).toEqual([day(iso)]);
  });

  test.each(['she may 2 or 3', 'open 24/7', 'version 1.2.3', 'in 3/4 of lessons', 'ring 01/02/03/04', 'seen in May', '01/01/1900', 'sat down'])('%s is none', (typed) => {
    expect(datesIn(typed, written).filter((found) => found.day !== undefined)).toEqual([]);
  });

  test.each(['31/02/2025', '31/11/24', '29 February 2023', '2024-13-01'])('%s is a day that no calendar has', (typed) => {
    expect(datesIn(typed, written).map((found) => found.day)).toEqual([undefined]);
  });

  test.each([['2025-03-08 2100', 21 * 60], ['8/3/25 at 7.30pm', 19 * 60 + 30], ['08/03/2025 07:05hrs', 7 * 60 + 5], ['2025-03-08T00:10', 10], ['8 March 2025, alone', undefined]])('%s has the time', (typed, minute) => {
    expect(datesIn(typed, written)[0]?.minute).toBe(minute);
  });

  test('a field for a date may hold only day and month', () => {
    expect(dateIn('8/3', written)?.day).toBe(day('2025-03-08'));
  });

  test('says nothing of a day without a year where nobody knows when it was written', () => {
    expect(datesIn('8 March, yesterday, on 8/3')).toEqual([]);
  });
});
