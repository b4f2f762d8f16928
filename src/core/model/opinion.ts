import type { Discourse } from '../context/discourse.ts';
import type { Judged } from '../lint/lint.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import type { Sentence, Span } from '../text/types.ts';
import { hasWords } from './evidence.ts';
import { createNetwork, type Answer, type Heard, type Network } from './network.ts';
import { settingOf } from './setting.ts';
import { LABELS, type Label, type LearnedModel } from './types.ts';
import { createWordFacts } from './words.ts';

const N = LABELS.length;

/** Words that the learned layer takes for a fault. */
export interface Suspected extends Span {
  readonly category: Exclude<Label, 'none'>;
  readonly confidence: number;
  readonly sentence: number;
  /** The word that speaks most for it. */
  readonly strongest: Span;
  /** Token positions, end excluded. */
  readonly from: number;
  readonly to: number;
}

/** Words that a rule found in a sentence. */
export interface Found extends Span {
  readonly sentence: number;
  readonly rule: { readonly id: string };
}

/** What the learned layer makes of a record, beside the rules. */
export interface Opinion {
  /** How confident it is, from 0 to 1, that words which a rule found carry a fault. */
  readonly confidenceIn: (found: Found) => number;
  /** Words that it would report by itself. */
  readonly suspected: readonly Suspected[];
}

/** The learned layer, ready to be asked. */
export interface SecondOpinion {
  /** What it makes of one sentence, in which the rules found something or nothing; undefined where that has no words. */
  readonly read: (discourse: Discourse, sentence: Sentence, found: readonly Judged[]) => Heard | undefined;
  /** An opinion of the whole record from what was heard in its sentences. */
  readonly from: (sentences: readonly Sentence[], heard: readonly (Heard | undefined)[]) => Opinion;
}

/** Makes the learned layer ready. */
export function createSecondOpinion(model: LearnedModel, vocabulary: Vocabulary): SecondOpinion {
  const network = createNetwork(model);
  const factsOf = createWordFacts(model.words.split(' '), model.classes, vocabulary);
  return {
    read: (discourse, sentence, judged) => {
      if (!hasWords(sentence)) return undefined;
      const matched = judged.some((item) => item.rule.kind === 'wording' && item.excuse === undefined);
      return network.read(settingOf({ discourse, sentence, judged, factsOf }), { early: matched ? -Infinity : model.early });
    },
    from: (sentences, heard) => {
      const answers = answersTo(sentences, heard, network.among);
      return {
        suspected: sentences.flatMap((sentence, i) => suspectedIn(sentence, answers[i], model)),
        confidenceIn: (found) => {
          const [sentence, own] = [sentences[found.sentence], answers[found.sentence]];
          return sentence === undefined || own === undefined ? 0 : confidenceIn(found, sentence, own, model);
        },
      };
    },
  };
}

/** Each sentence among its neighbours: the one with words before it, and the two after. */
function answersTo(sentences: readonly Sentence[], heard: readonly (Heard | undefined)[], among: Network['among']): (Answer | undefined)[] {
  const answers = sentences.map((): Answer | undefined => undefined);
  const worded = sentences.flatMap((sentence, i) => (heard[i] === undefined ? [] : [{ sentence, own: heard[i] }]));
  worded.forEach(({ sentence, own }, at) => {
    const [before, ...after] = [at - 1, at + 1, at + 2].map((other) => (isNear(sentence, worded[other]?.sentence) ? worded[other]?.own : undefined));
    answers[sentence.index] = among(own, { before, after: after.filter((other) => other !== undefined) });
  });
  return answers;
}

/** In the same block, or the next; further on is another matter. */
export function isNear(sentence: Sentence, other: Sentence | undefined): boolean {
  return other !== undefined && Math.abs(other.block - sentence.block) <= 1;
}

function confidenceIn({ start, end, rule }: Found, { tokens }: Sentence, answer: Answer, { trust: [ofShare, ofRule, intercept], rules }: LearnedModel): number {
  let most = 0;
  tokens.forEach((token, at) => {
    if (token.start < end && start < token.end) most = Math.max(most, faultAt(answer, at));
  });
  return logistic(ofShare * logOdds((most + faultIn(answer)) / 2) + ofRule * (rules[rule.id] ?? 0) + intercept);
}

function faultAt({ tokens }: Answer, at: number): number {
  return 1 - (tokens[at * N] ?? 1);
}

function faultIn({ sentence }: Answer): number {
  return 1 - (sentence[0] ?? 1);
}

function logOdds(share: number): number {
  const held = Math.min(1 - 1e-6, Math.max(1e-6, share));
  return Math.log(held / (1 - held));
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Around its strongest word, the run of words that are nearly as strong; one weaker word may stand between. */
function suspectedIn(sentence: Sentence, answer: Answer | undefined, model: LearnedModel): Suspected[] {
  if (answer === undefined) return [];
  const faults = sentence.tokens.map((token, at) => (token.kind === 'punctuation' ? 0 : faultAt(answer, at)));
  const most = Math.max(...faults);
  const [slope, intercept] = model.calibration;
  const confidence = logistic(slope * logOdds((most + faultIn(answer)) / 2) + intercept);
  if (confidence < model.add) return [];
  const strongest = faults.indexOf(most);
  const isNear = (at: number): boolean => (faults[at] ?? 0) >= most * NEARLY;
  let [from, to] = [strongest, strongest + 1];
  while (isNear(from - 1) || isNear(from - 2)) from -= 1;
  while (isNear(to) || isNear(to + 1)) to += 1;
  const [first, peak, last] = [sentence.tokens[from], sentence.tokens[strongest], sentence.tokens[to - 1]];
  if (first === undefined || peak === undefined || last === undefined) return [];
  return [{ start: first.start, end: last.end, from, to, confidence, strongest: { start: peak.start, end: peak.end }, sentence: sentence.index, category: categoryOf(answer, from, to) }];
}
const NEARLY = 0.6;

function categoryOf(answer: Answer, from: number, to: number): Exclude<Label, 'none'> {
  const sums = LABELS.map((_, label) => (label === 0 ? -1 : answer.sentence[label] ?? 0));
  for (let at = from; at < to; at += 1) for (let label = 1; label < N; label += 1) sums[label] = (sums[label] ?? 0) + (answer.tokens[at * N + label] ?? 0) / (to - from);
  // The first label is never the greatest: it starts below nothing.
  return LABELS[sums.indexOf(Math.max(...sums))] as Exclude<Label, 'none'>;
}
