import type { Vocabulary } from '../lexicon/vocabulary.ts';
import type { Token } from '../text/types.ts';

/** What the learned layer knows of a word, as rows of its tables; row 0 stands for nothing. */
export interface WordFacts {
  readonly word: number;
  readonly ending: number;
  readonly classes: readonly number[];
}

/** How many rows the endings of words share. */
export const ENDINGS = 512;
/** More different words than this are not remembered, so that a long run stays small. */
const REMEMBERED = 10_000;
/** A longer word is kept by the engine as a slice of its text, and to remember it would be to keep that text. */
const LONGEST_REMEMBERED = 12;
const NONE: readonly number[] = [];

/** Of a name or pronoun that stands for somebody only who that is counts. */
export const SOMEBODY: WordFacts = { word: 0, ending: 0, classes: NONE };

/** Prepares to look words up. */
export function createWordFacts(words: readonly string[], classes: readonly string[], vocabulary: Vocabulary): (token: Token) => WordFacts {
  const rows = new Map<string, number>();
  words.forEach((word, i) => rows.set(word, i + 1));
  const classRows = new Map(classes.map((name, i) => [name, i + 1]));
  let known = new Map<string, WordFacts>();
  // Words that nobody knows differ by their endings only; every word that is half typed is one.
  const strange: WordFacts[] = [];
  return (token) => {
    const word = wordOf(token);
    const before = known.get(word);
    if (before !== undefined) return before;
    const names = vocabulary.get(word)?.classes;
    const ending = 1 + (hashOf(word.slice(-3)) % (ENDINGS - 1));
    const row = rows.get(word) ?? 0;
    const facts = row === 0 && names === undefined
      ? (strange[ending] ??= { word: row, ending, classes: NONE })
      : { word: row, ending, classes: names === undefined ? NONE : [...names].map((name) => classRows.get(name) ?? 0).filter((at) => at > 0) };
    if (word.length > LONGEST_REMEMBERED) return facts;
    if (known.size >= REMEMBERED) known = new Map();
    known.set(word, facts);
    return facts;
  };
}

/** The word that a token is looked up by; a number stands for its kind: an age of a child, of an adult, or any other. */
export function wordOf({ kind, norm }: Token): string {
  if (kind !== 'number') return norm;
  const age = /^\d{1,2}$/.test(norm) ? Number(norm) : -1;
  return age < 0 || age > 60 ? '#number' : age < 18 ? '#child-age' : '#adult-age';
}

/** FNV-1a over UTF-16 code units, as a number that is not negative. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
