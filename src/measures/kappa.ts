/** How far two readers of the same records agree on an ordered scale. */
export interface Agreement {
  readonly pairs: number;
  /** Share of pairs in which they chose the same. */
  readonly same: number;
  /** Cohen's kappa with quadratic weights; undefined where one of them always chose the same, so that nothing can be said. */
  readonly kappa: number | undefined;
}

/** Agreement over pairs of steps on a scale; a difference of two steps weighs four times as much as one. */
export function agreementOf(pairs: readonly (readonly [number, number])[], steps: number): Agreement {
  const count = pairs.length;
  if (count === 0) return { pairs: 0, same: 0, kappa: undefined };
  const [first, second] = [tally(pairs.map(([a]) => a), steps), tally(pairs.map(([, b]) => b), steps)];
  const seen = pairs.reduce((total, [a, b]) => total + (a - b) ** 2, 0) / count;
  const byChance = first.reduce((total, p, a) => total + second.reduce((inner, q, b) => inner + p * q * (a - b) ** 2, 0), 0);
  return { pairs: count, same: pairs.filter(([a, b]) => a === b).length / count, kappa: byChance === 0 ? undefined : 1 - seen / byChance };
}

function tally(values: readonly number[], steps: number): readonly number[] {
  return Array.from({ length: steps }, (_, step) => values.filter((value) => value === step).length / values.length);
}
