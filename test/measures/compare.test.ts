import { describe, expect, test } from 'vitest';
import { changeOfMean, changeOfShare, share } from '../../src/measures/index.ts';

describe('an interval', () => {
  // Figures worked out by hand from Wilson's and Newcombe's formulas.
  test('of a share is that of Wilson', () => {
    const { value, low, high } = share(9, 48);
    expect([value, low, high].map((figure) => figure.toFixed(3))).toEqual(['0.188', '0.102', '0.319']);
    expect(share(0, 10)).toMatchObject({ value: 0, low: 0 });
  });

  test('of a change of share is that of Newcombe', () => {
    const { value, low, high } = changeOfShare(share(48, 80), share(56, 70));
    expect([value, low, high].map((figure) => figure.toFixed(3))).toEqual(['0.200', '0.052', '0.334']);
  });

  test('of a change of mean holds 0 where nothing changed, and nothing is known from one record', () => {
    const scores = Array.from({ length: 101 }, (_, score) => (score === 60 || score === 80 ? 50 : 0));
    const { low, high } = changeOfMean(scores, scores);
    expect([low < 0, high > 0]).toEqual([true, true]);
    expect(changeOfMean(scores, scores.map((_, score) => (score === 90 ? 1 : 0))).high).toBe(Number.POSITIVE_INFINITY);
  });
});
