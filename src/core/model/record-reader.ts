import type { Discourse } from '../context/discourse.ts';
import type { Sentence, Span } from '../text/types.ts';
import { recordFeatures } from './record-features.ts';
import type { RecordModel } from './types.ts';
import { readWeights } from './record-weights.ts';

/** What a sentence may be evidence of, in the order of the weights: one level of voice or none, and an indicator of harm. */
export const EVIDENCE: readonly string[] = ['none', 'proxy', 'observed', 'reported', 'direct', 'indicator'];

const N = EVIDENCE.length;

/** How likely each sentence is evidence of each level of voice, and of an indicator; one row a sentence. */
export interface SecondReading {
  readonly sentences: readonly (Span & { readonly shares: readonly number[] })[];
  /** How strongly the words of the whole record speak for each risk element's being there, as log-odds. */
  readonly elements: readonly number[];
}

/** Reads one record. */
export type RecordReader = (discourse: Discourse) => SecondReading;

/** Makes the second reader ready. */
export function createRecordReader({ buckets, scale, sentences, words }: RecordModel): RecordReader {
  const [ofSentences, ofRecords] = [readWeights(sentences, buckets), readWeights(words, buckets)];
  return (discourse) => {
    const whole = new Set<number>();
    const read = discourse.document.sentences.filter(hasWords).map((sentence) => {
      const features = recordFeatures(discourse, sentence, buckets - 1);
      for (const feature of features) whole.add(feature);
      return { start: sentence.start, end: sentence.end, shares: sharesOf(features, ofSentences, scale) };
    });
    return { sentences: read, elements: sumsOf(whole, ofRecords, scale) };
  };
}

/** Nothing is evidence that has no words. */
export function hasWords({ tokens }: Sentence): boolean {
  return tokens.some((token) => token.kind === 'word');
}

/** What the weights of some features come to, for each label; `scale` is what a weight of 1 is worth. */
export function sumsOf(features: Iterable<number>, weights: Float32Array | Int8Array, scale = 1): number[] {
  const sums = new Float64Array(N);
  for (const bucket of features) for (let label = 0, from = bucket * N; label < N; label += 1) sums[label] = (sums[label] as number) + (weights[from + label] as number);
  return Array.from(sums, (sum) => sum * scale);
}

/** The shares of the levels of voice, which add up to 1, then that of an indicator. */
export function sharesOf(features: Iterable<number>, weights: Float32Array | Int8Array, scale = 1): number[] {
  const sums = sumsOf(features, weights, scale);
  const indicator = 1 / (1 + Math.exp(-(sums.pop() ?? 0)));
  const most = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - most));
  const total = raised.reduce((sum, share) => sum + share, 0);
  return [...raised.map((share) => share / total), indicator];
}
