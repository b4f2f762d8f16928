import { array, assert, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenCounts } from '../../src/measures/index.ts';

describe('counts that are not shown', () => {
  test.each([
    { counts: [10, 20, 30], hidden: [false, false, false] },
    { counts: [10, 3, 30], hidden: [true, true, false] },
    { counts: [3, 4, 30, 40], hidden: [true, true, false, false] },
    { counts: [1, 1, 30, 40], hidden: [true, true, true, false] },
    { counts: [0, 12], hidden: [true, true] },
    { counts: [], hidden: [] },
  ])('$counts', ({ counts, hidden }) => expect(hiddenCounts(counts)).toEqual(hidden));

  test('cannot be worked out from the total and the rest', () => {
    assert(property(array(nat(40), { minLength: 2, maxLength: 8 }), (counts) => {
      const hidden = counts.filter((_, i) => hiddenCounts(counts)[i] === true);
      const everything = hidden.length === counts.length;
      expect(counts.every((count, i) => count >= 5 || hiddenCounts(counts)[i] === true)).toBe(true);
      expect(hidden.length === 0 || everything || (hidden.length > 1 && hidden.reduce((a, b) => a + b, 0) >= 5)).toBe(true);
    }));
  });
});
