const N = 6;

/** A linear chain over hashed features, learnt by AdaGrad on the likelihood of the labels. */
export function createLearner(core, { buckets, rate, shrink }) {
  const values = new Float32Array(buckets * N);
  const squares = new Float32Array(buckets * N).fill(0.5);
  const moves = Array.from({ length: N }, (_, from) => Array.from({ length: N }, (__, to) => (from === to ? 0.5 : 0)));
  const moveSquares = moves.map((row) => row.map(() => 1));
  const score = ({ tokens, bag }) => {
    const scores = new Float64Array(tokens.length * N);
    const shared = new Float64Array(N);
    for (const b of bag) for (let l = 0; l < N; l += 1) shared[l] += values[b * N + l];
    tokens.forEach((features, at) => {
      for (let l = 0; l < N; l += 1) {
        let sum = shared[l];
        for (const b of features) sum += values[b * N + l];
        scores[at * N + l] = sum;
      }
    });
    return scores;
  };
  const update = (index, gradient) => {
    const g = gradient - shrink * values[index];
    squares[index] += g * g;
    values[index] += (rate * g) / Math.sqrt(squares[index]);
  };
  return {
    values, moves,
    marginals: (sentence) => core.marginals(score(sentence), core.moveWeights(moves)),
    learn: (sentence, weight = 1) => {
      const { tokens, bag, labels } = sentence;
      if (tokens.length === 0) return;
      const sure = core.marginals(score(sentence), core.moveWeights(moves));
      const total = new Float64Array(N);
      tokens.forEach((features, at) => {
        for (let l = 0; l < N; l += 1) {
          const gradient = weight * ((labels[at] === l ? 1 : 0) - sure[at * N + l]);
          if (Math.abs(gradient) < 0.002) continue;
          total[l] += gradient;
          for (const b of features) update(b * N + l, gradient);
        }
      });
      for (let l = 0; l < N; l += 1) if (Math.abs(total[l]) > 0.01) for (const b of bag) update(b * N + l, total[l] / Math.sqrt(tokens.length));
      for (let at = 1; at < tokens.length; at += 1) for (let f = 0; f < N; f += 1) for (let t = 0; t < N; t += 1) {
        // The two marginals stand in for the pair's own; the moves are few and settle quickly.
        const g = (labels[at - 1] === f && labels[at] === t ? 1 : 0) - sure[(at - 1) * N + f] * sure[at * N + t];
        if (Math.abs(g) < 0.01) continue;
        moveSquares[f][t] += g * g;
        moves[f][t] += (0.05 * g) / Math.sqrt(moveSquares[f][t]);
      }
    },
  };
}

export function shuffled(list, seed) {
  const result = [...list];
  let state = seed;
  for (let i = result.length - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}
