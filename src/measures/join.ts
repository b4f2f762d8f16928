import type { RiskElement, RiskState, VoiceLevel } from '../core/index.ts';
import type { ClusterSums } from './equity.ts';
import { sum } from './spread.ts';
import type { Measures, RuleFigures } from './types.ts';

/** The measures of several agencies together. */
export function joinMeasures(parts: readonly Measures[]): Measures {
  const add = (of: (part: Measures) => number): number => sum(parts.map(of));
  const mean = (of: (part: Measures) => number): number => (add(({ records }) => records) === 0 ? 0 : add((part) => of(part) * part.records) / add(({ records }) => records));
  const states = (element: RiskElement): Record<RiskState, number> => ({ present: add(({ risk }) => risk[element].present), hollow: add(({ risk }) => risk[element].hollow), absent: add(({ risk }) => risk[element].absent) });
  const level = (name: VoiceLevel): number => add(({ voice }) => voice[name]);
  return {
    records: add((p) => p.records), rejected: add((p) => p.rejected), findings: add((p) => p.findings), recordsWithHigh: add((p) => p.recordsWithHigh), hiddenRisk: add((p) => p.hiddenRisk), wording: add((p) => p.wording),
    bySeverity: { high: add((p) => p.bySeverity.high), medium: add((p) => p.bySeverity.medium), low: add((p) => p.bySeverity.low), info: add((p) => p.bySeverity.info) },
    scores: Array.from({ length: 101 }, (_, score) => add(({ scores }) => scores[score] ?? 0)),
    domains: { language: mean((p) => p.domains.language), voice: mean((p) => p.domains.voice), risk: mean((p) => p.domains.risk) },
    rules: joinRules(parts.flatMap(({ rules }) => rules)),
    voice: { direct: level('direct'), reported: level('reported'), observed: level('observed'), proxy: level('proxy'), absent: level('absent') }, voiceNotExpected: add((p) => p.voiceNotExpected),
    risk: { harm: states('harm'), source: states('source'), level: states('level'), protective: states('protective'), actions: states('actions') },
  };
}

function joinRules(rules: readonly RuleFigures[]): readonly RuleFigures[] {
  const joined = new Map<string, RuleFigures>();
  for (const rule of rules) {
    const before = joined.get(rule.ruleId);
    joined.set(rule.ruleId, before === undefined ? rule : { ...before, findings: before.findings + rule.findings, records: before.records + rule.records });
  }
  return [...joined.values()].toSorted((a, b) => b.records - a.records || (a.ruleId < b.ruleId ? -1 : 1));
}

/** Groups of the same name together, whatever their capitals. */
export function joinClusters(groups: readonly ClusterSums[]): readonly ClusterSums[] {
  const joined = new Map<string, ClusterSums>();
  for (const group of groups) {
    const key = group.name.trim().toLowerCase();
    const before = joined.get(key);
    joined.set(key, before === undefined ? group : {
      name: before.name, children: before.children + group.children, records: before.records + group.records, hits: before.hits + group.hits, hitsSquared: before.hitsSquared + group.hitsSquared,
      hitsTimesRecords: before.hitsTimesRecords + group.hitsTimesRecords, recordsSquared: before.recordsSquared + group.recordsSquared,
    });
  }
  return [...joined.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
