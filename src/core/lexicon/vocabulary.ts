import type { LexiconTable } from '../rules/types.ts';

/** A term of several words, seen from its first word. */
interface Phrase {
  readonly name: string;
  readonly rest: readonly string[];
}

/** All that the lexicon knows of one word. */
export interface Entry {
  /** Classes that hold the word as a term by itself. */
  readonly classes: Set<string>;
  /** Terms of several words that begin with it. */
  readonly phrases: Phrase[];
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
  if (entry === undefined) vocabulary.set(first, (entry = { classes: new Set(), phrases: [] }));
  if (rest.length === 0) entry.classes.add(name);
  else entry.phrases.push({ name, rest });
}

interface Words {
  readonly norm: string;
}

/** Where terms of a class that begin at `at` end; the longest first. */
export function termEnds(vocabulary: Vocabulary, name: string, tokens: readonly Words[], at: number): number[] {
  const entry = vocabulary.get(tokens[at]?.norm ?? '');
  if (entry === undefined) return [];
  const ends: number[] = [];
  for (const phrase of entry.phrases) if (phrase.name === name && follows(tokens, at + 1, phrase.rest)) ends.push(at + 1 + phrase.rest.length);
  ends.sort((a, b) => b - a);
  if (entry.classes.has(name)) ends.push(at + 1);
  return ends;
}

/** The end of the longest term of a class that begins at `at`, or -1. */
export function longestTerm(vocabulary: Vocabulary, name: string, tokens: readonly Words[], at: number): number {
  return termEnds(vocabulary, name, tokens, at)[0] ?? -1;
}

function follows(tokens: readonly Words[], at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i += 1) if (tokens[at + i]?.norm !== words[i]) return false;
  return true;
}
