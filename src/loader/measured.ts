import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledRuleset, LanguageCategory, Rule } from '../core/index.ts';
import { packageRoot } from './places.ts';

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

/** What was measured, in words. */
export function measuredLine({ right, findings, records }: MeasuredRule): string {
  const inRecords = `in ${records} invented records`;
  if (findings === 0) return `it found nothing ${inRecords}: too few to say`;
  return `${right} of ${findings} findings ${inRecords} were right: ${findings < ENOUGH ? 'too few to say' : (right / findings).toFixed(2)}`;
}
