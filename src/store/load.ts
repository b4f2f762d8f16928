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
const COLUMNS: Readonly<Record<string, string>> = {
  n: 'BIGINT', age: 'DOUBLE', overall: 'SMALLINT', language: 'SMALLINT', voice: 'SMALLINT', risk: 'SMALLINT', keeping: 'SMALLINT', voiceExpected: 'BOOLEAN', hidden: 'BOOLEAN',
  indicators: 'VARCHAR[]', findings: FINDING, ...Object.fromEntries(TEXTS.map((name) => [name, 'VARCHAR'])),
};

/** Puts a run into the store from a file of rows, whole or not at all; gives the number of the run. */
export async function loadRun(store: Store, facts: RunFacts, rowsFile: string): Promise<number> {
  await store.run('BEGIN');
  const [next] = await store.rows<{ run: number }>('SELECT (coalesce(max(run), 0) + 1)::INTEGER AS run FROM runs');
  const run = next?.run ?? 1;
  const old = 'run IN (SELECT run FROM runs WHERE name = $name)';
  for (const table of ['records', 'findings', 'runs']) await store.rows(`DELETE FROM ${table} WHERE ${old}`, { name: facts.name });
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
}

interface Lines {
  readonly file: string;
  readonly keepsText: boolean;
}

async function insertRows(store: Store, run: number, { file, keepsText }: Lines): Promise<void> {
  await store.run(`INSERT INTO records SELECT ${run}, n, id, agency, team, recordType, caseId, author, date, ${DAY}, age, ethnicity, sex, send, care,
    overall, language, voice, risk, keeping, voiceLevel, voiceExpected, harm, source, level, protective, actions, hidden, indicators, text FROM ${linesOf(file)}`);
  await store.run(`INSERT INTO findings SELECT ${run}, n, f.i, id, f.key, f.kind, f.ruleId, f.category, f.severity, f.startAt, f.endAt, f.field, f.confidence, f.points, ${keepsText ? 'f.quote' : 'NULL'}
    FROM (SELECT n, id, unnest(findings) AS f FROM ${linesOf(file)})`);
}

function linesOf(file: string): string {
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${quoted(name)}: '${type}'`).join(', ');
  return `read_json(${quoted(file)}, format = 'newline_delimited', columns = {${columns}})`;
}

/** Makes the quotations of a run's findings known as `quotes`: from the rows it was loaded from, or as far as the store has kept them. */
export async function useQuotes(store: Store, { run, rowsFile }: { readonly run: number; readonly rowsFile?: string }): Promise<void> {
  const from = rowsFile === undefined ? `SELECT n, i, quote FROM findings WHERE run = ${run}` : `SELECT n, f.i AS i, f.quote AS quote FROM (SELECT n, unnest(findings) AS f FROM ${linesOf(rowsFile)})`;
  await store.run(`CREATE OR REPLACE TEMP VIEW quotes AS ${from}`);
}

/** Day first, as the country writes it. */
const DAY = "CAST(try_strptime(trim(date[1:10]), ['%Y-%m-%d', '%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y', '%Y/%m/%d', '%Y%m%d']) AS DATE)";

/** A text in SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
