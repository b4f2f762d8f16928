import type { Category, RiskElement, Severity, VoiceLevel } from '../core/index.ts';
import type { Dimension, GroupFigures, Measures, RuleFigures, RunFigures, VoiceCounts } from '../measures/index.ts';
import type { Row, Store } from './store.ts';

/** A finding in the wording that costs a point. */
export const WORDING = "kind = 'wording' AND severity <> 'info'";

const LEVELS = ['direct', 'reported', 'observed', 'proxy', 'absent'] as const;
const ELEMENTS = ['harm', 'source', 'level', 'protective', 'actions'] as const;
const STATES = ['present', 'hollow', 'absent'] as const;

/** What a group of records comes to; `wording` is a column of the rows that are counted. */
const FIGURES = `count(*)::INTEGER AS records, round(avg(overall), 1)::DOUBLE AS overall, round(avg(language), 1)::DOUBLE AS language, round(avg(voice), 1)::DOUBLE AS voice,
  round(avg(risk), 1)::DOUBLE AS risk, count(*) FILTER (wording)::INTEGER AS wording, count(*) FILTER (hidden_risk)::INTEGER AS hidden_risk,
  ${LEVELS.map((level) => `count(*) FILTER (voice_expected AND voice_level = '${level}')::INTEGER AS ${level}`).join(', ')},
  ${ELEMENTS.map((element) => `count(*) FILTER (${element} = 'present')::INTEGER AS has_${element}`).join(', ')}`;

const JUDGED = `(SELECT r.*, f.n IS NOT NULL AS wording FROM records r LEFT JOIN (SELECT DISTINCT run, n FROM findings WHERE ${WORDING}) f USING (run, n))`;

interface FigureRow extends Row, Readonly<Record<VoiceLevel | `has_${RiskElement}`, number>> {
  readonly name: string;
  readonly records: number;
  readonly overall: number;
  readonly language: number;
  readonly voice: number;
  readonly risk: number;
  readonly wording: number;
  readonly hidden_risk: number;
}

/** All that the report counts, for one run. */
export async function measuresOf(store: Store, run: number): Promise<Measures> {
  const [facts] = await store.rows<{ rejected: number }>('SELECT rejected::INTEGER AS rejected FROM runs WHERE run = $run', { run });
  const [all] = await store.rows<FigureRow & { readonly not_expected: number }>(`SELECT 'all' AS name, ${FIGURES}, count(*) FILTER (NOT voice_expected)::INTEGER AS not_expected FROM ${JUDGED} WHERE run = $run`, { run });
  const severities = await store.rows<{ severity: Severity; findings: number; records: number }>('SELECT severity, count(*)::INTEGER AS findings, count(DISTINCT n)::INTEGER AS records FROM findings WHERE run = $run GROUP BY severity', { run });
  const figures = all === undefined ? undefined : figuresOf(all);
  const of = (severity: Severity): number => severities.find((row) => row.severity === severity)?.findings ?? 0;
  return {
    records: figures?.records ?? 0, rejected: facts?.rejected ?? 0, findings: severities.reduce((total, row) => total + row.findings, 0),
    bySeverity: { high: of('high'), medium: of('medium'), low: of('low'), info: of('info') },
    recordsWithHigh: severities.find(({ severity }) => severity === 'high')?.records ?? 0,
    hiddenRisk: figures?.hiddenRisk ?? 0, wording: figures?.wording ?? 0, scores: await scoresOf(store, run), domains: figures?.domains ?? { language: 0, voice: 0, risk: 0 },
    rules: await rulesOf(store, run), voice: figures?.voice ?? { direct: 0, reported: 0, observed: 0, proxy: 0, absent: 0 }, voiceNotExpected: all?.not_expected ?? 0, risk: await riskOf(store, run),
  };
}

async function scoresOf(store: Store, run: number): Promise<readonly number[]> {
  const rows = await store.rows<{ overall: number; records: number }>('SELECT overall::INTEGER AS overall, count(*)::INTEGER AS records FROM records WHERE run = $run GROUP BY overall', { run });
  const counts = new Map(rows.map(({ overall, records }) => [overall, records]));
  return Array.from({ length: 101 }, (_, score) => counts.get(score) ?? 0);
}

async function riskOf(store: Store, run: number): Promise<Measures['risk']> {
  const counted = ELEMENTS.flatMap((element) => STATES.map((state) => `count(*) FILTER (${element} = '${state}')::INTEGER AS ${element}_${state}`));
  const [row = {}] = await store.rows<Row>(`SELECT ${counted.join(', ')} FROM records WHERE run = $run`, { run });
  const states = (element: string): { present: number; hollow: number; absent: number } => ({ present: Number(row[`${element}_present`] ?? 0), hollow: Number(row[`${element}_hollow`] ?? 0), absent: Number(row[`${element}_absent`] ?? 0) });
  return { harm: states('harm'), source: states('source'), level: states('level'), protective: states('protective'), actions: states('actions') };
}

interface RuleRow extends Row {
  readonly rule_id: string;
  readonly title: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly findings: number;
  readonly records: number;
  readonly why: string | null;
  readonly suggestions: readonly string[] | null;
}

/** Every rule that found something, most records first. */
export async function rulesOf(store: Store, run: number): Promise<readonly RuleFigures[]> {
  const rows = await store.rows<RuleRow>(`SELECT f.rule_id, coalesce(any_value(r.title), f.rule_id) AS title, min(f.category) AS category, min(f.severity) AS severity,
      count(*)::INTEGER AS findings, count(DISTINCT f.n)::INTEGER AS records, any_value(r.why) AS why, any_value(to_json(r.suggestions)) AS suggestions
    FROM findings f JOIN runs USING (run) LEFT JOIN rules r ON r.rule_id = f.rule_id AND r.digest = runs.digest
    WHERE run = $run GROUP BY f.rule_id ORDER BY records DESC, findings DESC, f.rule_id`, { run });
  return rows.map(({ rule_id: ruleId, title, category, severity, findings, records, why, suggestions }) => ({
    ruleId, title, category, severity, findings, records, ...(why === null ? {} : { why }),
    // Our own JSON, of texts only.
    suggestions: suggestions === null ? [] : JSON.parse(String(suggestions)) as readonly string[],
  }));
}

const GROUPED: Readonly<Record<Dimension | 'all', string>> = { agency: 'agency', team: 'team', recordType: 'record_type', author: 'author', all: "'all'" };

/** The groups of one kind by name; records that name none stand last, under "not given". */
export async function groupsOf(store: Store, run: number, dimension: Dimension | 'all'): Promise<readonly GroupFigures[]> {
  const column = GROUPED[dimension];
  const rows = await store.rows<FigureRow>(`SELECT coalesce(nullif(trim(${column}), ''), 'not given') AS name, ${FIGURES} FROM ${JUDGED} WHERE run = $run GROUP BY 1 ORDER BY name = 'not given', name`, { run });
  return rows.map(figuresOf);
}

/** Every run of the store in the order of its day. */
export async function runsOf(store: Store): Promise<readonly RunFigures[]> {
  const rows = await store.rows<FigureRow & { readonly run: number; readonly day: string; readonly digest: string }>(
    `SELECT run, name, strftime(day_of_run, '%Y-%m-%d') AS day, digest, ${FIGURES} FROM (SELECT j.*, runs.name, runs.day AS day_of_run, runs.digest FROM ${JUDGED} j JOIN runs USING (run)) GROUP BY run, name, day_of_run, digest ORDER BY day_of_run, run`);
  return rows.map((row) => ({ run: row.run, name: row.name, day: row.day, digest: row.digest, figures: figuresOf(row) }));
}

/** The months of the records' own dates. */
export async function monthsOf(store: Store, run: number, by: 'month' | 'quarter'): Promise<readonly GroupFigures[]> {
  const name = by === 'month' ? "strftime(day, '%Y-%m')" : "year(day) || ' Q' || quarter(day)";
  return (await store.rows<FigureRow>(`SELECT ${name} AS name, ${FIGURES} FROM ${JUDGED} WHERE run = $run AND day IS NOT NULL GROUP BY 1 ORDER BY 1`, { run })).map(figuresOf);
}

function figuresOf(row: FigureRow): GroupFigures {
  const { name, records, overall, language, voice, risk, wording, hidden_risk: hiddenRisk } = row;
  const levels: VoiceCounts = { direct: row.direct, reported: row.reported, observed: row.observed, proxy: row.proxy, absent: row.absent };
  return { name, records, overall: overall ?? 0, domains: { language: language ?? 0, voice: voice ?? 0, risk: risk ?? 0 }, wording, hiddenRisk, voice: levels, present: { harm: row.has_harm, source: row.has_source, level: row.has_level, protective: row.has_protective, actions: row.has_actions } };
}
