import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { NAMES, TARGETS, type Target } from './targets.ts';

/** Column → what it holds; a column that is not here goes to `fields` under its own name. */
export type Mapping = ReadonlyMap<string, Target>;

/** What a user or a mapping file says of columns: a name that must be there, or a list of names that may be. */
export type NamedColumns = Readonly<Partial<Record<Target, string | readonly string[]>>>;

/** The narrative may stand in several columns; every other part has one. */
const MAY_REPEAT: ReadonlySet<Target> = new Set(['text']);
/** Found only where a mapping names them: many exports have a column "Question" that is none. */
const ONLY_NAMED: ReadonlySet<Target> = new Set(['question', 'answer']);

/** Two names this alike are one with a slip of the keys. */
const LIKE = 0.95;

/** A column's name without its marks and capitals. */
export function foldName(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/['’]/g, '').replace(/[_\W]+/g, ' ').trim();
}

/** Finds by name what each column holds; what is named goes first. */
export function mapColumns(columns: readonly string[], named: NamedColumns = {}): Mapping {
  const mapping = new Map<string, Target>();
  const taken = new Set<Target>();
  const take = (column: string, target: Target): void => {
    mapping.set(column, target);
    taken.add(target);
  };
  for (const target of TARGETS) for (const column of namedColumns(columns, named, target)) take(column, target);
  for (const likeness of [exactly, nearly]) {
    for (const target of TARGETS) {
      if (taken.has(target) || ONLY_NAMED.has(target) || (target === 'text' && taken.has('answer'))) continue;
      const column = best(columns.filter((name) => !mapping.has(name)), NAMES[target], likeness);
      if (column !== undefined) take(column, target);
    }
  }
  return mapping;
}

/** The columns of a header that are named for a part: all of them for the narrative, the first for the rest. */
function namedColumns(columns: readonly string[], named: NamedColumns, target: Target): readonly string[] {
  const given = named[target];
  const names = typeof given === 'string' ? [given] : given ?? [];
  const found = names.flatMap((name) => {
    const column = columns.includes(name) ? name : columns.find((candidate) => foldName(candidate) === foldName(name));
    return column === undefined ? [] : [column];
  });
  return MAY_REPEAT.has(target) ? [...new Set(found)] : found.slice(0, 1);
}

/** A column that is named and not there: what it was to hold, and its name. */
export function missingColumn(columns: readonly string[], named: NamedColumns): readonly [Target, string] | undefined {
  for (const target of TARGETS) {
    const given = named[target];
    if (typeof given === 'string' && namedColumns(columns, named, target).length === 0) return [target, given];
  }
  return undefined;
}

type Likeness = (column: string, name: string) => boolean;
const exactly: Likeness = (column, name) => column === name;
const nearly: Likeness = (column, name) => column.length >= 5 && Math.abs(column.length - name.length) <= 2 && jaroWinkler(column, name) >= LIKE;

function best(columns: readonly string[], names: readonly string[], likeness: Likeness): string | undefined {
  for (const name of names) {
    const column = columns.find((candidate) => likeness(foldName(candidate), name));
    if (column !== undefined) return column;
  }
  return undefined;
}
