import type { Sentence, Span } from '../text/types.ts';
import { createFeatureReader, type ToRead } from './record-features.ts';
import type { RecordModel } from './types.ts';
import { readWeights } from './record-weights.ts';

/** What a sentence may be evidence of, in the order of the weights: one level of voice or none, and an indicator of harm. */
export const EVIDENCE: readonly string[] = ['none', 'proxy', 'observed', 'reported', 'direct', 'indicator'];

const N = EVIDENCE.length;
const LEVELS = N - 1;
const DIRECT = EVIDENCE.indexOf('direct');
/** Where actions stand among the risk elements. */
const ACTIONS = 4;

/** How likely each sentence is evidence of each level of voice, and of an indicator; one row a sentence. */
export interface SecondReading {
  readonly sentences: readonly (Span & { readonly shares: readonly number[] })[];
  /** How strongly any sentence speaks for each risk element's being there, as log-odds. */
  readonly elements: readonly number[];
}

/** What one sentence is evidence of, by itself, and how likely it tells of no risk element, one after the other. */
export interface Evidence {
  readonly shares: readonly number[];
  readonly silent: readonly number[];
}

/** Reads one record, sentence by sentence. */
export interface RecordReader {
  /** Undefined where a sentence has no words. */
  readonly evidenceIn: (toRead: ToRead) => Evidence | undefined;
  /** A reading of the whole record from what was found in its sentences. */
  readonly from: (sentences: readonly Sentence[], evidence: readonly (Evidence | undefined)[]) => SecondReading;
}

/** Makes the second reader ready. */
export function createRecordReader({ buckets, scale, sentences, tellings }: RecordModel): RecordReader {
  const [ofEvidence, ofElements] = [readWeights(sentences, buckets), readWeights(tellings, buckets)];
  const featuresOf = createFeatureReader(buckets);
  return {
    evidenceIn: (toRead) => {
      if (!hasWords(toRead.sentence)) return undefined;
      const features = featuresOf(toRead);
      return evidenceOf(features, { evidence: ofEvidence, elements: ofElements, scale });
    },
    from: (all, evidence) => ({
      sentences: all.flatMap(({ start, end }, i) => {
        const shares = evidence[i]?.shares;
        return shares === undefined ? [] : [{ start, end, shares }];
      }),
      elements: elementsOf(evidence.flatMap((one) => (one === undefined ? [] : [one.silent]))),
    }),
  };
}

/** Most sentences tell of no risk element; this is how far from doing so each begins. */
export const UNTOLD = -2;

type Weights = Float32Array | Int8Array;

/** What the features of one sentence are evidence of. What a child says may tell of harm, and is nobody's action. */
export function evidenceOf(features: ArrayLike<number>, { evidence, elements, scale = 1 }: { readonly evidence: Weights; readonly elements: Weights; readonly scale?: number }): Evidence {
  const shares = sharesOf(features, evidence, scale);
  const own = shares[DIRECT] ?? 0;
  return { shares, silent: silenceOf(features, elements, scale).map((share, element) => (element === ACTIONS ? share + (1 - share) * own : share)) };
}

/** How likely a sentence tells of none of the elements, one after the other. */
function silenceOf(features: ArrayLike<number>, weights: Weights, scale = 1): number[] {
  return sumsOf(features, weights, scale).map((sum) => 1 / (1 + Math.exp(UNTOLD + sum)));
}

/** The log-odds that at least one of the sentences tells of each element. */
export function elementsOf(silent: readonly (readonly number[])[]): number[] {
  const none = silent.reduce((all, one) => all.map((share, label) => share * (one[label] ?? 1)), Array.from({ length: N }, () => 1));
  return none.map((share) => Math.log((1 - share + 1e-3) / (share + 1e-3)));
}

/** Nothing is evidence that has no words. */
export function hasWords({ tokens }: Sentence): boolean {
  return tokens.some((token) => token.kind === 'word');
}

/** What the weights of some features come to, for each label; `scale` is what a weight of 1 is worth. */
export function sumsOf(features: ArrayLike<number>, weights: Weights, scale = 1): number[] {
  const sums = EVIDENCE.map(() => 0);
  for (let i = 0; i < features.length; i += 1) {
    const from = (features[i] as number) * N;
    for (let label = 0; label < N; label += 1) sums[label] = (sums[label] as number) + (weights[from + label] as number);
  }
  return sums.map((sum) => sum * scale);
}

/** The shares of the levels of voice, which add up to 1, then that of an indicator. */
function sharesOf(features: ArrayLike<number>, weights: Weights, scale = 1): number[] {
  const shares = sumsOf(features, weights, scale);
  let [most, total] = [-Infinity, 0];
  for (let level = 0; level < LEVELS; level += 1) most = Math.max(most, shares[level] as number);
  for (let level = 0; level < LEVELS; level += 1) total += shares[level] = Math.exp((shares[level] as number) - most);
  for (let level = 0; level < LEVELS; level += 1) shares[level] = (shares[level] as number) / total;
  shares[LEVELS] = 1 / (1 + Math.exp(-(shares[LEVELS] as number)));
  return shares;
}
