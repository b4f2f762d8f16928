import type { LanguageCategory } from '../assess/types.ts';

/** The labels of the learned layer, in the order of its weights; the first is "no fault". */
export const LABELS: readonly Label[] = ['none', 'adultify', 'blame', 'label', 'minimise', 'disengage'];
export type Label = 'none' | LanguageCategory;

/** A table of weights as plain data. */
export interface StoredTable {
  /** Numbers in a row. */
  readonly columns: number;
  /** What a stored weight of 1 is worth. */
  readonly scale: number;
  /** Row by row a signed byte for each weight, in base64; of `vectors` and `endings` one digit of it for each, of which 32 stands for nothing. */
  readonly data: string;
}

/** The tables that the network is made of; network.ts says what each is for. */
export type TableName =
  | 'vectors' | 'projection' | 'endings' | 'classes' | 'people' | 'doers' | 'speech' | 'rules' | 'marks'
  | 'first' | 'firstBias' | 'early' | 'earlyBias' | 'second' | 'secondBias' | 'pool' | 'poolBias'
  | 'sentence' | 'sentenceBias' | 'token' | 'tokenFromPool' | 'tokenBias' | 'gist' | 'gistBias' | 'evidence' | 'evidenceBias'
  | 'near' | 'nearBias' | 'nearSays';

/**
 * A small network over words and what is known of each in its sentence, as plain data. docs/model-card.md says what it
 * was made from and how well it does.
 */
export interface LearnedModel {
  /** The words that it knows, with a space between; the row of a word in `vectors` is its place here, counted from 1. */
  readonly words: string;
  /** The classes of the lexicon that it knows; the row of a class is its place here, counted from 1. */
  readonly classes: readonly string[];
  readonly tables: Readonly<Record<TableName, StoredTable>>;
  /** How the mean of its two answers, as log-odds, becomes a confidence in words that no rule found: slope, then intercept. */
  readonly calibration: readonly [number, number];
  /** The same for words that a rule found: the slope of the answers, that of the rule's own log-odds, then the intercept. */
  readonly trust: readonly [number, number, number];
  /** By how much each rule was oftener right than rules are, as log-odds; 0 for a rule that is not here. */
  readonly rules: Readonly<Record<string, number>>;
  /** A sentence in which no rule found anything and whose first layer speaks less for a fault than this is not looked into further. */
  readonly early: number;
  /** How confident it must be to report words that no rule found. */
  readonly add: number;
  /** Under this, words that a rule found are set aside. */
  readonly keep: number;
}

/**
 * What weighs the second reading of whole records, as plain data: the network says of each sentence what it is evidence of,
 * and these weigh the strongest sentences of a record together with what the rules make of it.
 */
export interface RecordModel {
  /** A row for each level, absent to direct: its weights for what `votes` of assess/second-reading.ts gives. */
  readonly voice: readonly (readonly number[])[];
  readonly hidden: readonly number[];
  /** Weights for what `elementVotes` gives; an element without any is left to the rules. */
  readonly elements: Readonly<Record<string, readonly number[]>>;
}
