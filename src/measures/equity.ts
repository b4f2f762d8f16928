import { Z, type Estimate } from './interval.ts';
import { hiddenCounts } from './suppress.ts';

/** Sums over the children of a group. A child is a case; where the export has no cases each record counts as one. */
export interface ClusterSums {
  readonly name: string;
  readonly children: number;
  readonly records: number;
  /** Records that have what is measured, and sums over children: of its square, and of it times the child's records. */
  readonly hits: number;
  readonly hitsSquared: number;
  readonly hitsTimesRecords: number;
  readonly recordsSquared: number;
}

/** A group beside all the others of its characteristic. */
export interface EquityGroup {
  readonly name: string;
  /** Left out where the group has too few children to be shown. */
  readonly children?: number;
  readonly records?: number;
  /** Share of the records; left out where it would give away a small count. */
  readonly rate?: number;
  /** The rate over that of all other groups together; left out too where there is nothing to compare. */
  readonly ratio?: Estimate;
}

/** A group's mean score beside that of all the others. */
export interface EquityScore {
  readonly name: string;
  readonly mean?: number;
  readonly difference?: Estimate;
}

/** All that is shown of one characteristic. */
export interface EquityTable {
  /** What the groups are groups of: "Ethnicity". */
  readonly characteristic: string;
  readonly scores: readonly EquityScore[];
  readonly rates: readonly { readonly name: string; readonly groups: readonly EquityGroup[] }[];
}

/**
 * Each group's rate, and its ratio to the rate of all others: the log interval of Katz, with the variance taken over
 * children, since records of one child are alike. Small counts, and what they could be worked out from, are left out.
 */
export function equityOf(groups: readonly ClusterSums[]): readonly EquityGroup[] {
  const smallGroup = hiddenCounts(groups.map(({ children }) => children));
  const visible = groups.filter((_, i) => smallGroup[i] !== true);
  // Hits and misses both: "all but two" tells as much as "two".
  const [hits, misses] = [hiddenCounts(visible.map((group) => group.hits)), hiddenCounts(visible.map((group) => group.records - group.hits))];
  return groups.map((group, i) => {
    if (smallGroup[i] === true) return { name: group.name };
    const at = visible.indexOf(group);
    const { name, children, records } = group;
    if (hits[at] === true || misses[at] === true) return { name, children, records };
    const ratio = ratioOf(group, pooled(visible.filter((other) => other !== group)));
    return { name, children, records, rate: group.hits / records, ...(ratio === undefined ? {} : { ratio }) };
  });
}

function pooled(groups: readonly ClusterSums[]): ClusterSums {
  const add = (of: (group: ClusterSums) => number): number => groups.reduce((total, group) => total + of(group), 0);
  return {
    name: 'all others', children: add((g) => g.children), records: add((g) => g.records), hits: add((g) => g.hits), hitsSquared: add((g) => g.hitsSquared),
    hitsTimesRecords: add((g) => g.hitsTimesRecords), recordsSquared: add((g) => g.recordsSquared),
  };
}

/** Each group's mean score, and how far it lies from that of all others together, with an interval taken over children. */
export function scoresOf(groups: readonly ClusterSums[]): readonly EquityScore[] {
  const small = hiddenCounts(groups.map(({ children }) => children));
  const visible = groups.filter((_, i) => small[i] !== true);
  return groups.map((group, i) => {
    if (small[i] === true) return { name: group.name };
    const mean = group.hits / group.records;
    const others = pooled(visible.filter((other) => other !== group));
    if (others.children < 2) return { name: group.name, mean };
    const value = mean - others.hits / others.records;
    const half = Z * Math.sqrt(mean ** 2 * logVariance(group) + (others.hits / others.records) ** 2 * logVariance(others));
    return { name: group.name, mean, difference: { value, low: value - half, high: value + half } };
  });
}

/** The ratio of two rates with its interval; none where either has no hits. */
export function ratioOf(group: ClusterSums, others: ClusterSums): Estimate | undefined {
  if (group.hits === 0 || others.hits === 0 || group.children < 2 || others.children < 2) return undefined;
  const value = (group.hits / group.records) / (others.hits / others.records);
  const half = Z * Math.sqrt(logVariance(group) + logVariance(others));
  return { value, low: value * Math.exp(-half), high: value * Math.exp(half) };
}

/** The variance of the log of a rate from how much children differ; for children of one record each it is Katz's (1 − p) / hits. */
function logVariance({ children, records, hits, hitsSquared, hitsTimesRecords, recordsSquared }: ClusterSums): number {
  if (hits === 0) return 0;
  const rate = hits / records;
  const spread = hitsSquared - 2 * rate * hitsTimesRecords + rate ** 2 * recordsSquared;
  return (Math.max(0, spread) / hits ** 2) * (children / (children - 1));
}
