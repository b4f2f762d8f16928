import type { TypeHolds } from '../records/types.ts';
import type { RecordRule } from '../rules/types.ts';
import type { Checks } from './checks.ts';
import type { HiddenRisk, RecordFinding, Risk, RiskElement, Voice } from './types.ts';
import { fillSuggestions, type Fill } from './wording.ts';

export interface Lacking {
  readonly rules: readonly RecordRule[];
  /** What the record's type is asked for; all, where there is no type. */
  readonly holds: TypeHolds | undefined;
  readonly voice: Voice;
  readonly risk: Risk;
  readonly hiddenRisk: HiddenRisk;
  /** The field or heading that says nothing, by risk element. */
  readonly hollow: Partial<Readonly<Record<RiskElement, { readonly field?: string; readonly start?: number; readonly end?: number }>>>;
  readonly checks: Checks;
  /** The record's own words for being with the child. */
  readonly contact: string | undefined;
  readonly fill: Fill;
}

/** A finding for each thing that the record lacks and a rule speaks of; `on` names it ("voice/absent", "risk/harm/hollow", "hidden"). */
export function recordFindings(lacking: Lacking): RecordFinding[] {
  const { rules, holds, voice, risk, hiddenRisk, hollow, checks, contact, fill } = lacking;
  return rules.flatMap((rule): RecordFinding[] => {
    const [what = '', element = '', state = ''] = rule.on.split('/');
    const said = what === 'voice' ? voice.expected && voice.level === element
      : what === 'hidden' ? hiddenRisk.present
      : what === 'check' ? checks.has(element)
      : risk[element as RiskElement] === state && (state !== 'absent' || holds?.risk.includes(element as RiskElement) !== false); // a name that is no element is never in a state
    if (!said) return [];
    const place = what === 'check' ? checks.get(element) ?? {} : what === 'risk' ? hollow[element as RiskElement] ?? {} : {};
    return [{
      kind: rule.kind, ruleId: rule.id, category: rule.category, severity: rule.severity, ...place,
      message: fill(rule.message), why: fill(rule.why), suggestions: fillSuggestions(askable(rule, contact), fill),
    }];
  });
}

/** A question that begins from the contact is asked only where the record tells of one. */
function askable({ suggestions }: RecordRule, contact: string | undefined): RecordRule['suggestions'] {
  return suggestions.flatMap((one) => {
    if (!one.text.includes('{contact}')) return [one];
    return contact === undefined ? [] : [{ ...one, text: one.text.replaceAll('{contact}', contact) }];
  });
}
