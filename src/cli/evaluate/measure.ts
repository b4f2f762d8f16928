/** Precision, recall and their harmonic mean; a share of nothing is null. */
export interface Measure {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number;
}

/** A share of a whole; of nothing it is not known. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** A measure from its precision and recall. */
export function measured(precision: number | null, recall: number | null): Measure {
  const [p, r] = [precision ?? 0, recall ?? 0];
  return { precision, recall, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

/** A yes or no, as a reader gave it and as we did. */
export interface Answer {
  readonly is: boolean;
  readonly said: boolean;
}

/** How well the answers fit the readers'. */
export function measure(answers: readonly Answer[]): Measure {
  const right = answers.filter(({ is, said }) => is && said).length;
  return measured(share(right, answers.filter(({ said }) => said).length), share(right, answers.filter(({ is }) => is).length));
}

/** Spearman's rank correlation, ties sharing the mean of their ranks; null for fewer than three pairs. */
export function spearman(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const [a, b] = [ranks(pairs.map(([first]) => first)), ranks(pairs.map(([, second]) => second))];
  const mean = (pairs.length + 1) / 2;
  let [top, left, right] = [0, 0, 0];
  a.forEach((rank, i) => {
    const [da, db] = [rank - mean, (b[i] ?? mean) - mean];
    top += da * db;
    left += da * da;
    right += db * db;
  });
  return left === 0 || right === 0 ? null : top / Math.sqrt(left * right);
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2;
  });
}
