import type { LexiconTable } from '../rules/types.ts';

/** The terms of one class that begin with a word: the further words of each, the longest first; the word alone has none. */
interface Terms {
  readonly name: string;
  readonly further: (readonly string[])[];
}

/** All that the lexicon knows of one word. */
export interface Entry {
  /** Classes that hold the word as a term by itself. */
  readonly classes: Set<string>;
  /** What begins with it, by class; a word is in so few that they are gone through. */
  readonly terms: Terms[];
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
  const end = form.indexOf(' ');
  const [first, rest] = end < 0 ? [form, ALONE] : [form.slice(0, end), form.slice(end + 1).split(' ')];
  let entry = vocabulary.get(first);
  if (entry === undefined) vocabulary.set(first, (entry = { classes: new Set(), terms: [] }));
  if (rest.length === 0) entry.classes.add(name);
  const last = entry.terms.at(-1);
  if (last?.name === name) {
    const shorter = last.further.findIndex((other) => other.length < rest.length);
    last.further.splice(shorter < 0 ? last.further.length : shorter, 0, rest);
  } else entry.terms.push({ name, further: [rest] });
}

const ALONE: readonly string[] = [];

interface Words {
  readonly norm: string;
}

/** The end of the longest term of a class that begins at `at`, or -1. */
export function longestTerm(vocabulary: Vocabulary, name: string, tokens: readonly Words[], at: number): number {
  const terms = vocabulary.get(tokens[at]?.norm ?? '')?.terms;
  if (terms === undefined) return -1;
  for (const term of terms) if (term.name === name) return longestOf(term, tokens, at);
  return -1;
}

function longestOf({ further }: Terms, tokens: readonly Words[], at: number): number {
  for (const rest of further) if (follows(tokens, at + 1, rest)) return at + 1 + rest.length;
  return -1;
}

function follows(tokens: readonly Words[], at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i += 1) if (tokens[at + i]?.norm !== words[i]) return false;
  return true;
}

/** The classes of which some words hold a term. */
export function classesIn(vocabulary: Vocabulary, tokens: readonly Words[]): ReadonlySet<string> {
  const held = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    for (const term of vocabulary.get(tokens[at]?.norm ?? '')?.terms ?? NONE) if (!held.has(term.name) && longestOf(term, tokens, at) > 0) held.add(term.name);
  }
  return held;
}
const NONE: readonly Terms[] = [];
