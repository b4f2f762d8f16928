import type { LexiconTable } from '../rules/types.ts';

/** All that the lexicon knows of one word. */
export interface Entry {
  /** Classes that hold the word as a term by itself. */
  readonly classes: Set<string>;
  /** The further words of terms of several words that begin with it, by class, the longest first. */
  readonly phrases: Map<string, (readonly string[])[]>;
}

/** The lexicon, indexed by the first word of each term. */
export type Vocabulary = ReadonlyMap<string, Entry>;

/** Indexes every form of every class by its first word. */
export function buildVocabulary(lexicon: LexiconTable): Vocabulary {
  const vocabulary = new Map<string, Entry>();
  for (const [name, forms] of Object.entries(lexicon)) for (const form of forms) addForm(vocabulary, name, form);
  return vocabulary;
}

function addForm(vocabulary: Map<string, Entry>, name: string, form: string): void {
  const [first = '', ...rest] = form.split(' ');
  let entry = vocabulary.get(first);
  if (entry === undefined) vocabulary.set(first, (entry = { classes: new Set(), phrases: new Map() }));
  if (rest.length === 0) {
    entry.classes.add(name);
    return;
  }
  const phrases = entry.phrases.get(name);
  if (phrases === undefined) entry.phrases.set(name, [rest]);
  else {
    phrases.push(rest);
    phrases.sort((a, b) => b.length - a.length);
  }
}

interface Words {
  readonly norm: string;
}

const NONE: readonly number[] = [];

/** Where terms of a class that begin at `at` end; the longest first. */
export function termEnds(vocabulary: Vocabulary, name: string, tokens: readonly Words[], at: number): readonly number[] {
  const entry = vocabulary.get(tokens[at]?.norm ?? '');
  const phrases = entry?.phrases.get(name);
  const alone = entry?.classes.has(name) === true;
  if (phrases === undefined) return alone ? [at + 1] : NONE;
  const ends: number[] = [];
  for (const rest of phrases) if (follows(tokens, at + 1, rest)) ends.push(at + 1 + rest.length);
  if (alone) ends.push(at + 1);
  return ends;
}

/** The end of the longest term of a class that begins at `at`, or -1. */
export function longestTerm(vocabulary: Vocabulary, name: string, tokens: readonly Words[], at: number): number {
  const entry = vocabulary.get(tokens[at]?.norm ?? '');
  if (entry === undefined) return -1;
  for (const rest of entry.phrases.get(name) ?? NO_PHRASES) if (follows(tokens, at + 1, rest)) return at + 1 + rest.length;
  return entry.classes.has(name) ? at + 1 : -1;
}
const NO_PHRASES: readonly (readonly string[])[] = [];

function follows(tokens: readonly Words[], at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i += 1) if (tokens[at + i]?.norm !== words[i]) return false;
  return true;
}
