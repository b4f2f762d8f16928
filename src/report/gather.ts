import type { ReportData } from '../formatters/index.ts';
import type { Dimension, RunFigures } from '../measures/index.ts';
import { casesOf, clusterTables, emptyColumnsOf, equityTables, groupsOf, measuresOf, runsOf, type Row, type Store } from '../store/index.ts';
import { PER_BODY, packBodies } from './bodies.ts';
import { chartsOf } from './charts.ts';
import { rowsOf } from './rows.ts';

export interface GatherOptions {
  readonly run: number;
  /** Records as JSON lines, each with its place in the run; none where the texts are not at hand. */
  readonly bodies?: AsyncIterable<string>;
  /** The script of the page. */
  readonly script: string;
  /** Figures by worker too: only where somebody asks for them. */
  readonly workers?: boolean;
  readonly title?: string;
  /** The name of an earlier run, where `findings` of the store are only those that are new since then. */
  readonly since?: string;
}

/** Records shown one by one: what a browser opens at once and a person can still look through. */
export const KEEP = 10_000;
const EXAMPLES = 10;
/** Cases shown in full; the file of cases holds the rest. */
const CASES = 50;

/** All that the report of a run shows, out of the store. */
export async function gatherReport(store: Store, { run, bodies = noLines(), script, workers = false, title, since }: GatherOptions): Promise<ReportData> {
  const facts = await factsOf(store, run);
  const measures = await measuresOf(store, run);
  const groups: Partial<Record<Dimension, Awaited<ReturnType<typeof groupsOf>>>> = {};
  for (const by of ['agency', 'team', 'recordType', ...(workers ? ['author'] as const : [])] as const) groups[by] = await groupsOf(store, run, by);
  const figures = { ...facts, cases: await casesOf(store, run, CASES), emptyColumns: await emptyColumnsOf(store, run), ...(since === undefined ? {} : { since }), title: title ?? facts.title, measures, groups, runs: upTo(await runsOf(store), run), equity: equityTables(await clusterTables(store, run)) };
  const rows = await rowsOf(store, { run, keep: KEEP, rules: measures.rules });
  const { places: at, ...packed } = await packBodies(bodies, { chosen: new Set(rows.map(({ n }) => n)), fresh: since === undefined ? undefined : new Map(rows.map(({ n, places }) => [n, places])), rules: measures.rules.slice(0, EXAMPLES).map(({ ruleId }) => ruleId) });
  return { ...figures, charts: chartsOf(figures), rows: rows.map(({ n, line }) => ({ ...line, at: at.get(n) ?? -1 })), ...packed, perBody: PER_BODY, script };
}

interface FactRow extends Row {
  readonly title: string;
  readonly date: string;
  readonly version: string;
  readonly name: string;
  readonly ruleset_version: string;
  readonly digest: string;
  readonly sources: string;
}

async function factsOf(store: Store, run: number): Promise<Pick<ReportData, 'title' | 'date' | 'version' | 'ruleset' | 'sources'>> {
  const [facts] = await store.rows<FactRow>(`SELECT title, strftime(day, '%Y-%m-%d') AS date, program AS version, rulesets.name, rulesets.version AS ruleset_version, digest, to_json(sources)::VARCHAR AS sources
    FROM runs JOIN rulesets USING (digest) WHERE run = $run`, { run });
  if (facts === undefined) throw new Error(`The store has no run ${run}.`);
  const { title, date, version, name, ruleset_version: rulesetVersion, digest, sources } = facts;
  // Our own JSON, of texts only.
  return { title, date, version, ruleset: { name, version: rulesetVersion, digest }, sources: JSON.parse(sources) as readonly string[] };
}

/** Earlier runs and this one. */
function upTo(runs: readonly RunFigures[], run: number): readonly RunFigures[] {
  return runs.slice(0, runs.findIndex((one) => one.run === run) + 1);
}

async function* noLines(): AsyncGenerator<string> {
  // A report without texts.
}
