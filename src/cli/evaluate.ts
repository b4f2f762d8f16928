import type { Assessment, CaseRecord, LanguageCategory, RiskElement, RiskState, Severity, VoiceLevel } from '../core/index.ts';

interface Quoted {
  readonly quote: string;
  /** Which occurrence of the quote in the text, from 0. */
  readonly nth?: number;
}

/** A record with what readers found in it; test/eval/GUIDELINES.md says how. */
export interface LabelledRecord extends CaseRecord {
  readonly flags: readonly (Quoted & { readonly category: LanguageCategory; readonly severity: Severity })[];
  readonly distractors: readonly Quoted[];
  readonly contested?: readonly Quoted[];
  readonly voice: { readonly level: VoiceLevel; readonly contested?: unknown };
  readonly risk: Readonly<Record<RiskElement, RiskState | 'contested'>>;
  readonly hiddenRisk: { readonly present: boolean; readonly contested?: unknown };
  readonly grade: number;
}

export interface Pair {
  readonly labelled: LabelledRecord;
  readonly assessment: Assessment;
}

export const LANGUAGE: readonly LanguageCategory[] = ['adultify', 'blame', 'label', 'minimise', 'disengage'];
export const ELEMENTS: readonly RiskElement[] = ['harm', 'source', 'level', 'protective', 'actions'];

/** Precision, recall and their harmonic mean; a share of nothing is null. */
export interface Measure {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number;
}

export interface Evaluation {
  readonly records: number;
  readonly language: Measure & {
    readonly flags: number;
    readonly findings: number;
    readonly categoryRight: number | null;
    readonly distractorsFlagged: number | null;
    readonly cleanRecordsFlagged: number | null;
    readonly recallBySeverity: Readonly<Record<string, number | null>>;
    readonly recallByCategory: Readonly<Record<string, number | null>>;
  };
  readonly voice: { readonly missing: Measure; readonly levelRight: number | null };
  readonly risk: { readonly missingMacroF1: number; readonly byElement: Readonly<Record<RiskElement, Measure>> };
  readonly hiddenRisk: Measure;
  readonly scoreAgainstGrade: number | null;
  readonly misses: readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

interface Tally {
  right: number;
  said: number;
  true: number;
}

function measure({ right, said, true: gold }: Tally): Measure {
  const [precision, recall] = [share(right, said), share(right, gold)];
  const sum = (precision ?? 0) + (recall ?? 0);
  return { precision, recall, f1: sum === 0 ? 0 : (2 * (precision ?? 0) * (recall ?? 0)) / sum };
}

function locate(text: string, { quote, nth = 0 }: Quoted): Span {
  let start = -1;
  for (let i = 0; i <= nth; i += 1) start = text.indexOf(quote, start + 1);
  return { start, end: start + quote.length };
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Compares assessments with what readers found. */
export function evaluate(pairs: readonly Pair[]): Evaluation {
  const misses: string[] = [];
  return {
    records: pairs.length,
    language: languageOf(pairs, misses),
    voice: voiceOf(pairs, misses),
    risk: riskOf(pairs, misses),
    hiddenRisk: hiddenOf(pairs, misses),
    scoreAgainstGrade: spearman(pairs.map(({ labelled, assessment }) => [labelled.grade, assessment.score.overall])),
    misses,
  };
}

function languageOf(pairs: readonly Pair[], misses: string[]): Evaluation['language'] {
  const count = { flags: 0, found: 0, categoryRight: 0, findings: 0, right: 0, distractors: 0, hit: 0, clean: 0, cleanFlagged: 0 };
  const groups = new Map<string, { gold: number; found: number }>();
  const add = (key: string, found: boolean): void => {
    const group = groups.get(key) ?? { gold: 0, found: 0 };
    groups.set(key, { gold: group.gold + 1, found: group.found + Number(found) });
  };
  for (const { labelled, assessment } of pairs) {
    const gold = labelled.flags.map((flag) => ({ ...flag, ...locate(labelled.text, flag) }));
    const contested = (labelled.contested ?? []).map((quoted) => locate(labelled.text, quoted));
    const findings = assessment.findings.flatMap((finding) => (finding.kind === 'wording' && finding.severity !== 'info' && LANGUAGE.some((category) => category === finding.category) ? [finding] : []))
      .filter((finding) => gold.some((flag) => meets(finding, flag)) || !contested.some((span) => meets(finding, span)));
    for (const flag of gold) {
      const hits = findings.filter((finding) => meets(finding, flag));
      count.flags += 1;
      if (hits.length > 0) count.found += 1;
      else misses.push(`${labelled.id}  missed ${flag.category}/${flag.severity}: ${flag.quote}`);
      if (hits.some((finding) => finding.category === flag.category)) count.categoryRight += 1;
      add(flag.category, hits.length > 0);
      add(flag.severity, hits.length > 0);
    }
    const loose = findings.filter((finding) => !gold.some((flag) => meets(finding, flag)));
    for (const finding of loose) misses.push(`${labelled.id}  wrong ${finding.ruleId}: ${finding.quote}`);
    count.findings += findings.length;
    count.right += findings.length - loose.length;
    count.distractors += labelled.distractors.length;
    count.hit += labelled.distractors.map((quoted) => locate(labelled.text, quoted)).filter((span) => loose.some((finding) => meets(finding, span))).length;
    if (gold.length === 0) count.clean += 1;
    if (gold.length === 0 && findings.length > 0) count.cleanFlagged += 1;
  }
  const recalls = (keys: readonly string[]): Record<string, number | null> => Object.fromEntries(keys.map((key) => [key, share(groups.get(key)?.found ?? 0, groups.get(key)?.gold ?? 0)]));
  const [precision, recall] = [share(count.right, count.findings), share(count.found, count.flags)];
  const sum = (precision ?? 0) + (recall ?? 0);
  return {
    precision, recall, f1: sum === 0 ? 0 : (2 * (precision ?? 0) * (recall ?? 0)) / sum, flags: count.flags, findings: count.findings,
    categoryRight: share(count.categoryRight, count.found), distractorsFlagged: share(count.hit, count.distractors), cleanRecordsFlagged: share(count.cleanFlagged, count.clean),
    recallBySeverity: recalls(['high', 'medium', 'low']), recallByCategory: recalls(LANGUAGE),
  };
}

const HEARD: ReadonlySet<VoiceLevel> = new Set(['direct', 'reported', 'observed']);

function voiceOf(pairs: readonly Pair[], misses: string[]): Evaluation['voice'] {
  const judged = pairs.filter(({ labelled }) => labelled.voice.contested === undefined);
  const missing: Tally = { right: 0, said: 0, true: 0 };
  for (const { labelled, assessment } of judged) {
    const [lacks, saysLacks] = [!HEARD.has(labelled.voice.level), !HEARD.has(assessment.voice.level)];
    note(missing, lacks, saysLacks);
    if (lacks !== saysLacks) misses.push(`${labelled.id}  voice: said ${assessment.voice.level}, is ${labelled.voice.level}`);
  }
  return { missing: measure(missing), levelRight: share(judged.filter(({ labelled, assessment }) => labelled.voice.level === assessment.voice.level).length, judged.length) };
}

function note(tally: Tally, is: boolean, said: boolean): void {
  tally.true += Number(is);
  tally.said += Number(said);
  tally.right += Number(is && said);
}

function riskOf(pairs: readonly Pair[], misses: string[]): Evaluation['risk'] {
  const tallies = ELEMENTS.map((element) => {
    const tally: Tally = { right: 0, said: 0, true: 0 };
    for (const { labelled, assessment } of pairs) {
      const is = labelled.risk[element];
      if (is === 'contested') continue;
      const said = assessment.risk[element];
      note(tally, is !== 'present', said !== 'present');
      if ((is !== 'present') !== (said !== 'present')) misses.push(`${labelled.id}  risk.${element}: said ${said}, is ${is}`);
    }
    return [element, measure(tally)] as const;
  });
  // One entry for each element.
  const byElement = Object.fromEntries(tallies) as Record<RiskElement, Measure>;
  return { byElement, missingMacroF1: tallies.reduce((sum, [, { f1 }]) => sum + f1, 0) / ELEMENTS.length };
}

function hiddenOf(pairs: readonly Pair[], misses: string[]): Measure {
  const tally: Tally = { right: 0, said: 0, true: 0 };
  for (const { labelled, assessment } of pairs) {
    if (labelled.hiddenRisk.contested !== undefined) continue;
    const [is, said] = [labelled.hiddenRisk.present, assessment.hiddenRisk.present];
    note(tally, is, said);
    if (is !== said) misses.push(`${labelled.id}  hiddenRisk: said ${said}, is ${is}`);
  }
  return measure(tally);
}

/** Spearman's rank correlation, ties sharing the mean of their ranks; null for fewer than three pairs. */
export function spearman(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const [a, b] = [ranks(pairs.map(([first]) => first)), ranks(pairs.map(([, second]) => second))];
  const mean = (pairs.length + 1) / 2;
  let [top, left, right] = [0, 0, 0];
  a.forEach((rank, i) => {
    const [da, db] = [rank - mean, (b[i] ?? mean) - mean];
    top += da * db;
    left += da * da;
    right += db * db;
  });
  return left === 0 || right === 0 ? null : top / Math.sqrt(left * right);
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2;
  });
}
