import type { RulesetId } from '../core/index.ts';
import { meanScore, quantile, type Totals } from './totals.ts';

/** Fewer than this many records of a group are not shown, so that nobody is picked out. */
const FEWEST = 5;

/** `summary.json`: the counts of a run. */
export function summaryOf(totals: Totals, ruleset: RulesetId): Readonly<Record<string, unknown>> {
  const { records, rejected, findings, bySeverity, hiddenRisk, recordsWithHigh } = totals;
  const mean = (sum: number): number => (records === 0 ? 0 : Math.round((sum / records) * 10) / 10);
  return {
    read: records + rejected, assessed: records, rejected, findings, bySeverity, recordsWithHigh, hiddenRisk,
    score: {
      mean: meanScore(totals), lowerQuartile: quantile(totals, 0.25), median: quantile(totals, 0.5), upperQuartile: quantile(totals, 0.75),
      language: mean(totals.domains.language), voice: mean(totals.domains.voice), risk: mean(totals.domains.risk),
    },
    byRule: [...totals.byRule.values()].sort((a, b) => b.findings - a.findings || (a.ruleId < b.ruleId ? -1 : 1))
      .map(({ ruleId, findings: count, records: inRecords }) => ({ ruleId, findings: count, records: inRecords })),
    voice: { ...totals.voice, notExpected: totals.voiceNotExpected },
    voiceByAgency: Object.fromEntries([...totals.agencyVoice].filter(([, levels]) => Object.values(levels).reduce((sum, count) => sum + count, 0) >= FEWEST)),
    risk: totals.risk,
    ruleset,
  };
}
