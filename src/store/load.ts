import type { Store } from './store.ts';

/** What is known of a run besides its records. */
export interface RunFacts {
  /** A run of the same name takes the place of the earlier one. */
  readonly name: string;
  readonly title: string;
  readonly day: string;
  readonly program: string;
  readonly ruleset: { readonly name: string; readonly version: string; readonly digest: string };
  readonly rules: readonly StoredRule[];
  readonly assessed: number;
  readonly rejected: number;
  readonly pseudonymised: boolean;
  readonly keepsText: boolean;
  readonly sources: readonly string[];
  /** Columns of the export that hold nothing in any record. */
  readonly emptyColumns: readonly string[];
}

/** A rule's words, filled for no child in particular. */
export interface StoredRule {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly severity: string;
  readonly why?: string;
  readonly suggestions: readonly string[];
}

const FINDING = 'STRUCT(i INTEGER, "key" VARCHAR, kind VARCHAR, ruleId VARCHAR, category VARCHAR, severity VARCHAR, startAt INTEGER, endAt INTEGER, field VARCHAR, confidence DOUBLE, points DOUBLE, quote VARCHAR)[]';
const TEXTS = ['id', 'agency', 'team', 'recordType', 'caseId', 'author', 'date', 'ethnicity', 'sex', 'send', 'care', 'voiceLevel', 'harm', 'source', 'level', 'protective', 'actions', 'text'];
/** What hangs on a run beside its facts. */
const OF_A_RUN = ['records', 'findings', 'case_findings', 'empty_columns', 'runs'];
const COLUMNS: Readonly<Record<string, string>> = {
  n: 'BIGINT', entry: 'JSON', age: 'DOUBLE', overall: 'SMALLINT', language: 'SMALLINT', voice: 'SMALLINT', risk: 'SMALLINT', keeping: 'SMALLINT', voiceExpected: 'BOOLEAN', hidden: 'BOOLEAN',
  indicators: 'VARCHAR[]', findings: FINDING, ...Object.fromEntries(TEXTS.map((name) => [name, 'VARCHAR'])),
};

/** Puts a run into the store from a file of rows, whole or not at all; gives the number of the run. */
export async function loadRun(store: Store, facts: RunFacts, rowsFile: string): Promise<number> {
  await store.run('BEGIN');
  const [next] = await store.rows<{ run: number }>('SELECT (coalesce(max(run), 0) + 1)::INTEGER AS run FROM runs');
  const run = next?.run ?? 1;
  const old = 'run IN (SELECT run FROM runs WHERE name = $name)';
  for (const table of OF_A_RUN) await store.rows(`DELETE FROM ${table} WHERE ${old}`, { name: facts.name });
  await insertFacts(store, facts, run);
  await insertRows(store, run, { file: rowsFile, keepsText: facts.keepsText });
  await store.run('COMMIT');
  return run;
}

async function insertFacts(store: Store, { ruleset, rules, ...facts }: RunFacts, run: number): Promise<void> {
  const parameters = { facts: JSON.stringify({ run, ...facts, ...ruleset, ruleset: ruleset.name, name: facts.name }), rules: JSON.stringify(rules), digest: ruleset.digest };
  await store.rows(`INSERT OR IGNORE INTO rulesets SELECT f ->> 'digest', f ->> 'ruleset', f ->> 'version' FROM (SELECT $facts::JSON AS f)`, parameters);
  await store.rows(`INSERT OR IGNORE INTO rules SELECT $digest, r ->> 'id', r ->> 'title', r ->> 'category', r ->> 'severity', r ->> 'why', CAST(r -> 'suggestions' AS VARCHAR[])
    FROM (SELECT unnest(CAST($rules::JSON AS JSON[])) AS r)`, parameters);
  await store.rows(`INSERT INTO runs SELECT (f ->> 'run')::INTEGER, f ->> 'name', f ->> 'title', (f ->> 'day')::DATE, f ->> 'program', f ->> 'digest', (f ->> 'assessed')::BIGINT, (f ->> 'rejected')::BIGINT,
    (f ->> 'pseudonymised')::BOOLEAN, (f ->> 'keepsText')::BOOLEAN, CAST(f -> 'sources' AS VARCHAR[]) FROM (SELECT $facts::JSON AS f)`, parameters);
  await store.rows(`INSERT INTO empty_columns SELECT (f ->> 'run')::INTEGER, unnest(CAST(f -> 'emptyColumns' AS VARCHAR[])) FROM (SELECT $facts::JSON AS f)`, parameters);
}

interface Lines {
  readonly file: string;
  readonly keepsText: boolean;
}

async function insertRows(store: Store, run: number, { file, keepsText }: Lines): Promise<void> {
  await store.run(`INSERT INTO records SELECT ${run}, n, id, agency, team, recordType, caseId, author, date, ${DAY}, age, ethnicity, sex, send, care,
    overall, language, voice, risk, keeping, voiceLevel, voiceExpected, harm, source, level, protective, actions, hidden, indicators, text FROM ${linesOf(file)}`);
  await store.run(`INSERT INTO findings SELECT ${keepsText ? '*' : '* REPLACE (NULL AS quote)'} FROM (${storedFindings(run, file)})`);
}

/** The findings in a file of rows, with their words, as columns of the table of findings. */
export function storedFindings(run: number, file: string): string {
  return `SELECT ${run} AS run, n, f.i AS i, id AS record_id, f."key" AS "key", f.kind AS kind, f.ruleId AS rule_id, f.category AS category, f.severity AS severity, f.startAt AS start_at, f.endAt AS end_at,
    f.field AS field, f.confidence AS confidence, f.points AS points, f.quote AS quote FROM (SELECT n, id, unnest(findings) AS f FROM ${linesOf(file)})`;
}

/** The lines of a file of rows as a table. */
export function linesOf(file: string): string {
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${quoted(name)}: '${type}'`).join(', ');
  return `read_json(${quoted(file)}, format = 'newline_delimited', columns = {${columns}})`;
}

/** Day first, as the country writes it. */
const DAY = "CAST(try_strptime(trim(date[1:10]), ['%Y-%m-%d', '%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y', '%Y/%m/%d', '%Y%m%d']) AS DATE)";

/** A text in SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
