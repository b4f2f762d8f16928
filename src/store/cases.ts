import { appendFileSync, writeFileSync } from 'node:fs';
import { createCaseReader, STANDARD_FROM, type CaseEntry, type CaseReading, type CompiledRuleset } from '../core/index.ts';
import { linesOf, quoted } from './load.ts';
import type { Row, Store } from './store.ts';

/** How many cases have more than one record, and what was found over them. */
export interface CaseCounts {
  readonly read: number;
  readonly withFindings: number;
  readonly byRule: Readonly<Record<string, number>>;
}

interface CaseFiles {
  readonly run: number;
  /** The rows that the run was loaded from. */
  readonly rowsFile: string;
  /** Gets a line for each case in which something was found. */
  readonly casesFile: string;
  readonly ruleset: Pick<CompiledRuleset, 'rules'>;
}

/** Reads the records of each child together, one child after the other, into a file and the store. */
export async function readCases(store: Store, { run, rowsFile, casesFile, ruleset }: CaseFiles): Promise<CaseCounts> {
  const read = createCaseReader(ruleset);
  // Out of a table a sort makes do with little memory; straight out of a file it does not.
  await store.run(`CREATE TEMP TABLE entries AS SELECT n, caseId, entry::VARCHAR AS entry FROM ${linesOf(rowsFile)} WHERE entry IS NOT NULL`);
  const standard = await standardPassages(store);
  const byRule: Record<string, number> = {};
  let [cases, withFindings] = [0, 0];
  writeFileSync(casesFile, '');
  for await (const { caseId, entries } of entriesByCase(store)) {
    cases += 1;
    const reading = read(caseId, entries, standard);
    if (reading.findings.length === 0) continue;
    withFindings += 1;
    for (const { ruleId } of reading.findings) byRule[ruleId] = (byRule[ruleId] ?? 0) + 1;
    appendFileSync(casesFile, `${JSON.stringify(reading)}\n`);
  }
  await store.run('DROP TABLE entries');
  if (withFindings > 0) await insertCases(store, run, casesFile);
  return { read: cases, withFindings, byRule };
}

/** Only what is in the records of many children comes back, so it stays few. */
async function standardPassages(store: Store): Promise<ReadonlySet<number>> {
  const rows = await store.rows<{ passage: number }>(`SELECT passage::DOUBLE AS passage FROM
    (SELECT DISTINCT hash(caseId) AS child, unnest(CAST(entry::JSON -> 'passages' AS UINTEGER[])) AS passage FROM entries)
    GROUP BY passage HAVING count(*) >= ${STANDARD_FROM}`);
  return new Set(rows.map(({ passage }) => passage));
}

interface OfOneCase {
  readonly caseId: string;
  readonly entries: readonly CaseEntry[];
}

/** The entries of each case of two records or more, in the order of the export. */
async function* entriesByCase(store: Store): AsyncGenerator<OfOneCase> {
  let caseId: string | undefined;
  let entries: CaseEntry[] = [];
  for await (const row of store.each<{ caseId: string; entry: string }>('SELECT caseId AS "caseId", entry FROM entries ORDER BY caseId, n')) {
    if (row.caseId !== caseId && caseId !== undefined && entries.length > 1) yield { caseId, entries };
    if (row.caseId !== caseId) entries = [];
    caseId = row.caseId;
    // Our own JSON, from storeRow.
    entries.push(JSON.parse(row.entry) as CaseEntry);
  }
  if (caseId !== undefined && entries.length > 1) yield { caseId, entries };
}

const READING = '{caseId: \'VARCHAR\', records: \'INTEGER\', findings: \'STRUCT(ruleId VARCHAR, severity VARCHAR, message VARCHAR, why VARCHAR, suggestions STRUCT("text" VARCHAR)[], records VARCHAR[])[]\'}';

async function insertCases(store: Store, run: number, casesFile: string): Promise<void> {
  await store.run(`INSERT INTO case_findings SELECT ${run}, caseId, records, i, f.ruleId, f.severity, f.message, f.why, list_transform(f.suggestions, lambda s: s."text"), f.records
    FROM (SELECT caseId, records, unnest(findings) AS f, generate_subscripts(findings, 1) - 1 AS i FROM read_json(${quoted(casesFile)}, format = 'newline_delimited', columns = ${READING}))`);
}

interface CaseRow extends Row {
  readonly caseId: string;
  readonly records: number;
  readonly findings: string;
}

/** How many cases of a run were read together and in how many something was found, and so many of these, the gravest first. */
export async function casesOf(store: Store, run: number, most: number): Promise<{ readonly read: number; readonly withFindings: number; readonly first: readonly CaseReading[] }> {
  const [counts] = await store.rows<{ read: number; found: number }>(`SELECT (SELECT count(*) FROM (SELECT hash(case_id) FROM records WHERE run = $run AND case_id IS NOT NULL GROUP BY ALL HAVING count(*) > 1))::INTEGER AS read,
    (SELECT count(DISTINCT case_id) FROM case_findings WHERE run = $run)::INTEGER AS found`, { run });
  const rows = await store.rows<CaseRow>(`SELECT case_id AS "caseId", any_value(case_records) AS records, to_json(list({kind: 'contradiction', ruleId: rule_id, category: 'record', severity: severity, message: message, why: why,
      suggestions: list_transform(suggestions, lambda s: {text: s}), records: record_ids} ORDER BY i))::VARCHAR AS findings
    FROM case_findings WHERE run = $run GROUP BY case_id ORDER BY min(list_position(['high', 'medium', 'low', 'info'], severity)), case_id LIMIT ${most}`, { run });
  // Our own JSON, made by the question above.
  return { read: counts?.read ?? 0, withFindings: counts?.found ?? 0, first: rows.map(({ caseId, records, findings }) => ({ caseId, records, findings: JSON.parse(findings) as CaseReading['findings'] })) };
}

/** Columns that hold nothing in any record of a run. */
export async function emptyColumnsOf(store: Store, run: number): Promise<readonly string[]> {
  return (await store.rows<{ name: string }>('SELECT name FROM empty_columns WHERE run = $run ORDER BY name', { run })).map(({ name }) => name);
}
