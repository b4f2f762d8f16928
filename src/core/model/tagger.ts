import { MOST_FEATURES, sentenceFeatures, tokenFeatures } from './features.ts';
import type { Setting } from './setting.ts';
import { LABELS, type LearnedModel } from './types.ts';

const N = LABELS.length;

/** For each token of a sentence and each label, how sure the model is of it; rows of six that add up to 1. */
export type Tagger = (setting: Setting) => Float64Array;

/** Weights ready to use: for each bucket one for each label. */
export interface Weights {
  readonly buckets: number;
  readonly values: Float32Array;
  readonly moves: readonly (readonly number[])[];
}

/** Reads the stored form of a model. */
export function weightsOf({ buckets, scale, weights, moves }: LearnedModel): Weights {
  const bytes = Uint8Array.from(atob(weights), (char) => char.charCodeAt(0));
  const values = new Float32Array(buckets * N);
  let bucket = 0;
  for (let at = 0; at < bytes.length;) {
    const step = bytes[at] ?? 0;
    at += 1;
    bucket += step;
    if (step === 255) continue;
    for (let label = 0; label < N; label += 1) values[bucket * N + label] = (((bytes[at + label] ?? 0) << 24) >> 24) * scale;
    at += N;
  }
  return { buckets, values, moves };
}

/** Makes a tagger of weights. */
export function createTagger({ buckets, values, moves }: Weights): Tagger {
  const mask = buckets - 1;
  const found = new Int32Array(MOST_FEATURES + 16);
  return (setting) => {
    const length = setting.words.length;
    const scores = new Float64Array(length * N);
    const shared = new Float64Array(N);
    for (const bucket of sentenceFeatures(setting, mask)) for (let label = 0; label < N; label += 1) shared[label] = (shared[label] ?? 0) + (values[bucket * N + label] ?? 0);
    for (let at = 0; at < length; at += 1) {
      const count = tokenFeatures(setting, at, mask, found);
      for (let label = 0; label < N; label += 1) {
        let sum = shared[label] ?? 0;
        for (let i = 0; i < count; i += 1) sum += values[(found[i] ?? 0) * N + label] ?? 0;
        scores[at * N + label] = sum;
      }
    }
    return marginals(scores, moves);
  };
}

/** Forward and backward over the sentence; what each label weighs at each token among all ways to label the sentence. */
export function marginals(scores: Float64Array, moves: readonly (readonly number[])[]): Float64Array {
  const length = scores.length / N;
  const forward = new Float64Array(scores.length);
  const backward = new Float64Array(scores.length);
  for (let to = 0; to < N; to += 1) forward[to] = scores[to] ?? 0;
  for (let at = 1; at < length; at += 1) for (let to = 0; to < N; to += 1) forward[at * N + to] = (scores[at * N + to] ?? 0) + logSum((from) => (forward[(at - 1) * N + from] ?? 0) + (moves[from]?.[to] ?? 0));
  for (let at = length - 2; at >= 0; at -= 1) for (let from = 0; from < N; from += 1) backward[at * N + from] = logSum((to) => (backward[(at + 1) * N + to] ?? 0) + (scores[(at + 1) * N + to] ?? 0) + (moves[from]?.[to] ?? 0));
  const total = logSum((label) => forward[(length - 1) * N + label] ?? 0);
  return forward.map((value, i) => Math.exp(value + (backward[i] ?? 0) - total));
}

function logSum(of: (label: number) => number): number {
  let most = -Infinity;
  for (let label = 0; label < N; label += 1) most = Math.max(most, of(label));
  let sum = 0;
  for (let label = 0; label < N; label += 1) sum += Math.exp(of(label) - most);
  return most + Math.log(sum);
}
