import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../src/measures/index.ts';

/** Pairs out of a table of counts: rows are the first reader's steps, columns the second's. */
const pairs = (table: readonly (readonly number[])[]): (readonly [number, number])[] =>
  table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [a, b] as const)));

describe('agreement', () => {
  // By hand: seen = 14 × 1 / 50 + 1 × 4 / 50 = 0.36; by chance = 1.56.
  test('is one less the weighted difference over that of chance', () => {
    const table = [[10, 3, 1], [4, 12, 2], [0, 5, 13]];
    const { pairs: count, same, kappa } = agreementOf(pairs(table), 3);
    const [rows, columns] = [[14, 18, 18], [14, 20, 16]];
    const chance = rows.reduce((total, r, a) => total + columns.reduce((inner, c, b) => inner + (r / 50) * (c / 50) * (a - b) ** 2, 0), 0);
    expect([count, same]).toEqual([50, 0.7]);
    expect(kappa).toBeCloseTo(1 - (14 + 4) / 50 / chance, 10);
  });

  test('with two steps is the plain kappa', () => {
    // Cohen's textbook case: 20 and 15 agreed, 5 and 10 not.
    expect(agreementOf(pairs([[20, 5], [10, 15]]), 2).kappa).toBeCloseTo(0.4, 10);
  });

  test('is 1 for readers who agree, below 0 for those who contradict each other, and unknown where nothing varies', () => {
    expect(agreementOf(pairs([[5, 0], [0, 5]]), 2).kappa).toBe(1);
    expect(agreementOf(pairs([[0, 5], [5, 0]]), 2).kappa).toBeLessThan(0);
    expect(agreementOf(pairs([[5, 0], [0, 0]]), 2)).toEqual({ pairs: 5, same: 1, kappa: undefined });
    expect(agreementOf([], 3)).toEqual({ pairs: 0, same: 0, kappa: undefined });
  });
});
