import type { Discourse } from '../context/discourse.ts';
import type { Judged } from '../lint/lint.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import type { Sentence, Span } from '../text/types.ts';
import { createNetwork, type Answer } from './network.ts';
import { settingOf } from './setting.ts';
import { LABELS, type Label, type LearnedModel } from './types.ts';
import { createWordFacts } from './words.ts';

const N = LABELS.length;

/** Words that the learned layer takes for a fault. */
export interface Suspected extends Span {
  readonly category: Exclude<Label, 'none'>;
  readonly confidence: number;
  readonly sentence: number;
  /** Token positions, end excluded. */
  readonly from: number;
  readonly to: number;
}

/** What the learned layer makes of a record, beside the rules. */
export interface Opinion {
  /** How confident it is, from 0 to 1, that words in a sentence carry a fault. */
  readonly confidenceIn: (span: Span, sentence: number) => number;
  /** Words that it would report by itself. */
  readonly suspected: readonly Suspected[];
}

/** The learned layer, ready to be asked. */
export interface SecondOpinion {
  /** What it makes of one sentence, in which the rules found something or nothing; undefined where it need not be asked. */
  readonly answerTo: (discourse: Discourse, sentence: Sentence, found: readonly Judged[]) => Answer | undefined;
  /** An opinion of the whole record from the answers to its sentences. */
  readonly from: (sentences: readonly Sentence[], answers: readonly (Answer | undefined)[]) => Opinion;
}

/** Makes the learned layer ready. */
export function createSecondOpinion(model: LearnedModel, vocabulary: Vocabulary): SecondOpinion {
  const { answerTo } = createNetwork(model);
  const factsOf = createWordFacts(model.words.split(' '), model.classes, vocabulary);
  return {
    answerTo: (discourse, sentence, judged) => {
      if (isBare(sentence)) return undefined;
      const matched = judged.some((item) => item.rule.kind === 'wording' && item.excuse === undefined);
      return answerTo(settingOf({ discourse, sentence, judged, factsOf }), { early: matched ? -Infinity : model.early });
    },
    from: (sentences, answers) => ({
      suspected: sentences.flatMap((sentence, i) => suspectedIn(sentence, answers[i], model)),
      confidenceIn: (span, index) => {
        const [sentence, answer] = [sentences[index], answers[index]];
        return sentence === undefined || answer === undefined ? 0 : confidenceIn(span, sentence, answer, model);
      },
    }),
  };
}

/** Nothing in it could be said of anybody. */
function isBare({ tokens }: Sentence): boolean {
  return !tokens.some((token) => token.kind === 'word');
}

function confidenceIn(span: Span, { tokens }: Sentence, answer: Answer, model: LearnedModel): number {
  let most = 0;
  tokens.forEach((token, at) => {
    if (token.start < span.end && span.start < token.end) most = Math.max(most, faultAt(answer, at));
  });
  return calibrated((most + faultIn(answer)) / 2, model);
}

function faultAt({ tokens }: Answer, at: number): number {
  return 1 - (tokens[at * N] ?? 1);
}

function faultIn({ sentence }: Answer): number {
  return 1 - (sentence[0] ?? 1);
}

function calibrated(share: number, { calibration: [slope, intercept] }: LearnedModel): number {
  const held = Math.min(1 - 1e-6, Math.max(1e-6, share));
  return 1 / (1 + Math.exp(-(slope * Math.log(held / (1 - held)) + intercept)));
}

/** Around its strongest word, the run of words that are nearly as strong; one weaker word may stand between. */
function suspectedIn(sentence: Sentence, answer: Answer | undefined, model: LearnedModel): Suspected[] {
  if (answer === undefined) return [];
  const faults = sentence.tokens.map((token, at) => (token.kind === 'punctuation' ? 0 : faultAt(answer, at)));
  const most = Math.max(...faults);
  const confidence = calibrated((most + faultIn(answer)) / 2, model);
  if (confidence < model.add) return [];
  const strongest = faults.indexOf(most);
  const isNear = (at: number): boolean => (faults[at] ?? 0) >= most * NEARLY;
  let [from, to] = [strongest, strongest + 1];
  while (isNear(from - 1) || isNear(from - 2)) from -= 1;
  while (isNear(to) || isNear(to + 1)) to += 1;
  const [first, last] = [sentence.tokens[from], sentence.tokens[to - 1]];
  if (first === undefined || last === undefined) return [];
  return [{ start: first.start, end: last.end, from, to, confidence, sentence: sentence.index, category: categoryOf(answer, from, to) }];
}
const NEARLY = 0.6;

function categoryOf(answer: Answer, from: number, to: number): Exclude<Label, 'none'> {
  const sums = LABELS.map((_, label) => (label === 0 ? -1 : answer.sentence[label] ?? 0));
  for (let at = from; at < to; at += 1) for (let label = 1; label < N; label += 1) sums[label] = (sums[label] ?? 0) + (answer.tokens[at * N + label] ?? 0) / (to - from);
  // The first label is never the greatest: it starts below nothing.
  return LABELS[sums.indexOf(Math.max(...sums))] as Exclude<Label, 'none'>;
}
