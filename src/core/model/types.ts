import type { LanguageCategory } from '../assess/types.ts';

/** The labels of the learned layer, in the order of its weights; the first is "no fault". */
export const LABELS: readonly Label[] = ['none', 'adultify', 'blame', 'label', 'minimise', 'disengage'];
export type Label = 'none' | LanguageCategory;

/**
 * Two linear models over words and their context, as plain data: one asks whether a sentence holds a fault, the other
 * which words carry it. docs/model-card.md says what they were made from and how well they do.
 */
export interface LearnedModel {
  /** How many buckets the features fall into; a power of two. */
  readonly buckets: number;
  /** What a stored weight of 1 is worth. */
  readonly scale: number;
  /** Weights of whole sentences and of single words; base64, see weights.ts. */
  readonly sentences: string;
  readonly words: string;
  /** What it adds to go from one label to another at the next word: `moves[from][to]`. */
  readonly moves: readonly (readonly number[])[];
  /** How the mean of the two answers, as log-odds, becomes a confidence: slope, then intercept. */
  readonly calibration: readonly [number, number];
  /** Sentences that look more harmless than this at a glance, and in which no rule found anything, are not looked into. */
  readonly glance: number;
  /** How confident it must be to report words that no rule found. */
  readonly add: number;
  /** Under this, words that a rule found are set aside. */
  readonly keep: number;
  /** Everyday words by the company they keep: kinds of groups of words. */
  readonly groups: readonly (readonly string[])[];
}
