import type { Discourse } from '../context/discourse.ts';
import { setAsideOf, withoutOverlaps, type Judged } from '../lint/lint.ts';
import type { CaseRecord } from '../record/types.ts';
import type { CompiledRuleset, RecordRule, WordingRule } from '../rules/types.ts';
import type { HeadingReader } from './headings.ts';
import { recordFindings } from './record-findings.ts';
import { riskOf } from './risk.ts';
import { scoreOf } from './score.ts';
import { sectionsOf } from './sections.ts';
import type { FoundSign, Signs } from './signs.ts';
import type { Assessment, WordingFinding } from './types.ts';
import { voiceOf } from './voice.ts';
import { fillerFor, fillSuggestions, type Fill } from './wording.ts';

type WordingJudged = Judged & { readonly rule: WordingRule };

/** Everything of one record that an assessment is made from. */
export interface Weighing {
  readonly record: CaseRecord;
  readonly discourse: Discourse;
  readonly judged: readonly Judged[];
  readonly ruleset: CompiledRuleset;
  readonly headings: HeadingReader;
}

/** Findings, voice, risk and score of one record. */
export function assess({ record, discourse, judged, ruleset, headings }: Weighing): Assessment {
  const fill = fillerFor(record);
  const faults = withoutOverlaps(judged.filter((item): item is WordingJudged => item.rule.kind === 'wording' && item.excuse === undefined));
  const wording = faults.map((item) => wordingFinding(item, record.text, fill));
  const signs: Signs = { record, discourse, document: discourse.document, signs: judged.filter((item): item is FoundSign => item.rule.kind === 'sign') };
  const sections = sectionsOf(record, discourse.document, headings);
  const voice = voiceOf(signs, sections);
  const { risk, hiddenRisk, hollow } = riskOf(signs, sections, headings);
  const rules = ruleset.rules.filter((rule): rule is RecordRule => rule.kind !== 'wording' && rule.kind !== 'sign');
  const findings = [...wording, ...recordFindings({ rules, voice, risk, hiddenRisk, hollow, fill })];
  return {
    id: record.id,
    findings,
    setAside: setAsideOf(judged, wording, record.text),
    voice, risk, hiddenRisk,
    score: scoreOf({ findings, voice, risk, hiddenRisk }, ruleset.scoring),
    ruleset: { name: ruleset.name, version: ruleset.version, digest: ruleset.digest },
    ...(record.extra === undefined ? {} : { extra: record.extra }),
  };
}

function wordingFinding({ rule, start, end }: WordingJudged, text: string, fill: Fill): WordingFinding {
  const quote = text.slice(start, end);
  return {
    kind: 'wording', ruleId: rule.id, category: rule.category, severity: rule.severity, start, end, quote,
    message: fill(rule.message, quote), why: fill(rule.why, quote), suggestions: fillSuggestions(rule.suggestions, fill, quote),
  };
}
