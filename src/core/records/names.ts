import { likest, spelling } from '../text/likeness.ts';

/** Two names this alike are one with a slip of the keys. */
const ALIKE = { least: 0.94, within: 2 };
const SHORTEST_TYPO = 7;

/** A name as it is compared: small letters and digits, words apart, "EVENT_DTTM" and "dateOfVisit" alike. */
export function foldName(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/['’]/g, '').replace(/\(s\)/g, 's').replace(/&/g, ' and ').replace(/[^a-z0-9]+/g, ' ').trim();
}

/** What names stand for, looked up by any of their spellings. */
export interface NameTable<T> {
  /** The whole name, or one that is like it but for a slip. */
  readonly whole: (name: string) => T | undefined;
  /** The longest known name that stands in it word for word. */
  readonly within: (name: string, least: number) => { readonly value: T; readonly length: number } | undefined;
}

/** Prepares a table of names; of two entries with the same name the first stays. */
export function createNameTable<T>(entries: readonly (readonly [string, T])[]): NameTable<T> {
  const known = new Map<string, T>();
  for (const [name, value] of entries) if (!known.has(foldName(name))) known.set(foldName(name), value);
  const spelled = [...known].filter(([name]) => name.length >= SHORTEST_TYPO).map(([name, value]) => spelling(name, value));
  const alike = (key: string): T | undefined => (key.length < SHORTEST_TYPO ? undefined : likest(key, spelled, ALIKE));
  return {
    whole: (name) => known.get(foldName(name)) ?? alike(foldName(name)),
    within: (name, least) => longestIn(foldName(name), known, least),
  };
}

function longestIn<T>(key: string, known: ReadonlyMap<string, T>, least: number): { value: T; length: number } | undefined {
  const words = key.split(' ');
  for (let length = Math.min(words.length, 8); length >= least; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const value = known.get(words.slice(at, at + length).join(' '));
      if (value !== undefined) return { value, length };
    }
  }
  return undefined;
}
