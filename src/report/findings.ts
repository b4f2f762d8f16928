import type { Category, Severity } from '../core/index.ts';
import { BY_NEED, quoted, type Row, type Store } from '../store/index.ts';

/** A finding as a line of a list. */
export interface FindingRow extends Row {
  readonly record: string;
  readonly agency: string | null;
  readonly type: string | null;
  readonly severity: Severity;
  readonly category: Category;
  readonly title: string;
  readonly quote: string | null;
  readonly field: string | null;
  readonly rule: string;
  readonly key: string;
}

/** The findings of the records most in need, in their order, with their words where they are at hand. */
export async function findingRows(store: Store, run: number, limits: { readonly records: number; readonly findings: number }): Promise<readonly FindingRow[]> {
  const rows = await store.rows<FindingRow & { readonly n: number; readonly i: number }>(`WITH chosen AS (SELECT * FROM records WHERE run = $run ORDER BY ${BY_NEED} LIMIT ${limits.records})
    SELECT f.n::INTEGER AS n, f.i, f.record_id AS record, c.agency, c.record_type AS type, f.severity, f.category, coalesce(r.title, f.rule_id) AS title, f.field, f.rule_id AS rule, f.key
    FROM findings f JOIN chosen c USING (run, n) JOIN runs USING (run) LEFT JOIN rules r ON r.digest = runs.digest AND r.rule_id = f.rule_id
    ORDER BY c.hidden_risk DESC, c.overall, f.n, f.i LIMIT ${limits.findings}`, { run });
  const quotes = await quotesOf(store, new Set(rows.map(({ n }) => n)));
  return rows.map(({ n, i, ...row }) => ({ ...row, quote: quotes.get(`${n} ${i}`) ?? null }));
}

/** The words of the findings of some records. They are named one by one, since a join would hold every finding in memory. */
async function quotesOf(store: Store, records: ReadonlySet<number>): Promise<ReadonlyMap<string, string>> {
  if (records.size === 0) return new Map();
  const rows = await store.rows<{ n: number; i: number; quote: string }>(`SELECT n::INTEGER AS n, i, quote FROM listed WHERE n IN (${[...records].join(', ')}) AND quote IS NOT NULL`);
  return new Map(rows.map(({ n, i, quote }) => [`${n} ${i}`, quote]));
}

/** A mark by which spreadsheets know that a file is UTF-8; it stands before the first head, so that no pass over the file is needed. */
const MARK = '\u{FEFF}';

/** `records.csv` and `findings.csv`: every record and every finding of a run, harmless in a spreadsheet. */
export async function writeCsvs(store: Store, run: number, place: (name: string) => string): Promise<void> {
  await store.run("CREATE OR REPLACE TEMP MACRO safe(x) AS CASE WHEN regexp_matches(x, '^[=+\\-@\\t\\r\\n＝＋－＠]') THEN '''' || x ELSE x END");
  await copy(store, place('records.csv'), `SELECT safe(record_id) AS "${MARK}Record", safe(agency) AS Agency, safe(team) AS Team, safe(record_type) AS Type, safe(case_id) AS "Case", safe(date) AS Date,
    overall AS Score, language AS Language, voice AS Voice, risk AS Risk, voice_level AS "Voice of the child", harm AS Harm, source AS Source, level AS Level, protective AS Protective, actions AS Actions,
    CASE WHEN hidden_risk THEN 'yes' ELSE 'no' END AS "Risk not named" FROM records WHERE run = ${run} ORDER BY ${BY_NEED}`);
  // Findings come in the order of the run as they are, and titles out of one map: a sort or a join would hold every finding in memory.
  await copy(store, place('findings.csv'), `SELECT safe(f.record_id) AS "${MARK}Record", f.kind AS Kind, f.severity AS Severity, f.category AS Category, f.rule_id AS Rule, safe(titles[f.rule_id]) AS Finding, safe(f.quote) AS Words, safe(f.field) AS Field,
    f.start_at AS Start, f.end_at AS "End", f.points AS Points, f.key AS "Key" FROM listed f, (SELECT map(list(rule_id), list(rules.title)) AS titles FROM rules JOIN runs USING (digest) WHERE run = ${run})`);
}

async function copy(store: Store, file: string, sql: string): Promise<void> {
  await store.run(`COPY (${sql}) TO ${quoted(file)} (FORMAT csv, HEADER)`);
}
