const N = 6;

/** Which fault, if any, a whole sentence holds: multinomial logistic regression over hashed features, by AdaGrad. */
export function createSentenceLearner(buckets, { rate, shrink }) {
  const values = new Float32Array(buckets * N);
  const squares = new Float32Array(buckets * N).fill(0.5);
  const featuresOf = (sentence) => (sentence.all ??= [...new Set([...sentence.bag, ...sentence.tokens.flatMap((features) => [...features])])]);
  const chances = (sentence) => {
    const scores = new Float64Array(N);
    for (const bucket of featuresOf(sentence)) for (let l = 0; l < N; l += 1) scores[l] += values[bucket * N + l];
    const most = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - most));
    const total = shares.reduce((sum, share) => sum + share, 0);
    return shares.map((share) => share / total);
  };
  return {
    values, chances,
    learn: (sentence) => {
      if (sentence.tokens.length === 0) return;
      const sure = chances(sentence);
      const gold = sentence.labels.find((label) => label > 0) ?? 0;
      for (let l = 0; l < N; l += 1) {
        const pull = (gold === l ? 1 : 0) - sure[l];
        if (Math.abs(pull) < 0.005) continue;
        for (const bucket of featuresOf(sentence)) {
          const gradient = pull - shrink * values[bucket * N + l];
          squares[bucket * N + l] += gradient * gradient;
          values[bucket * N + l] += (rate * gradient) / Math.sqrt(squares[bucket * N + l]);
        }
      }
    },
  };
}
