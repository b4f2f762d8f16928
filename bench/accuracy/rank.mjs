// Ties share the middle of their places.
function ranks(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Spearman's rank correlation: does our score put the records in the readers' order? */
export function spearman(pairs) {
  const [a, b] = [ranks(pairs.map(([first]) => first)), ranks(pairs.map(([, second]) => second))];
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = a.reduce((sum, value, i) => sum + (value - meanA) * (b[i] - meanB), 0);
  const spread = (values, middle) => values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return product / Math.sqrt(spread(a, meanA) * spread(b, meanB));
}
