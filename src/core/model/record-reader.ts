import type { Discourse } from '../context/discourse.ts';
import type { Sentence, Span } from '../text/types.ts';
import { recordFeatures } from './record-features.ts';
import type { RecordModel } from './types.ts';
import { readWeights } from './record-weights.ts';

/** What a sentence may be evidence of, in the order of the weights: one level of voice or none, and an indicator of harm. */
export const EVIDENCE: readonly string[] = ['none', 'proxy', 'observed', 'reported', 'direct', 'indicator'];

const N = EVIDENCE.length;
const LEVELS = N - 1;

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
  const [ofSentences, ofRecords] = [readWeights(sentences, buckets, scale), readWeights(words, buckets, scale)];
  return (discourse) => {
    const whole = new Set<number>();
    const read = discourse.document.sentences.filter(hasWords).map((sentence) => {
      const features = recordFeatures(discourse, sentence, buckets - 1);
      for (const feature of features) whole.add(feature);
      return { start: sentence.start, end: sentence.end, shares: sharesOf(features, ofSentences) };
    });
    return { sentences: read, elements: sumsOf(whole, ofRecords) };
  };
}

/** Nothing is evidence that has no words. */
export function hasWords({ tokens }: Sentence): boolean {
  return tokens.some((token) => token.kind === 'word');
}

/** What the weights of some features come to, for each label. */
export function sumsOf(features: Iterable<number>, weights: Float32Array): number[] {
  const sums = Array.from({ length: N }, () => 0);
  for (const bucket of features) for (let label = 0; label < N; label += 1) sums[label] = (sums[label] ?? 0) + (weights[bucket * N + label] ?? 0);
  return sums;
}

/** The shares of the levels of voice, which add up to 1, then that of an indicator. */
export function sharesOf(features: Int32Array, weights: Float32Array): number[] {
  const sums = sumsOf(features, weights);
  const most = Math.max(...sums.slice(0, LEVELS));
  const raised = sums.slice(0, LEVELS).map((sum) => Math.exp(sum - most));
  const total = raised.reduce((sum, share) => sum + share, 0);
  return [...raised.map((share) => share / total), 1 / (1 + Math.exp(-(sums[LEVELS] ?? 0)))];
}
