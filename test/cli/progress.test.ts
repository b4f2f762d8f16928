import { expect, test } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';

test.each([
  [{ read: 10, share: 0, milliseconds: 1000 }, '10 records, 10 a second'],
  [{ read: 1234, share: 0.25, milliseconds: 1000 }, '25 %, 1,234 records, 1,234 a second'],
  [{ read: 1234, share: 0.25, milliseconds: 10_000 }, '25 %, 1,234 records, 123 a second, about 30 seconds left'],
  [{ read: 12_345, share: 0.5, milliseconds: 240_000 }, '50 %, 12,345 records, 51 a second, about 4 minutes left'],
  [{ read: 9, share: 1, milliseconds: 9000 }, '100 %, 9 records, 1 a second'],
])('%j is said in a line', (state, line) => {
  expect(progressLine(state)).toBe(line);
});
