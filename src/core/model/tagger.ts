import { MOST_FEATURES, sentenceFeatures, tokenFeatures } from './features.ts';
import type { Setting } from './setting.ts';
import { LABELS, type LearnedModel } from './types.ts';
import { readWeights } from './weights.ts';

const N = LABELS.length;

/** What the two models make of one sentence. */
export interface Answer {
  /** How likely the sentence holds a fault, for each label; they add up to 1. */
  readonly sentence: Float64Array;
  /** For each token a row with how likely each label is. */
  readonly tokens: Float64Array;
}

/** Makes the two models ready to answer. */
export function createTagger(model: LearnedModel): (setting: Setting) => Answer {
  const mask = model.buckets - 1;
  const words = readWeights(model.words, model.buckets, model.scale);
  const sentences = readWeights(model.sentences, model.buckets, model.scale);
  const found = new Int32Array(MOST_FEATURES + 16);
  return (setting) => {
    const length = setting.words.length;
    const scores = new Float64Array(length * N);
    const whole = new Float64Array(N);
    const shared = new Float64Array(N);
    const seen = new Set<number>();
    for (const bucket of sentenceFeatures(setting, mask)) {
      seen.add(bucket);
      addRow(shared, 0, words, bucket);
      addRow(whole, 0, sentences, bucket);
    }
    for (let at = 0; at < length; at += 1) {
      const count = tokenFeatures(setting, at, mask, found);
      for (let label = 0; label < N; label += 1) scores[at * N + label] = shared[label] ?? 0;
      for (let i = 0; i < count; i += 1) {
        const bucket = found[i] ?? 0;
        addRow(scores, at * N, words, bucket);
        if (seen.has(bucket)) continue;
        seen.add(bucket);
        addRow(whole, 0, sentences, bucket);
      }
    }
    return { sentence: softmax(whole), tokens: marginals(scores, model.moves) };
  };
}

function addRow(to: Float64Array, at: number, weights: Float32Array, bucket: number): void {
  for (let label = 0; label < N; label += 1) to[at + label] = (to[at + label] ?? 0) + (weights[bucket * N + label] ?? 0);
}

/** Scores as shares of 1. */
export function softmax(scores: Float64Array): Float64Array {
  const total = logSum((label) => scores[label] ?? 0);
  return scores.map((score) => Math.exp(score - total));
}

/** Forward and backward over the sentence: how much each label weighs at each token among all ways to label it. */
export function marginals(scores: Float64Array, moves: readonly (readonly number[])[]): Float64Array {
  const length = scores.length / N;
  const forward = scores.slice();
  const backward = new Float64Array(scores.length);
  for (let at = 1; at < length; at += 1) {
    for (let to = 0; to < N; to += 1) forward[at * N + to] = (scores[at * N + to] ?? 0) + logSum((from) => (forward[(at - 1) * N + from] ?? 0) + (moves[from]?.[to] ?? 0));
  }
  for (let at = length - 2; at >= 0; at -= 1) {
    for (let from = 0; from < N; from += 1) backward[at * N + from] = logSum((to) => (backward[(at + 1) * N + to] ?? 0) + (scores[(at + 1) * N + to] ?? 0) + (moves[from]?.[to] ?? 0));
  }
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
