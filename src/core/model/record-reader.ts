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

/** What one sentence is evidence of, by itself. */
export interface Evidence {
  readonly features: ReadonlySet<number>;
  readonly shares: readonly number[];
}

/** Reads one record, sentence by sentence. */
export interface RecordReader {
  /** Undefined where a sentence has no words. */
  readonly evidenceIn: (discourse: Discourse, sentence: Sentence) => Evidence | undefined;
  /** A reading of the whole record from what was found in its sentences. */
  readonly from: (sentences: readonly Sentence[], evidence: readonly (Evidence | undefined)[]) => SecondReading;
}

/** Makes the second reader ready. */
export function createRecordReader({ buckets, scale, sentences, words }: RecordModel): RecordReader {
  const [ofSentences, ofRecords] = [readWeights(sentences, buckets), readWeights(words, buckets)];
  const distinct = createDistinct(buckets);
  return {
    evidenceIn: (discourse, sentence) => {
      if (!hasWords(sentence)) return undefined;
      const features = recordFeatures(discourse, sentence, buckets - 1);
      return { features, shares: sharesOf(features, ofSentences, scale) };
    },
    from: (all, evidence) => ({
      sentences: all.flatMap(({ start, end }, i) => {
        const shares = evidence[i]?.shares;
        return shares === undefined ? [] : [{ start, end, shares }];
      }),
      elements: sumsOf(distinct(evidence), ofRecords, scale),
    }),
  };
}

/** The features of a whole record, each once; a mark in a table, since a set of thousands is slow to fill after every key. */
function createDistinct(buckets: number): (evidence: readonly (Evidence | undefined)[]) => number[] {
  const seenIn = new Uint32Array(buckets);
  let turn = 0;
  return (evidence) => {
    turn += 1;
    const whole: number[] = [];
    for (const one of evidence) for (const feature of one?.features ?? []) {
      if (seenIn[feature] === turn) continue;
      seenIn[feature] = turn;
      whole.push(feature);
    }
    return whole;
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
