import type { CheckRule, CompiledRuleset, Rule, SignRule } from '../rules/types.ts';
import type { RecordType } from './types.ts';

/** Words that only the checks of record types ask for. */
export function isRecordWord(rule: Rule): rule is SignRule {
  return rule.kind === 'sign' && rule.gives.startsWith('record/');
}

/** The rules of a ruleset that find words for the records of one type: those of its checks, of its fields, and what counts for a case. */
export function wordsOfType({ rules }: CompiledRuleset, { id }: RecordType): SignRule[] {
  const checks = new Set(rules.filter((rule): rule is CheckRule => rule.kind === 'check' && (rule.types.length === 0 || rule.types.includes(id))).map((check) => check.id));
  return rules.filter(isRecordWord).filter(({ gives }) => gives.startsWith('record/mark/') || gives.startsWith(`record/${id}#`) || checks.has(gives.split('#', 1)[0] ?? ''));
}
