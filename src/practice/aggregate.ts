import { FEWEST, hiddenCounts, type ClusterSums, type GroupFigures, type Measures } from '../measures/index.ts';
import { clusterTables, groupsOf, measuresOf, type ClusterTable, type Store } from '../store/index.ts';

/** What one agency gives to a partnership: figures, with no name, no record, no worker and no words of a note. */
export interface Aggregate {
  readonly kind: 'childfirst-aggregate';
  readonly version: 1;
  readonly agency: string;
  readonly period: string;
  readonly ruleset: { readonly name: string; readonly version: string; readonly digest: string };
  readonly measures: Measures;
  readonly figures: GroupFigures;
  readonly equity: readonly ClusterTable[];
}

/** Below this the figures of an agency are those of a few children, and stay where they are. */
export const FEWEST_TO_SHARE = 20;

interface Named {
  readonly run: number;
  readonly agency: string;
  readonly period: string;
}

/** The figures of a run, fit to leave the agency; undefined where there are too few records. */
export async function aggregateOf(store: Store, { run, agency, period }: Named): Promise<Aggregate | undefined> {
  const measures = await measuresOf(store, run);
  const [ruleset] = await store.rows<Aggregate['ruleset'] & Readonly<Record<string, unknown>>>('SELECT r.name, r.version, r.digest FROM runs JOIN rulesets r USING (digest) WHERE run = $run', { run });
  const [figures] = await groupsOf(store, run, 'all');
  if (measures.records < FEWEST_TO_SHARE || ruleset === undefined || figures === undefined) return undefined;
  return {
    kind: 'childfirst-aggregate', version: 1, agency, period, ruleset,
    measures: { ...measures, rules: measures.rules.filter(({ records }) => records >= FEWEST) }, figures: { ...figures, name: agency },
    equity: (await clusterTables(store, run)).map(shareable),
  };
}

/** Groups and counts that are small, or could be worked out from the rest, do not leave the agency. */
function shareable({ characteristic, scores, rates }: ClusterTable): ClusterTable {
  const small = hiddenCounts(scores.map(({ children }) => children));
  const known = new Set(scores.filter((_, i) => small[i] !== true).map(({ name }) => name.toLowerCase()));
  return { characteristic, scores: scores.filter(({ name }) => known.has(name.toLowerCase())), rates: rates.map(({ name, groups }) => ({ name, groups: clearCounts(groups.filter((group) => known.has(group.name.toLowerCase()))) })) };
}

function clearCounts(groups: readonly ClusterSums[]): readonly ClusterSums[] {
  const [hits, misses] = [hiddenCounts(groups.map((group) => group.hits)), hiddenCounts(groups.map(({ records, hits: with_ }) => records - with_))];
  return groups.filter((_, i) => hits[i] !== true && misses[i] !== true);
}

const count = { type: 'number', minimum: 0 } as const;
const text = { type: 'string', maxLength: 300 } as const;
const counts = (...names: readonly string[]): object => ({ type: 'object', required: names, additionalProperties: false, properties: Object.fromEntries(names.map((name) => [name, count])) });
const list = (items: object, most: number): object => ({ type: 'array', maxItems: most, items });
const thing = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []): object => ({ type: 'object', additionalProperties: false, required: Object.keys(properties).filter((name) => !optional.includes(name)), properties });

const voice = counts('direct', 'reported', 'observed', 'proxy', 'absent');
const domains = counts('language', 'voice', 'risk');
const states = counts('present', 'hollow', 'absent');
const elements = ['harm', 'source', 'level', 'protective', 'actions'] as const;
const cluster = thing({ name: text, children: count, records: count, hits: count, hitsSquared: count, hitsTimesRecords: count, recordsSquared: count });
const rule = thing({
  ruleId: text, title: text, category: { enum: ['adultify', 'blame', 'label', 'minimise', 'disengage', 'jargon', 'voice', 'risk', 'record'] }, severity: { enum: ['high', 'medium', 'low', 'info'] },
  findings: count, records: count, why: { type: 'string', maxLength: 2000 }, suggestions: list({ type: 'string', maxLength: 2000 }, 20),
}, ['why']);

/** The shape of an exported aggregate; a file of another agency is not trusted to have it. */
export const aggregateSchema: object = {
  $id: 'aggregate', title: 'Figures of one agency for a partnership',
  ...thing({
    kind: { const: 'childfirst-aggregate' }, version: { const: 1 }, agency: text, period: text, ruleset: thing({ name: text, version: text, digest: text }),
    measures: thing({
      records: count, rejected: count, findings: count, bySeverity: counts('high', 'medium', 'low', 'info'), recordsWithHigh: count, hiddenRisk: count, wording: count,
      scores: { type: 'array', minItems: 101, maxItems: 101, items: count }, domains, rules: list(rule, 2000), voice, voiceNotExpected: count, risk: thing(Object.fromEntries(elements.map((element) => [element, states]))),
    }),
    figures: thing({ name: text, records: count, overall: count, domains, wording: count, hiddenRisk: count, voice, present: counts(...elements) }),
    equity: list(thing({ characteristic: text, scores: list(cluster, 200), rates: list(thing({ name: text, groups: list(cluster, 200) }), 20) }), 20),
  }),
};
