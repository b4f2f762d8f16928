import type { Assessment, CaseRecord, Domain, Finding, RiskElement, RiskState, Severity, VoiceLevel } from '../core/index.ts';

/** Words as they stand in a record, for an example. */
export interface Example {
  readonly recordId: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One rule over all records. */
export interface RuleCount {
  readonly ruleId: string;
  findings: number;
  records: number;
  readonly first: Finding;
  example: Example | undefined;
}

export interface Judged {
  readonly record: CaseRecord;
  readonly assessment: Assessment;
}

/** Counts over a run; its size does not grow with the number of records. */
export interface Totals {
  records: number;
  rejected: number;
  findings: number;
  recordsWithHigh: number;
  hiddenRisk: number;
  voiceNotExpected: number;
  readonly bySeverity: Record<Severity, number>;
  readonly byRule: Map<string, RuleCount>;
  /** How many records have each overall score from 0 to 100. */
  readonly scores: number[];
  readonly domains: Record<Domain, number>;
  readonly voice: Record<VoiceLevel, number>;
  readonly agencyVoice: Map<string, Record<VoiceLevel, number>>;
  readonly risk: Record<RiskElement, Record<RiskState, number>>;
  /** The records most in need of attention so far, the neediest first. */
  readonly neediest: Judged[];
}

const noVoice = (): Record<VoiceLevel, number> => ({ direct: 0, reported: 0, observed: 0, proxy: 0, absent: 0 });
const noState = (): Record<RiskState, number> => ({ present: 0, hollow: 0, absent: 0 });

/** Counts at the start of a run. */
export function emptyTotals(): Totals {
  return {
    records: 0, rejected: 0, findings: 0, recordsWithHigh: 0, hiddenRisk: 0, voiceNotExpected: 0,
    bySeverity: { high: 0, medium: 0, low: 0, info: 0 }, byRule: new Map(), scores: Array.from({ length: 101 }, () => 0),
    domains: { language: 0, voice: 0, risk: 0 }, voice: noVoice(), agencyVoice: new Map(),
    risk: { harm: noState(), source: noState(), level: noState(), protective: noState(), actions: noState() }, neediest: [],
  };
}

/** Adds one record; `keep` is how many of the neediest are kept whole. */
export function addRecord(totals: Totals, judged: Judged, keep: number): void {
  const { assessment } = judged;
  totals.records += 1;
  totals.findings += assessment.findings.length;
  totals.scores[assessment.score.overall] = (totals.scores[assessment.score.overall] ?? 0) + 1;
  if (assessment.hiddenRisk.present) totals.hiddenRisk += 1;
  if (assessment.findings.some((finding) => finding.severity === 'high')) totals.recordsWithHigh += 1;
  for (const domain of ['language', 'voice', 'risk'] as const) totals.domains[domain] += assessment.score[domain];
  countFindings(totals, judged);
  countVoiceAndRisk(totals, judged);
  keepNeediest(totals.neediest, judged, keep);
}

function countFindings(totals: Totals, { record, assessment }: Judged): void {
  const seen = new Set<string>();
  for (const finding of assessment.findings) {
    totals.bySeverity[finding.severity] += 1;
    const count = totals.byRule.get(finding.ruleId) ?? { ruleId: finding.ruleId, findings: 0, records: 0, first: finding, example: undefined };
    count.findings += 1;
    if (!seen.has(finding.ruleId)) count.records += 1;
    seen.add(finding.ruleId);
    if (finding.kind === 'wording') count.example ??= { recordId: record.id, text: record.text, start: finding.start, end: finding.end };
    totals.byRule.set(finding.ruleId, count);
  }
}

function countVoiceAndRisk(totals: Totals, { record, assessment: { voice, risk } }: Judged): void {
  for (const element of ['harm', 'source', 'level', 'protective', 'actions'] as const) totals.risk[element][risk[element]] += 1;
  if (!voice.expected) {
    totals.voiceNotExpected += 1;
    return;
  }
  totals.voice[voice.level] += 1;
  const agency = record.agency ?? 'not given';
  const own = totals.agencyVoice.get(agency) ?? noVoice();
  own[voice.level] += 1;
  totals.agencyVoice.set(agency, own);
}

/** Hidden risk first, then the lowest score; the order of the export decides between equals. */
function need({ assessment }: Judged): number {
  return assessment.score.overall - (assessment.hiddenRisk.present ? 1000 : 0);
}

function keepNeediest(neediest: Judged[], judged: Judged, keep: number): void {
  const last = neediest.at(-1);
  if (neediest.length >= keep && last !== undefined && need(judged) >= need(last)) return;
  let low = 0;
  let high = neediest.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = neediest[middle];
    if (at !== undefined && need(at) <= need(judged)) low = middle + 1;
    else high = middle;
  }
  neediest.splice(low, 0, judged);
  if (neediest.length > keep) neediest.pop();
}

/** The score below which a share of the records lies. */
export function quantile(totals: Totals, share: number): number {
  let counted = 0;
  for (let score = 0; score <= 100; score += 1) {
    counted += totals.scores[score] ?? 0;
    if (counted > 0 && counted >= share * totals.records) return score;
  }
  return 0;
}

/** The mean overall score, to one decimal; 0 for no records. */
export function meanScore(totals: Totals): number {
  const sum = totals.scores.reduce((total, records, score) => total + records * score, 0);
  return totals.records === 0 ? 0 : Math.round((sum / totals.records) * 10) / 10;
}
