import { equityOf, scoresOf, type ClusterSums, type EquityTable } from '../measures/index.ts';
import { WORDING } from './measures.ts';
import type { Row, Store } from './store.ts';

/** What children are grouped by: its name, and the group of a record in SQL. */
const CHARACTERISTICS: readonly (readonly [string, string])[] = [
  ['Ethnicity', 'ethnicity'], ['Sex', 'sex'],
  ['Age', "CASE WHEN age < 10 THEN 'under 10' WHEN age < 13 THEN '10 to 12' WHEN age < 16 THEN '13 to 15' WHEN age < 18 THEN '16 and 17' WHEN age >= 18 THEN '18 and over' END"],
  ['Special educational needs and disability', 'send'], ['Care status', 'care'],
];

/** What is measured: its name, the records it is measured on, and whether a record has it. */
const RATES: readonly { readonly name: string; readonly among: string; readonly hit: string }[] = [
  { name: 'Wording to mend', among: 'true', hit: 'wording' },
  { name: 'Blame, adultifying', among: 'true', hit: 'blaming' },
  { name: 'Nothing from the child', among: 'voice_expected', hit: "voice_level = 'absent'" },
  { name: 'Risk not named', among: 'true', hit: 'hidden_risk' },
];

const JUDGED = `(SELECT r.*, f.n IS NOT NULL AS wording, coalesce(f.blaming, false) AS blaming FROM records r
  LEFT JOIN (SELECT run, n, bool_or(category IN ('blame', 'adultify')) AS blaming FROM findings WHERE ${WORDING} GROUP BY run, n) f USING (run, n) WHERE run = $run)`;

/** The sums that rates and scores of one characteristic are worked out from. Not to be shown: small groups are still in it. */
export interface ClusterTable {
  readonly characteristic: string;
  readonly scores: readonly ClusterSums[];
  readonly rates: readonly { readonly name: string; readonly groups: readonly ClusterSums[] }[];
}

/** Sums by each characteristic that the export has for at least two groups. */
export async function clusterTables(store: Store, run: number): Promise<readonly ClusterTable[]> {
  const tables: ClusterTable[] = [];
  for (const [characteristic, group] of CHARACTERISTICS) {
    const [named] = await store.rows<{ groups: number }>(`SELECT count(DISTINCT nullif(lower(trim(${group})), ''))::INTEGER AS groups FROM records WHERE run = $run`, { run });
    if (named === undefined || named.groups < 2) continue;
    const scores = await clusters(store, run, { group, among: 'true', value: 'overall' });
    const rates: ClusterTable['rates'][number][] = [];
    for (const { name, among, hit } of RATES) rates.push({ name, groups: await clusters(store, run, { group, among, value: `(${hit})::INTEGER` }) });
    tables.push({ characteristic, scores, rates });
  }
  return tables;
}

/** Rates and scores with their intervals, without what is too small to be shown. */
export function equityTables(tables: readonly ClusterTable[]): readonly EquityTable[] {
  return tables.map(({ characteristic, scores, rates }) => ({ characteristic, scores: scoresOf(scores), rates: rates.map(({ name, groups }) => ({ name, groups: equityOf(groups) })) }));
}

const NOT_RECORDED = 'not recorded';

interface Measured {
  readonly group: string;
  readonly among: string;
  readonly value: string;
}

/** A number for the child of a record; a record without a case is a child of its own. Texts would take several times the memory. */
const CHILD = 'CASE WHEN case_id IS NULL THEN n::UBIGINT ELSE hash(case_id) END';

/** Sums over children, by group; groups that differ only by capitals are one. */
async function clusters(store: Store, run: number, { group, among, value }: Measured): Promise<readonly ClusterSums[]> {
  const rows = await store.rows<Row & ClusterSums>(`WITH child AS (
      SELECT coalesce(nullif(trim(${group}), ''), '${NOT_RECORDED}') AS name, ${CHILD} AS child, count(*) AS records, sum(${value}) AS hits FROM ${JUDGED} WHERE ${among} GROUP BY 1, 2)
    SELECT mode(name) AS name, count(*)::INTEGER AS children, sum(records)::DOUBLE AS records, sum(hits)::DOUBLE AS hits, sum(hits * hits)::DOUBLE AS "hitsSquared",
      sum(hits * records)::DOUBLE AS "hitsTimesRecords", sum(records * records)::DOUBLE AS "recordsSquared"
    FROM child GROUP BY lower(name) ORDER BY min(name) = '${NOT_RECORDED}', min(name)`, { run });
  return rows;
}
