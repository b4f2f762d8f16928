import { describe, expect, test } from 'vitest';
import { equityOf, ratioOf, scoresOf, type ClusterSums } from '../../src/measures/index.ts';

/** A group of children, each with the records and hits given. */
const group = (name: string, children: readonly (readonly [records: number, hits: number])[]): ClusterSums => {
  const add = (of: (records: number, hits: number) => number): number => children.reduce((total, [records, hits]) => total + of(records, hits), 0);
  return { name, children: children.length, records: add((n) => n), hits: add((_, h) => h), hitsSquared: add((_, h) => h * h), hitsTimesRecords: add((n, h) => n * h), recordsSquared: add((n) => n * n) };
};
const single = (name: string, records: number, hits: number): ClusterSums => group(name, Array.from({ length: records }, (_, i) => [1, i < hits ? 1 : 0]));

describe('the ratio of two rates', () => {
  test('has the interval of Katz where each child has one record', () => {
    const ratio = ratioOf(single('a', 1000, 200), single('b', 1000, 100));
    const half = 1.96 * Math.sqrt(0.8 / 200 + 0.9 / 100);
    expect(ratio?.value).toBeCloseTo(2);
    expect(ratio?.low).toBeCloseTo(2 * Math.exp(-half), 2);
    expect(ratio?.high).toBeCloseTo(2 * Math.exp(half), 2);
  });

  test('is less sure where the records of a child are alike', () => {
    const alike = (name: string, children: number, hits: number): ClusterSums => group(name, Array.from({ length: children }, (_, i) => [10, i < hits ? 10 : 0]));
    const [few, many] = [ratioOf(alike('a', 100, 20), alike('b', 100, 10)), ratioOf(single('a', 1000, 200), single('b', 1000, 100))];
    expect(few?.value).toBeCloseTo(many?.value ?? 0);
    expect((few?.high ?? 0) - (few?.low ?? 0)).toBeGreaterThan(2 * ((many?.high ?? 0) - (many?.low ?? 0)));
  });
});

describe('groups side by side', () => {
  test('a group of few children is not shown, nor the smallest of the others, from which it could be worked out', () => {
    const found = equityOf([single('a', 100, 30), single('b', 50, 20), single('c', 3, 2)]);
    expect(found.map(({ records }) => records)).toEqual([100, undefined, undefined]);
  });

  test('a small count of hits hides the rate, and so does a small count of misses', () => {
    expect(equityOf([single('a', 100, 30), single('b', 100, 30), single('c', 100, 2)]).map(({ rate }) => rate === undefined)).toEqual([true, false, true]);
    expect(equityOf([single('a', 100, 30), single('b', 100, 40), single('c', 100, 98)]).filter(({ rate }) => rate === undefined)).toHaveLength(2);
  });

  test('a mean score comes with its difference from all the others', () => {
    const scored = (name: string, score: number): ClusterSums => group(name, Array.from({ length: 40 }, (_, i) => [1, score + (i % 2 === 0 ? 5 : -5)]));
    const [first] = scoresOf([scored('a', 70), scored('b', 60)]);
    expect(first?.mean).toBeCloseTo(70);
    expect(first?.difference?.value).toBeCloseTo(10);
    expect(first?.difference?.low).toBeGreaterThan(7);
    expect(first?.difference?.low).toBeLessThan(10);
  });
});
