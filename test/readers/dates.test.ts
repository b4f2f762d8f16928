import { describe, expect, test } from 'vitest';
import { normaliseDate } from '../../src/readers/dates.ts';
import { dateOfSerial, isDateFormat } from '../../src/readers/xlsx-dates.ts';

describe('dates', () => {
  test.each([
    ['06/02/2024', '2024-02-06'], ['6.2.24', '2024-02-06'], ['6 Feb 2024', '2024-02-06'], ['6th February 2024', '2024-02-06'], ['Tues 6 Feb 24', '2024-02-06'],
    ['2024-02-06T14:30:00Z', '2024-02-06 14:30'], ['2024-02-06 00:00:00.000', '2024-02-06'], ['06/02/2024 2:05 pm', '2024-02-06 14:05'], ['06/02/2024 at 1430', '06/02/2024 at 1430'],
    ['31/02/2024', '31/02/2024'], ['12/13/2024', '12/13/2024'], ['w/c 6 Feb', 'w/c 6 Feb'], ['', ''], ['01/01/70', '1970-01-01'],
  ])('%s is written as %s', (written, iso) => {
    expect(normaliseDate(written)).toBe(iso);
  });

  test.each([
    [45_328, false, '2024-02-06'], [45_328.604166666664, false, '2024-02-06 14:30'], [43_866, true, '2024-02-06'], [59, false, '1900-02-28'], [61, false, '1900-03-01'], [0.5, false, '12:00'], [-1, false, undefined], [1e9, false, undefined],
  ])('%f days of Excel (since 1904: %s) are %s', (serial, since1904, iso) => {
    expect(dateOfSerial(serial, since1904)).toBe(iso);
  });

  test.each([['dd/mm/yyyy', true], ['[$-809]d mmmm yyyy;@', true], ['h:mm', true], ['0.00', false], ['General', false], ['"day" 0', false], ['[Red]0', false]])('the number format %s is a date: %s', (format, isDate) => {
    expect(isDateFormat(format)).toBe(isDate);
  });
});
