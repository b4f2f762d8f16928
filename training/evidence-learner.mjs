const N = 6;
const EPOCHS = 20;
const RATE = 0.1;
const SHRINK = 0.002;

/** Says what a sentence is evidence of: softmax over none and four levels of voice, and a yes or no for an indicator. */
export function createEvidenceLearner(buckets) {
  const values = new Float32Array(buckets * N);
  const squares = new Float32Array(buckets * N).fill(0.5);
  const sumsOf = (features) => {
    const sums = new Float64Array(N);
    for (const bucket of features) for (let l = 0; l < N; l += 1) sums[l] += values[bucket * N + l];
    return sums;
  };
  const move = (features, label, pull) => {
    if (Math.abs(pull) < 0.003) return;
    for (const bucket of features) {
      const at = bucket * N + label;
      const gradient = pull - SHRINK * values[at];
      squares[at] += gradient * gradient;
      values[at] += (RATE * gradient) / Math.sqrt(squares[at]);
    }
  };
  const learnOne = ({ features, voice, indicator }) => {
    const sums = sumsOf(features);
    if (voice !== undefined) {
      const raised = Array.from(sums.slice(0, 5), (sum) => Math.exp(Math.min(30, sum)));
      const total = raised.reduce((a, b) => a + b, 0);
      const weight = [1, 3, 3, 2, 2][voice];
      raised.forEach((share, l) => move(features, l, weight * (Number(l === voice) - share / total)));
    }
    if (indicator !== undefined) move(features, 5, (indicator ? 2 : 1) * (Number(indicator) - 1 / (1 + Math.exp(-sums[5]))));
  };
  return {
    values,
    pruned: (small) => values.map((value) => (Math.abs(value) < small ? 0 : value)),
    learn: (sentences) => {
      for (let epoch = 0; epoch < EPOCHS; epoch += 1) for (const sentence of shuffled(sentences, epoch + 1)) learnOne(sentence);
    },
  };
}

/**
 * Which sentences tell of each risk element. Readers say it of whole records, so a record tells of an element when at
 * least one of its sentences does, and those that come nearest learn most from it.
 */
export function createTellingLearner(buckets, elements, untold) {
  const values = new Float32Array(buckets * N);
  const squares = new Float32Array(buckets * N).fill(0.5);
  const shareOf = (features, l) => {
    let sum = untold;
    for (const bucket of features) sum += values[bucket * N + l];
    return 1 / (1 + Math.exp(-sum));
  };
  const move = (features, l, pull) => {
    if (Math.abs(pull) < 0.01) return;
    for (const bucket of features) {
      const at = bucket * N + l;
      const gradient = pull - 0.004 * values[at];
      squares[at] += gradient * gradient;
      values[at] += (0.05 * gradient) / Math.sqrt(squares[at]);
    }
  };
  const learnOne = ({ sentences, risk }) => elements.forEach((element, l) => {
    if (risk?.[element] === undefined || risk[element] === 'contested') return;
    const shares = sentences.map(({ features }) => shareOf(features, l));
    const whole = Math.max(1e-4, 1 - shares.reduce((none, share) => none * (1 - share), 1));
    const pull = risk[element] === 'present' ? (1 - whole) / whole : -1;
    sentences.forEach(({ features }, i) => move(features, l, pull * shares[i]));
  });
  return {
    values,
    learn: (records) => {
      for (let epoch = 0; epoch < 15; epoch += 1) for (const record of shuffled(records, epoch + 1)) learnOne(record);
    },
    pruned: (small) => values.map((value) => (Math.abs(value) < small ? 0 : value)),
  };
}

/** The same order for the same seed. */
function shuffled(items, seed) {
  const list = [...items];
  let state = seed * 2654435761;
  for (let i = list.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

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
