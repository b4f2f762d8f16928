import type { RecordModel } from '../model/types.ts';
import { ELEMENTS, type SecondReading } from '../model/evidence.ts';
import type { Span } from '../text/types.ts';
import type { Risk, RiskElement, VoiceLevel } from './types.ts';

/** The second reading of a record, and what weighs it. */
export interface Second {
  readonly reading: SecondReading;
  readonly model: RecordModel;
}

/** The levels in the order of the model's rows. */
export const VOICE_LEVELS: readonly VoiceLevel[] = ['absent', 'proxy', 'observed', 'reported', 'direct'];
const INDICATOR = 5;

/** What the rules make of a record's hidden risk. */
export interface HiddenRules {
  readonly present: boolean;
  readonly kinds: number;
  /** Where the signs stand. */
  readonly found: readonly Span[];
  readonly named: boolean;
  readonly high: boolean;
  readonly low: boolean;
  readonly harm: Risk['harm'];
}

/** What the rules tell of whose words stand where. */
export interface Others {
  /** Quotations of somebody other than the child. */
  readonly quotes: readonly Span[];
  /** Where somebody else tells what the child thinks or feels, and the child does not. */
  readonly accounts: readonly Span[];
}

/** For each level of voice the strongest sentence, then what the rules say: what the model weighs. Another's words are never the child's. */
export function voiceVotes({ sentences }: SecondReading, ruled: VoiceLevel, { quotes, accounts }: Others): number[] {
  const barred = [undefined, undefined, undefined, accounts, quotes];
  const isBarred = (sentence: Span, level: number): boolean => barred[level]?.some(({ start, end }) => start < sentence.end && sentence.start < end) ?? false;
  const strongest = [1, 2, 3, 4].map((level) => Math.max(0, ...sentences.map((sentence) => (isBarred(sentence, level) ? 0 : sentence.shares[level] ?? 0))));
  return [...strongest.map(oddsOf), ...VOICE_LEVELS.map((level) => Number(level === ruled)), 1];
}

/** What the model weighs for hidden risk: what the rules found, and the strongest sentences; one with several signs speaks as often as it has signs. */
export function hiddenVotes(reading: SecondReading, rules: HiddenRules): number[] {
  const signsIn = ({ start, end }: Span): number => rules.found.filter((sign) => start <= sign.start && sign.start < end).length;
  const shares = reading.sentences.flatMap((sentence) => Array<number>(Math.max(1, signsIn(sentence))).fill(sentence.shares[INDICATOR] ?? 0)).sort((a, b) => b - a);
  const sum = shares.reduce((total, share) => total + share, 0);
  return [Number(rules.present), Math.min(6, rules.kinds) / 3, Number(rules.named), shares[0] ?? 0, shares[1] ?? 0, shares[2] ?? 0, sum / 3, Number(rules.harm === 'present'), Number(rules.high), Number(rules.low), 1];
}

/** The level that both readings together speak for most: first whether the child is heard at all, then how. */
export function levelOf({ voice }: Pick<RecordModel, 'voice'>, votes: readonly number[]): VoiceLevel {
  const raised = voice.map((row) => Math.exp(weigh(row, votes)));
  const share = (levels: readonly number[]): number => levels.reduce((sum, level) => sum + (raised[level] ?? 0), 0);
  const among = share(MISSING) > share(HEARD) ? MISSING : HEARD;
  return VOICE_LEVELS[among.reduce((best, level) => ((raised[level] ?? 0) > (raised[best] ?? 0) ? level : best))] ?? 'absent';
}
const MISSING = [0, 1];
const HEARD = [2, 3, 4];

/** Both readings together speak for hidden risk. */
export function isHidden(model: RecordModel, votes: readonly number[]): boolean {
  return weigh(model.hidden, votes) > 0;
}

/** The sentences that speak most for a level; where none does so clearly, the strongest. */
export function sentencesFor(reading: SecondReading, level: VoiceLevel): Span[] {
  const at = VOICE_LEVELS.indexOf(level);
  const most = Math.max(0, ...reading.sentences.map(({ shares }) => shares[at] ?? 0));
  return reading.sentences.filter(({ shares }) => (shares[at] ?? 0) >= Math.min(0.5, most)).map(({ start, end }) => ({ start, end }));
}

/** What the rules found of a risk element in prose, where no field or heading speaks of it. */
export type InProse = 'clear' | 'weak' | 'none';
export const IN_PROSE: readonly InProse[] = ['clear', 'weak', 'none'];

/** How strongly the sentences of the record speak for an element, then what the rules found in its prose. */
export function elementVotes(reading: SecondReading, element: RiskElement, found: InProse): number[] {
  return [Math.max(-4, Math.min(4, reading.elements[ELEMENTS.indexOf(element)] ?? 0)), ...IN_PROSE.map((other) => Number(other === found)), 1];
}

/** Both readings together say that the prose tells of the element; where the model does not weigh it, the rules alone. */
export function isTold({ model, reading }: Second, element: RiskElement, found: InProse): boolean {
  const weights = model.elements[element];
  return weights === undefined ? found !== 'none' : weigh(weights, elementVotes(reading, element, found)) > 0;
}

/** The sentences that hold an indicator. */
export function indicatorsIn(reading: SecondReading): Span[] {
  return reading.sentences.filter(({ shares }) => (shares[INDICATOR] ?? 0) >= 0.5).map(({ start, end }) => ({ start, end }));
}

function weigh(weights: readonly number[], votes: readonly number[]): number {
  return votes.reduce((sum, vote, i) => sum + vote * (weights[i] ?? 0), 0);
}

function oddsOf(share: number): number {
  return Math.log((share + 1e-3) / (1 - share + 1e-3));
}
