import type { LanguageCategory } from '../assess/types.ts';

/** The labels of the learned layer, in the order of its weights; the first is "no fault". */
export const LABELS = ['none', 'adultify', 'blame', 'label', 'minimise', 'disengage'] as const satisfies readonly ('none' | LanguageCategory)[];
export type Label = (typeof LABELS)[number];

/** A linear model over words and their context, as plain data; docs/model-card.md says what it was made from. */
export interface LearnedModel {
  /** How many buckets the features fall into; a power of two. */
  readonly buckets: number;
  /** What a stored weight of 1 is worth. */
  readonly scale: number;
  /** Base64 of runs of seven bytes: the distance from the bucket before (255 is a step of 255 and no weights), then a weight for each label. */
  readonly weights: string;
  /** What it adds to go from one label to another: `moves[from][to]`. */
  readonly moves: readonly (readonly number[])[];
  /** How sure it must be to speak, from 0 to 1. */
  readonly threshold: number;
  /** Everyday words by the company they keep: kinds of groups of words. */
  readonly groups: readonly (readonly string[])[];
}
