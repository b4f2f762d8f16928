import { groupFeature, MOST_FEATURES, sentenceFeatures, tokenFeatures, wordFeature } from './features.ts';
import type { Setting } from './setting.ts';
import { LABELS, type LearnedModel } from './types.ts';
import { readWeights } from './weights.ts';
import type { WordFacts } from './words.ts';

const N = LABELS.length;

/** What the two models make of one sentence. */
export interface Answer {
  /** How likely the sentence holds a fault, for each label; they add up to 1. */
  readonly sentence: Float64Array;
  /** For each token a row with how likely each label is. */
  readonly tokens: Float64Array;
}

/** The two models, ready to answer. */
export interface Tagger {
  readonly answerTo: (setting: Setting) => Answer;
  /** A first glance at the words alone, far cheaper than an answer: how much more they speak for a fault than against one. */
  readonly glanceAt: (facts: readonly WordFacts[]) => number;
}

/** Makes the two models ready to answer. */
export function createTagger(model: LearnedModel): Tagger {
  const mask = model.buckets - 1;
  const words = readWeights(model.words, model.buckets, model.scale);
  const sentences = readWeights(model.sentences, model.buckets, model.scale);
  const moves = moveWeights(model.moves);
  const found = new Int32Array(MOST_FEATURES + 16);
  // A bucket counts once in a sentence: it was seen when its mark is that of the sentence.
  const marks = new Uint32Array(model.buckets);
  let mark = 0;
  const answerTo = (setting: Setting): Answer => {
    const length = setting.words.length;
    const scores = new Float64Array(length * N);
    const whole = new Float64Array(N);
    const shared = new Float64Array(N);
    mark += 1;
    for (const bucket of sentenceFeatures(setting, mask)) {
      marks[bucket] = mark;
      addRow(shared, 0, words, bucket);
      addRow(whole, 0, sentences, bucket);
    }
    for (let at = 0; at < length; at += 1) {
      const count = tokenFeatures(setting, at, mask, found);
      for (let label = 0; label < N; label += 1) scores[at * N + label] = shared[label] ?? 0;
      for (let i = 0; i < count; i += 1) {
        const bucket = found[i] ?? 0;
        addRow(scores, at * N, words, bucket);
        if (marks[bucket] === mark) continue;
        marks[bucket] = mark;
        addRow(whole, 0, sentences, bucket);
      }
    }
    return { sentence: softmax(whole), tokens: marginals(scores, moves) };
  };
  return { answerTo, glanceAt: (facts) => glance(facts, sentences, mask) };
}

function addRow(to: Float64Array, at: number, weights: Float32Array, bucket: number): void {
  for (let label = 0; label < N; label += 1) to[at + label] = (to[at + label] ?? 0) + (weights[bucket * N + label] ?? 0);
}

/** The sum of what each word and its group weigh, for the label that gets most, against "none". */
export function glance(facts: readonly WordFacts[], weights: Float32Array, mask: number): number {
  const sums = new Float64Array(N);
  for (const { word, group } of facts) {
    addRow(sums, 0, weights, wordFeature(word, mask));
    addRow(sums, 0, weights, groupFeature(group, mask));
  }
  return Math.max(...sums.subarray(1)) - (sums[0] ?? 0);
}

/** Scores as shares of 1. */
export function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

/** Moves from label to label as factors: row by row, from each to each. */
export function moveWeights(moves: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(moves.flat(), (value) => Math.exp(value));
}

/** Forward and backward over the sentence: how much each label weighs at each token among all ways to label it. */
export function marginals(scores: Float64Array, move: Float64Array): Float64Array {
  const length = scores.length / N;
  const own = new Float64Array(scores.length);
  for (let at = 0; at < length; at += 1) own.set(softmax(scores.subarray(at * N, at * N + N)), at * N);
  const forward = own.slice();
  const backward = new Float64Array(scores.length).fill(1);
  for (let at = 1; at < length; at += 1) {
    for (let to = 0; to < N; to += 1) {
      let sum = 0;
      for (let from = 0; from < N; from += 1) sum += (forward[(at - 1) * N + from] ?? 0) * (move[from * N + to] ?? 0);
      forward[at * N + to] = sum * (own[at * N + to] ?? 0);
    }
    normalise(forward, at);
  }
  for (let at = length - 2; at >= 0; at -= 1) {
    for (let from = 0; from < N; from += 1) {
      let sum = 0;
      for (let to = 0; to < N; to += 1) sum += (move[from * N + to] ?? 0) * (own[(at + 1) * N + to] ?? 0) * (backward[(at + 1) * N + to] ?? 0);
      backward[at * N + from] = sum;
    }
    normalise(backward, at);
  }
  const sure = forward.map((value, i) => value * (backward[i] ?? 0));
  for (let at = 0; at < length; at += 1) normalise(sure, at);
  return sure;
}

/** Makes one row add up to 1, so that nothing runs out of range in a long sentence. */
function normalise(rows: Float64Array, at: number): void {
  let total = 0;
  for (let label = 0; label < N; label += 1) total += rows[at * N + label] ?? 0;
  for (let label = 0; label < N; label += 1) rows[at * N + label] = (rows[at * N + label] ?? 0) / total;
}
