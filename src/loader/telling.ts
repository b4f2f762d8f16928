import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledRuleset, LanguageCategory, Rule } from '../core/index.ts';
import { packageRoot } from './places.ts';
import type { RuleFile } from './files.ts';

/** A rule that says something: not a sign, which is evidence only. */
export type TellingRule = Exclude<Rule, { readonly kind: 'sign' }>;

/** The rules of a ruleset that say something. */
export function tellingRules({ rules }: CompiledRuleset): TellingRule[] {
  return rules.filter((rule): rule is TellingRule => rule.kind !== 'sign');
}

/** How often a rule's findings were right, on how many labelled records. */
export interface MeasuredRule {
  readonly right: number;
  readonly findings: number;
  readonly records: number;
}

/** What is labelled, and so can be measured: wording that costs points. */
const LANGUAGE: ReadonlySet<string> = new Set<LanguageCategory>(['adultify', 'blame', 'label', 'minimise', 'disengage']);

/** What `npm run eval` measured of a built-in rule; no findings where it never spoke, nothing where nothing was labelled. */
export function measuredRule({ id, category, severity }: TellingRule): MeasuredRule | undefined {
  if (severity === 'info' || !LANGUAGE.has(category)) return undefined;
  // Written by bench/accuracy.mjs.
  const { records, rules } = JSON.parse(readFileSync(join(packageRoot(), 'rules', 'measured.json'), 'utf8')) as { readonly records: number; readonly rules: Readonly<Record<string, Omit<MeasuredRule, 'records'>>> };
  return { ...(rules[id] ?? { right: 0, findings: 0 }), records };
}

/** Fewer findings than this say nothing about a rule. */
const ENOUGH = 5;

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
export async function tellRule(rule: TellingRule, examples: RuleFile['examples'] = {}, measured?: MeasuredRule): Promise<ToldRule> {
  // Most commands tell no rule, and should not wait for the core because of it.
  const { fillerFor } = await import('../core/index.ts');
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

/** What was measured, in words. */
export function measuredLine({ right, findings, records }: MeasuredRule): string {
  const inRecords = `in ${records} invented records`;
  if (findings === 0) return `it found nothing ${inRecords}: too few to say`;
  return `${right} of ${findings} findings ${inRecords} were right: ${findings < ENOUGH ? 'too few to say' : (right / findings).toFixed(2)}`;
}
