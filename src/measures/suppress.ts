/** A count below this could point to one child or one worker. */
export const FEWEST = 5;

/**
 * Says which of the counts that share a known total must not be shown: those under five, and as many more, the
 * smallest first, as keep the hidden ones from being worked out from the total.
 */
export function hiddenCounts(counts: readonly number[]): readonly boolean[] {
  const hidden = counts.map((count) => count < FEWEST);
  const order = counts.map((count, i) => ({ count, i })).filter(({ i }) => hidden[i] !== true).toSorted((a, b) => a.count - b.count || a.i - b.i);
  const left = (): readonly number[] => counts.filter((_, i) => hidden[i] === true);
  while (needsMore(left()) && order.length > 0) {
    const next = order.shift();
    if (next !== undefined) hidden[next.i] = true;
  }
  return hidden;
}

/** One hidden count is the total less the rest; several that come to little are nearly known. */
function needsMore(hidden: readonly number[]): boolean {
  const total = hidden.reduce((sum, count) => sum + count, 0);
  return hidden.length > 0 && (hidden.length === 1 || total < FEWEST);
}
