import { setAsideOf } from '../lint/lint.ts';
import type { CompiledRuleset, RecordRule } from '../rules/types.ts';
import { checksOf } from './record-checks.ts';
import type { CaseRecord } from '../record/types.ts';
import { faultsOf, type Excused, type Fault, type Faults } from './faults.ts';
import { crossChecksOf } from './checks.ts';
import { contactIn } from './contact.ts';
import type { Weighing } from './weighing.ts';
import { recordFindings } from './record-findings.ts';
import { riskOf } from './risk.ts';
import { scoreOf } from './score.ts';
import { saidOnce } from './said-once.ts';
import { sectionsOf } from './sections.ts';
import type { FoundSign, Signs } from './signs.ts';
import type { Assessment, WordingFinding } from './types.ts';
import { voiceOf } from './voice.ts';
import { fillerFor, fillSuggestions, type Fill } from './wording.ts';

/** Findings, voice, risk and score of one record. */
export function assess(weighing: Weighing): Assessment {
  const { record, discourse, judged, ruleset, headings, reading } = weighing;
  const second = reading === undefined || ruleset.reader === undefined ? undefined : { reading, model: ruleset.reader };
  const fill = fillerFor(record);
  const { faults, aside } = withoutDismissed(faultsOf(weighing), record);
  const wording = faults.map((item) => wordingFinding(item, record.text, fill));
  const signs: Signs = { record, discourse, document: discourse.document, signs: judged.filter((item): item is FoundSign => item.rule.kind === 'sign') };
  const sections = sectionsOf(record, discourse.document, headings);
  const place = { signs, sections, reader: headings };
  const holds = weighing.asked?.recognised.type.holds;
  const voice = voiceOf(signs, sections, { second, belongs: holds?.voice ?? true });
  const { risk, hiddenRisk, hollow } = riskOf(place, second);
  const checks = crossChecksOf(place, risk, wording.filter(({ category }) => category === 'adultify'));
  const rules = recordRulesOf(ruleset);
  const lacking = [...wording, ...recordFindings({ rules, holds, voice, risk, hiddenRisk, hollow, checks, contact: contactIn(signs), fill })];
  const checked = checksOf(weighing, { signs, sections, voice, risk, hiddenRisk, findings: lacking, fill });
  const findings = saidOnce(lacking, checked?.findings ?? []);
  return {
    id: record.id,
    findings,
    setAside: setAsideOf(aside, wording, record.text),
    voice, risk, hiddenRisk,
    score: scoreOf({ findings, voice, risk, hiddenRisk, typed: checked !== undefined }, ruleset.scoring),
    ...(checked === undefined ? {} : { record: checked.facts, strengths: checked.strengths }),
    ruleset: { name: ruleset.name, version: ruleset.version, digest: ruleset.digest },
    ...(record.extra === undefined ? {} : { extra: record.extra }),
  };
}

/** The rules that speak of what a record lacks, gathered once for a ruleset. */
function recordRulesOf(ruleset: CompiledRuleset): readonly RecordRule[] {
  const rules = gathered.get(ruleset) ?? ruleset.rules.filter((rule): rule is RecordRule => 'on' in rule && rule.kind !== 'case');
  gathered.set(ruleset, rules);
  return rules;
}
const gathered = new WeakMap<CompiledRuleset, readonly RecordRule[]>();

/** What a worker has weighed and leaves as it is goes to what was set aside. */
function withoutDismissed({ faults, aside }: Faults, { dismissed, text }: CaseRecord): Faults {
  if (dismissed === undefined) return { faults, aside };
  const isDismissed = ({ rule, start, end }: Fault): boolean => dismissed.some(({ ruleId, quote }) => ruleId === rule.id && quote === text.slice(start, end));
  const left = faults.filter(isDismissed).map((fault): Excused => ({ ...fault, excuse: 'suppressed' }));
  return { faults: faults.filter((fault) => !isDismissed(fault)), aside: [...aside, ...left] };
}

function wordingFinding({ rule, start, end, confidence }: Fault, text: string, fill: Fill): WordingFinding {
  const quote = text.slice(start, end);
  return {
    kind: 'wording', ruleId: rule.id, category: rule.category, severity: rule.severity, start, end, quote,
    message: fill(rule.message, quote), why: fill(rule.why, quote), suggestions: fillSuggestions(rule.suggestions, fill, quote),
    ...(confidence === undefined ? {} : { confidence: Math.round(confidence * 100) / 100 }),
  };
}
