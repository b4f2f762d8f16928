import { meanScore, quantile, type Totals } from '../audit/index.ts';
import type { CompiledRuleset } from '../core/index.ts';
import type { FrequentFinding, ReportData, ScoreBand } from '../formatters/index.ts';
import type { TogetherResult } from './together.ts';


interface Run extends TogetherResult {
  readonly ruleset: CompiledRuleset;
  readonly title: string;
  readonly date: string;
  readonly sources: readonly string[];
}

/** The counts of a run in the shape that the report is made from. */
export function reportDataOf(totals: Totals, run: Run): ReportData {
  const { ruleset } = run;
  const { records, findings, bySeverity, recordsWithHigh, rejected, hiddenRisk } = totals;
  const mean = (sum: number): number => (records === 0 ? 0 : Math.round(sum / records));
  return {
    title: run.title, date: run.date, version: ruleset.version, sources: run.sources,
    ruleset: { name: ruleset.name, version: ruleset.version, digest: ruleset.digest },
    totals: { records, findings, bySeverity, recordsWithHigh, rejected, hiddenRisk },
    scores: { mean: meanScore(totals), median: quantile(totals, 0.5), bands: bandsOf(totals), domains: { language: mean(totals.domains.language), voice: mean(totals.domains.voice), risk: mean(totals.domains.risk) } },
    frequent: frequentOf(totals, ruleset),
    voice: { levels: totals.voice, notExpected: totals.voiceNotExpected, agencies: [...totals.agencyVoice].map(([agency, voice]) => ({ agency, voice })).sort((a, b) => (a.agency < b.agency ? -1 : 1)) },
    risk: totals.risk,
    records: totals.neediest, cases: run.cases, emptyColumns: run.emptyColumns, groups: run.groups,
  };
}

/** Tens, with 90 to 100 as the last. */
function bandsOf({ scores }: Totals): ScoreBand[] {
  return Array.from({ length: 10 }, (_, i) => {
    const [from, to] = [i * 10, i === 9 ? 100 : i * 10 + 9];
    return { from, to, records: scores.slice(from, to + 1).reduce((sum, count) => sum + count, 0) };
  });
}

function frequentOf(totals: Totals, { rules }: CompiledRuleset): FrequentFinding[] {
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
  return [...totals.byRule.values()].sort((a, b) => b.records - a.records || b.findings - a.findings || (a.ruleId < b.ruleId ? -1 : 1)).map(({ ruleId, findings, records, first, example }) => ({
    ruleId, title: titles.get(ruleId) ?? ruleId, category: first.category, severity: first.severity, findings, records,
    ...(first.why === undefined ? {} : { why: first.why }), suggestions: first.suggestions.map((suggestion) => suggestion.text), ...(example === undefined ? {} : { example }),
  }));
}
