/** A figure with the ends of its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The normal deviate of a two-sided 95 % interval. */
export const Z: number = 1.959964;

/** A share of records with Wilson's interval, which stays between 0 and 1 for small counts too. */
export function share(count: number, of: number): Estimate {
  if (of === 0) return { value: 0, low: 0, high: 1 };
  const p = count / of;
  const middle = (p + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2));
  return { value: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** The change from one share to another, by Newcombe's method from the two Wilson intervals. */
export function changeOfShare(before: Estimate, after: Estimate): Estimate {
  const value = after.value - before.value;
  return {
    value,
    low: value - Math.hypot(after.value - after.low, before.high - before.value),
    high: value + Math.hypot(after.high - after.value, before.value - before.low),
  };
}

/** The change from the mean of some scores to the mean of others; scores are counted from 0 to 100. */
export function changeOfMean(before: readonly number[], after: readonly number[]): Estimate {
  const [first, second] = [moments(before), moments(after)];
  const value = second.mean - first.mean;
  const half = Z * Math.sqrt(first.ofMean + second.ofMean);
  return { value, low: value - half, high: value + half };
}

function moments(scores: readonly number[]): { readonly mean: number; readonly ofMean: number } {
  const records = scores.reduce((total, count) => total + count, 0);
  if (records === 0) return { mean: 0, ofMean: 0 };
  const mean = scores.reduce((total, count, score) => total + count * score, 0) / records;
  const squares = scores.reduce((total, count, score) => total + count * (score - mean) ** 2, 0);
  return { mean, ofMean: records < 2 ? Number.POSITIVE_INFINITY : squares / (records - 1) / records };
}
