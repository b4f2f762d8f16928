import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { HeadingTable, HollowTable } from '../rules/types.ts';
import type { RiskElement } from './types.ts';

export type Announced = RiskElement | 'voice';

/** Reads what headings and field names announce, and whether a value says anything. */
export interface HeadingReader {
  readonly announces: (name: string) => Announced | undefined;
  readonly isHollow: (value: string) => boolean;
}

/** Two headings this alike are one with a slip of the keys; below it, different words. */
const LIKE = 0.94;
const STOP = new Set('the a an to be is are as at in on of for and or with by from this that it all any will been has have was were our we i per re'.split(' '));

/** Prepares the tables once; names are looked up again and again over an export, so each is judged once. */
export function createHeadingReader(headings: HeadingTable, hollow: HollowTable): HeadingReader {
  const known = new Map<string, Announced>();
  // The keys of a HeadingTable are the announced elements.
  for (const [element, names] of Object.entries(headings)) for (const name of names) known.set(fold(name), element as Announced);
  const values = new Set(Object.values(hollow).flat().map(foldValue));
  const hollowWords = new Set([...values].filter((value) => value !== 'no' && value !== 'yes').flatMap((value) => value.split(' ')));
  const seen = new Map<string, Announced | undefined>();
  return {
    announces: (name) => {
      const key = fold(name);
      if (!seen.has(key)) seen.set(key, known.get(key) ?? likeliest(key, known));
      return seen.get(key);
    },
    isHollow: (value) => {
      const folded = foldValue(value);
      return values.has(folded) || folded.split(' ').every((word) => STOP.has(word) || hollowWords.has(word));
    },
  };
}

function fold(name: string): string {
  return name.toLowerCase().replace(/['’]/g, '').replace(/[^a-z&]+/g, ' ').trim();
}

function foldValue(value: string): string {
  return value.toLowerCase().replace(/['’]/g, '').replace(/[^a-z/✓]+/g, ' ').trim();
}

function likeliest(key: string, known: ReadonlyMap<string, Announced>): Announced | undefined {
  if (key.length < 5) return undefined;
  let best: Announced | undefined;
  let likeness = LIKE;
  for (const [name, element] of known) {
    const score = Math.abs(name.length - key.length) > 3 ? 0 : jaroWinkler(key, name);
    if (score > likeness) [best, likeness] = [element, score];
  }
  return best;
}
