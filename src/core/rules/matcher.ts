import type { Token } from '../text/types.ts';
import type { KnownWords } from './known-words.ts';
import type { Pattern, PatternNode, Test } from './pattern.ts';
import type { Hit } from './types.ts';

/** What a pattern may ask of the sentence beyond its words: where a mention of somebody at `at` ends, or -1. */
export interface Mentions {
  readonly childEnd: (at: number) => number;
  readonly personEnd: (at: number) => number;
}

/** One sentence as patterns see it. */
export interface Passage {
  readonly tokens: readonly Token[];
  /** Its words by their numbers among the known words, with a 0 after the last. */
  readonly words: Int32Array;
  readonly mentions: Mentions;
}

/** Tries a pattern at one token; undefined when it does not fit there. */
export type Matcher = (passage: Passage, at: number) => Hit | undefined;

interface State {
  passage: Passage;
  words: Int32Array;
  end: number;
  focusFrom: number;
  focusTo: number;
}
type Step = (state: State, at: number) => boolean;
const NOWHERE: Passage = { tokens: [], words: new Int32Array(1), mentions: { childEnd: () => -1, personEnd: () => -1 } };

export interface Words {
  readonly words: KnownWords;
  readonly verbs: Readonly<Record<string, readonly string[]>>;
}

/** Turns a pattern into a function that tries it from a given token onwards. */
export function compilePattern(pattern: Pattern, words: Words): Matcher {
  const step = sequence(pattern, words, (state, at) => {
    state.end = at;
    return true;
  });
  // One state serves every try: a match never begins inside another.
  const state: State = { passage: NOWHERE, words: NOWHERE.words, end: -1, focusFrom: -1, focusTo: -1 };
  return (passage, at) => {
    state.passage = passage;
    state.words = passage.words;
    state.focusFrom = state.focusTo = -1;
    const fitted = step(state, at);
    // Thousands of patterns that each remember their last sentence would keep as many texts.
    state.passage = NOWHERE;
    state.words = NOWHERE.words;
    if (!fitted) return undefined;
    if (state.focusFrom < 0) return trimmed(passage.tokens, at, state.end);
    return { from: state.focusFrom, to: state.focusTo < 0 ? state.end : state.focusTo };
  };
}

/** Marks and joining words at the ends are there to tell where a pattern fits, and the "'s" of "he's manipulative" belongs to the word before. */
function trimmed(tokens: Passage['tokens'], from: number, to: number): { readonly from: number; readonly to: number } {
  while (from + 1 < to && LEADING.has(tokens[from]?.norm ?? '')) from += 1;
  while (from + 1 < to && TRAILING.has(tokens[to - 1]?.norm ?? '')) to -= 1;
  return { from, to };
}
const LEADING: ReadonlySet<string> = new Set([',', ':', ';', '-', '–', '—', "'s"]);
const TRAILING: ReadonlySet<string> = new Set([',', ':', ';', '-', '–', '—', '.', 'and', 'or', 'but']);

function sequence(pattern: Pattern, words: Words, last: Step): Step {
  return pattern.reduceRight<Step>((next, node) => compileNode(node, words, next), last);
}

function compileNode(node: PatternNode, words: Words, next: Step): Step {
  switch (node.kind) {
    case 'word': return wordStep([node.word], words, next);
    case 'verb': return wordStep(formsOf(node.verb, words), words, next);
    case 'class': return classStep(node.name, words, next);
    case 'any': return anyStep(node.of, words, next);
    case 'gap': return gapStep(node.most, next);
    case 'test': return testStep(node.test, next);
    case 'focus': return focusStep(next);
  }
}

function formsOf(verb: string, { verbs }: Words): readonly string[] {
  return verbs[verb] ?? [verb];
}

/** A word of a compiled pattern is always known; were it not, it would fit nowhere. */
function wordStep(among: readonly string[], { words }: Words, next: Step): Step {
  const wanted = among.map((word) => words.numberOf(word) || -1);
  const [only = -1] = wanted;
  if (wanted.length === 1) return (state, at) => state.words[at] === only && next(state, at + 1);
  if (wanted.length > FEW) {
    const set = new Set(wanted);
    return (state, at) => set.has(state.words[at] as number) && next(state, at + 1);
  }
  return (state, at) => {
    const word = state.words[at] as number;
    for (let i = 0; i < wanted.length; i += 1) if (wanted[i] === word) return next(state, at + 1);
    return false;
  };
}

/** So many words are gone through more quickly than looked up. */
const FEW = 6;

function classStep(name: string, { words }: Words, next: Step): Step {
  const terms = words.termsOf(name);
  return (state, at) => {
    const further = terms.get(state.words[at] as number);
    if (further === undefined) return false;
    for (const rest of further) if (follows(state.words, at + 1, rest) && next(state, at + 1 + rest.length)) return true;
    return false;
  };
}

function follows(words: Int32Array, at: number, rest: readonly number[]): boolean {
  for (let i = 0; i < rest.length; i += 1) if (words[at + i] !== rest[i]) return false;
  return true;
}

/** Alternatives of one word each are one look-up together; the others are tried in their order. */
function anyStep(alternatives: readonly Pattern[], words: Words, next: Step): Step {
  const single: string[] = [];
  const steps: Step[] = [];
  for (const alternative of alternatives) {
    const [only] = alternative;
    if (alternative.length === 1 && only?.kind === 'word') single.push(only.word);
    else if (alternative.length === 1 && only?.kind === 'verb') single.push(...formsOf(only.verb, words));
    else steps.push(sequence(alternative, words, next));
  }
  if (single.length > 0) steps.unshift(wordStep(single, words, next));
  return (state, at) => {
    for (const step of steps) if (step(state, at)) return true;
    return false;
  };
}

/** Takes as few tokens as will do, so that the words reported stay short; never over a semicolon. */
function gapStep(most: number, next: Step): Step {
  return (state, at) => {
    const { tokens } = state.passage;
    for (let taken = 0; taken <= most && at + taken <= tokens.length; taken += 1) {
      if (next(state, at + taken)) return true;
      if (tokens[at + taken]?.norm === ';') return false;
    }
    return false;
  };
}

function focusStep(next: Step): Step {
  return (state, at) => {
    const { focusFrom, focusTo } = state;
    if (focusFrom < 0) state.focusFrom = at;
    else state.focusTo = at;
    if (next(state, at)) return true;
    state.focusFrom = focusFrom;
    state.focusTo = focusTo;
    return false;
  };
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'who', 'there']);

function testStep(test: Test, next: Step): Step {
  switch (test) {
    case 'child': return (state, at) => { const end = state.passage.mentions.childEnd(at); return end > 0 && next(state, end); };
    case 'person': return (state, at) => { const end = state.passage.mentions.personEnd(at); return end > 0 && next(state, end); };
    case 'number': return tokenStep((token) => token.kind === 'number', next);
    case 'adult-age': return tokenStep((token) => isBetween(token, 18, 99), next);
    case 'child-age': return tokenStep((token) => isBetween(token, 0, 17), next);
    case 'word': return tokenStep((token) => token.kind === 'word', next);
    case 'start': return (state, at) => isStart(state.passage.tokens, at) && next(state, at);
    case 'end': return (state, at) => isEnd(state.passage.tokens, at) && next(state, at);
    case 'after-pronoun': return (state, at) => PRONOUNS.has(state.passage.tokens[at - 1]?.norm ?? '') && next(state, at);
  }
}

function tokenStep(fits: (token: Token) => boolean, next: Step): Step {
  return (state, at) => {
    const token = state.passage.tokens[at];
    return token !== undefined && fits(token) && next(state, at + 1);
  };
}

function isBetween(token: Token, least: number, most: number): boolean {
  const number = /^\d{1,2}s?$/.test(token.norm) ? Number.parseInt(token.norm, 10) : -1;
  return number >= least && number <= most;
}

/** Only bullets, quotation marks and the like stand before it. */
function isStart(tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < at; i += 1) if (tokens[i]?.kind !== 'punctuation') return false;
  return true;
}

function isEnd(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < tokens.length; i += 1) if (tokens[i]?.kind !== 'punctuation') return false;
  return true;
}
