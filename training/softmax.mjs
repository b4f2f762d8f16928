/** Multinomial logistic regression on weighted rows, by gradient descent on the whole; returns a row of weights for each class. */
export function softmax(rows, classes, shrink) {
  const width = rows[0].votes.length;
  const weights = Array.from({ length: classes }, () => Array.from({ length: width }, () => 0));
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < 1500; round += 1) {
    const gradients = weights.map((row) => row.map((weight) => (-shrink * weight) / total));
    for (const { votes, label, weight } of rows) {
      const sums = weights.map((row) => row.reduce((sum, value, i) => sum + value * votes[i], 0));
      const most = Math.max(...sums);
      const raised = sums.map((sum) => Math.exp(sum - most));
      const all = raised.reduce((a, b) => a + b, 0);
      raised.forEach((share, l) => {
        const pull = (weight * (Number(l === label) - share / all)) / total;
        for (let i = 0; i < width; i += 1) gradients[l][i] += pull * votes[i];
      });
    }
    weights.forEach((row, l) => row.forEach((_, i) => { row[i] += 0.3 * gradients[l][i]; }));
  }
  return weights;
}
