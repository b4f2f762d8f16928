import { fillerFor } from '../core/index.ts';
import type { RuleFile } from './files.ts';
import { measuredLine, type MeasuredRule, type TellingRule } from './measured.ts';

/** A rule in words to be read by itself, whatever shows them. */
export interface ToldRule {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
  readonly says: string;
  readonly why: string;
  readonly instead: readonly string[];
  /** Sentences that it flags, and those that it leaves alone, with the reason. */
  readonly flagged: readonly string[];
  readonly left: readonly string[];
  readonly source: string;
  /** How often it was right; nothing where that was not measured. */
  readonly measured?: string;
}

/** Tells a rule, with the examples of its file if there is one and what was measured if it is built in. */
export function tellRule(rule: TellingRule, examples: RuleFile['examples'] = {}, measured?: MeasuredRule): ToldRule {
  const { wrong = [], right = [] } = examples;
  const fill = fillerFor({ id: '', text: '' });
  const quote = wrong[0]?.quote ?? '…';
  const { id, severity, title, message, why, suggestions, source } = rule;
  return {
    id, severity, title, says: fill(message, quote), why: fill(why, quote),
    instead: suggestions.map(({ text }) => fill(text, quote)),
    // A check over several records has no one text.
    flagged: wrong.flatMap(({ text = '' }) => (text === '' ? [] : [text])),
    left: right.filter(({ text = '' }) => text !== '').map(({ text, because }) => `${text}${because === undefined ? '' : ` (${because})`}`),
    source: `${source.title}; ${source.publisher}; ${source.year}`,
    ...(measured === undefined ? {} : { measured: measuredLine(measured) }),
  };
}
