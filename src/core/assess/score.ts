import { recordDeductions } from './score-record.ts';
import type { ScoringTable } from '../rules/types.ts';
import type { Deduction, Finding, HiddenRisk, Risk, RiskElement, Score, Voice } from './types.ts';

export interface Weighed {
  readonly findings: readonly Finding[];
  readonly voice: Voice;
  readonly risk: Risk;
  readonly hiddenRisk: HiddenRisk;
  /** The record was read as a type, so that it can be asked for what that type should hold. */
  readonly typed?: boolean;
}

/** 100 in each domain less what its findings cost; docs/scoring.md explains the formula. */
export function scoreOf(weighed: Weighed, table: ScoringTable): Score {
  const ofRecord = weighed.typed === true ? recordDeductions(weighed.findings, table) : [];
  const deductions = [...languageDeductions(weighed, table), ...voiceDeductions(weighed, table), ...riskDeductions(weighed, table), ...ofRecord];
  const domain = (of: Deduction['of']): number => Math.max(0, round(100 - deductions.reduce((sum, deduction) => sum + (deduction.of === of ? deduction.points : 0), 0)));
  const [language, voice, risk, record] = [domain('language'), domain('voice'), domain('risk'), domain('record')];
  const whole = language * table.weights.language + voice * table.weights.voice + risk * table.weights.risk - (100 - record) * table.record.part;
  const overall = Math.max(0, Math.round(whole));
  const band = bandOf(overall, table.bands);
  return { overall, ...(band === undefined ? {} : { band }), language: Math.round(language), voice: Math.round(voice), risk: Math.round(risk), ...(weighed.typed === true ? { record: Math.round(record) } : {}), deductions };
}

/** The band with the highest least score that is reached. */
function bandOf(overall: number, bands: ScoringTable['bands'] = {}): string | undefined {
  return Object.entries(bands).filter(([, least]) => overall >= least).sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Each further finding of the same severity costs a little less, the doubtful ones last, so that no order of findings matters and mending one never costs. */
function languageDeductions({ findings }: Weighed, table: ScoringTable): Deduction[] {
  const count = { high: 0, medium: 0, low: 0 };
  const of = (isUnsure: boolean): Deduction[] => findings.flatMap((finding, index): Deduction[] => {
    if (finding.kind !== 'wording' || finding.severity === 'info' || finding.category === 'jargon') return [];
    if ((finding.confidence ?? 1) < table.unsure.below !== isUnsure) return [];
    const points = round(table.language[finding.severity] * (isUnsure ? table.unsure.part : 1) * table.repeat ** count[finding.severity]);
    count[finding.severity] += 1;
    return [{ points, of: 'language', because: finding.message, finding: index }];
  });
  return [...of(false), ...of(true)].sort((a, b) => a.finding - b.finding);
}

function voiceDeductions({ findings, voice }: Weighed, table: ScoringTable): Deduction[] {
  const index = findings.findIndex((finding) => (finding.category === 'voice' || isFor(finding, 'voice')) && finding.severity !== 'info');
  const points = table.voice[voice.level];
  return !voice.expected || index < 0 || points === 0 ? [] : [{ points, of: 'voice', because: findings[index]?.message ?? '', finding: index }];
}

/** A record type's finding that stands for the general one. */
function isFor(finding: Finding, element: RiskElement | 'voice'): boolean {
  return finding.kind !== 'wording' && finding.element === element;
}

const ELEMENTS: readonly RiskElement[] = ['harm', 'source', 'level', 'protective', 'actions'];

function riskDeductions({ findings, risk, hiddenRisk }: Weighed, table: ScoringTable): Deduction[] {
  const elements = ELEMENTS.flatMap((element): Deduction[] => {
    const state = risk[element];
    const index = findings.findIndex((finding) => finding.ruleId.startsWith(`risk/${element}-`) || isFor(finding, element));
    return state === 'present' || index < 0 ? [] : [{ points: table.risk[state][element], of: 'risk', because: findings[index]?.message ?? '', finding: index }];
  });
  const hidden = findings.findIndex((finding) => finding.ruleId === 'risk/hidden');
  return hiddenRisk.present && hidden >= 0 ? [...elements, { points: table.hidden, of: 'risk', because: findings[hidden]?.message ?? '', finding: hidden }] : elements;
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
