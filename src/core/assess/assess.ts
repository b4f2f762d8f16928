import { setAsideOf } from '../lint/lint.ts';
import type { RecordRule } from '../rules/types.ts';
import { checksOf } from './checks.ts';
import { faultsOf, type Fault } from './faults.ts';
import type { Weighing } from './weighing.ts';
import { recordFindings } from './record-findings.ts';
import { riskOf } from './risk.ts';
import { scoreOf } from './score.ts';
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
  const { faults, aside } = faultsOf(weighing);
  const wording = faults.map((item) => wordingFinding(item, record.text, fill));
  const signs: Signs = { record, discourse, document: discourse.document, signs: judged.filter((item): item is FoundSign => item.rule.kind === 'sign') };
  const sections = sectionsOf(record, discourse.document, headings);
  const voice = voiceOf(signs, sections, second);
  const { risk, hiddenRisk, hollow } = riskOf({ signs, sections, reader: headings }, second);
  const checks = checksOf({ signs, sections, reader: headings }, risk, wording.filter(({ category }) => category === 'adultify'));
  const rules = ruleset.rules.filter((rule): rule is RecordRule => 'on' in rule);
  const findings = [...wording, ...recordFindings({ rules, voice, risk, hiddenRisk, hollow, checks, fill })];
  return {
    id: record.id,
    findings,
    setAside: setAsideOf(aside, wording, record.text),
    voice, risk, hiddenRisk,
    score: scoreOf({ findings, voice, risk, hiddenRisk }, ruleset.scoring),
    ruleset: { name: ruleset.name, version: ruleset.version, digest: ruleset.digest },
    ...(record.extra === undefined ? {} : { extra: record.extra }),
  };
}

function wordingFinding({ rule, start, end, confidence }: Fault, text: string, fill: Fill): WordingFinding {
  const quote = text.slice(start, end);
  return {
    kind: 'wording', ruleId: rule.id, category: rule.category, severity: rule.severity, start, end, quote,
    message: fill(rule.message, quote), why: fill(rule.why, quote), suggestions: fillSuggestions(rule.suggestions, fill, quote),
    ...(confidence === undefined ? {} : { confidence: Math.round(confidence * 100) / 100 }),
  };
}
