import type { Vocabulary } from '../lexicon/vocabulary.ts';

/** What the learned layer knows of a word, as numbers. */
export interface WordFacts {
  readonly word: number;
  readonly ending: number;
  /** The group of words that it keeps company with, and the kind of that group; 0 where it is in none. */
  readonly group: number;
  readonly kind: number;
  /** The classes of the lexicon that have it as a term. */
  readonly classes: readonly number[];
}

/** More different words than this are not remembered, so that a long run stays small. */
const REMEMBERED = 60_000;
const NONE: readonly number[] = [];

/** FNV-1a over UTF-16 code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Prepares to look words up. */
export function createWordFacts(groups: readonly (readonly string[])[], vocabulary: Vocabulary): (norm: string) => WordFacts {
  const placed = new Map<string, readonly [number, number]>();
  let group = 0;
  groups.forEach((kind, k) => kind.forEach((line) => {
    group += 1;
    for (const word of line.split(' ')) placed.set(word, [group, k + 1]);
  }));
  let known = new Map<string, WordFacts>();
  return (norm) => {
    const before = known.get(norm);
    if (before !== undefined) return before;
    const [own = 0, kind = 0] = placed.get(norm) ?? [];
    const names = vocabulary.get(norm)?.classes;
    const facts: WordFacts = { word: hashOf(norm), ending: hashOf(`-${norm.slice(-3)}`), group: own, kind, classes: names === undefined ? NONE : [...names].map(hashOf) };
    if (known.size >= REMEMBERED) known = new Map();
    known.set(norm, facts);
    return facts;
  };
}
