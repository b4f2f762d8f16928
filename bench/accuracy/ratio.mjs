/** A share of a whole; of nothing it is not known. */
export const share = (part, whole) => (whole === 0 ? Number.NaN : part / whole);

/** Precision, recall and their harmonic mean from hits, false alarms and misses. */
export function measure({ hits, falseAlarms, misses }) {
  const precision = share(hits, hits + falseAlarms);
  const recall = share(hits, hits + misses);
  const both = (precision || 0) + (recall || 0);
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / both };
}

/** Counts yes/no answers: pairs of what a reader said and what we said. */
export function answers(pairs) {
  const count = (truth, said) => pairs.filter((pair) => pair.truth === truth && pair.said === said).length;
  return measure({ hits: count(true, true), falseAlarms: count(false, true), misses: count(true, false) });
}
