import type { Discourse } from '../context/discourse.ts';
import { quotationAround } from '../text/index.ts';
import type { Judged } from '../lint/lint.ts';
import type { Sentence } from '../text/types.ts';
import { createDistinct } from './distinct.ts';
import type { SignRule } from '../rules/types.ts';
import { hashOf } from './words.ts';

const FIRST_PERSON = new Set(['i', 'im', 'ive', 'id', 'ill', 'me', 'my', 'mine']);

function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}

/** The words of a sentence as the second reader sees them: a person's name or pronoun is who it is. */
interface Seen {
  readonly words: readonly number[];
  /** Whether each stands for a person. */
  readonly people: readonly boolean[];
}

/** A sentence, and all that was found in it. */
export interface ToRead {
  readonly discourse: Discourse;
  readonly sentence: Sentence;
  readonly judged: readonly Judged[];
}

/** Prepares to give the buckets of a sentence's features, each once: its words, pairs of words, what is in quotation marks, who does what, and the signs found in it. */
export function createFeatureReader(buckets: number): (toRead: ToRead) => readonly number[] {
  const mask = buckets - 1;
  const { begin, add, list } = createDistinct(buckets);
  return ({ discourse, sentence, judged }) => {
    const { words, people } = wordsOf(discourse, sentence);
    begin();
    add(mix(1, 1) & mask);
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? 0;
      add(mix(2, word) & mask);
      if (at + 1 < words.length) add(mix(3, word, words[at + 1]) & mask);
      if (at + 2 < words.length && people[at] === true) add(mix(4, word, words[at + 1], words[at + 2]) & mask);
    }
    addQuoted(discourse, sentence, (feature) => add(feature & mask));
    for (const { rule, excuse } of judged) if (isOwnSign(rule)) add(mix(8, hashOf(rule.gives), excuse === undefined ? 1 : 2) & mask);
    return list();
  };
}

/** Words for the checks of one record type are found in records of that type only. */
function isOwnSign(rule: Judged['rule']): rule is SignRule {
  return rule.kind === 'sign' && !rule.gives.startsWith('record/');
}

function wordsOf(discourse: Discourse, sentence: Sentence): Seen {
  const [words, people]: [number[], boolean[]] = [[], []];
  const add = (word: number, person: boolean): void => {
    words.push(word);
    people.push(person);
  };
  let at = 0;
  const addUpTo = (end: number): void => {
    for (; at < end; at += 1) add(hashOf(sentence.tokens[at]?.norm ?? ''), false);
  };
  for (const { from, to, who: whose, is, kind, possessive } of discourse.mentions(sentence)) {
    const who = whose === 'child' || whose === 'writer' ? whose : is;
    // A role word ("mum") stays a word, and is followed by who it is.
    const isRole = kind === 'role' && whose !== 'child';
    addUpTo(isRole ? from + 1 : from);
    add(hashOf(`@${who}${possessive && !isRole ? '_s' : ''}`), true);
    if (!isRole) at = to;
  }
  addUpTo(sentence.tokens.length);
  return { words, people };
}

function addQuoted({ document: { quotations } }: Discourse, { tokens }: Sentence, add: (feature: number) => void): void {
  const quoted = tokens.filter((token) => quotationAround(quotations, token) !== undefined);
  if (quoted.length === 0) return;
  add(mix(5, Math.min(4, quoted.length >> 1)));
  for (const { norm } of quoted) add(mix(6, hashOf(norm)));
  if (quoted.some(({ norm }) => FIRST_PERSON.has(norm))) add(mix(7, 1));
}
