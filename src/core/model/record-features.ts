import type { Discourse } from '../context/discourse.ts';
import { quotationAround } from '../text/index.ts';
import type { Sentence } from '../text/types.ts';
import { hashOf } from './words.ts';

const FIRST_PERSON = new Set(['i', 'im', 'ive', 'id', 'ill', 'me', 'my', 'mine']);

function mix(template: number, a: number, b = 0, c = 0): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35);
  hash = Math.imul((hash ^ (hash >>> 13)) + c, 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}

/** A word of a sentence as the second reader sees it: a person's name or pronoun is who it is. */
interface Seen {
  readonly word: number;
  readonly person: boolean;
}

/** The buckets of a sentence's features, each once: its words, pairs of words, what is in quotation marks, and who does what. */
export function recordFeatures(discourse: Discourse, sentence: Sentence, mask: number): Int32Array {
  const seen = wordsOf(discourse, sentence);
  const found = new Set<number>([mix(1, 1) & mask]);
  seen.forEach(({ word, person }, at) => {
    const [next, after] = [seen[at + 1]?.word, seen[at + 2]?.word];
    found.add(mix(2, word) & mask);
    if (next !== undefined) found.add(mix(3, word, next) & mask);
    if (person && next !== undefined && after !== undefined) found.add(mix(4, word, next, after) & mask);
  });
  addQuoted(discourse, sentence, (feature) => found.add(feature & mask));
  return Int32Array.from(found);
}

function wordsOf(discourse: Discourse, sentence: Sentence): Seen[] {
  const words: (Seen | undefined)[] = sentence.tokens.map(({ norm }) => ({ word: hashOf(norm), person: false }));
  const also = new Map<number, Seen>();
  for (const mention of discourse.mentions(sentence)) {
    const who = mention.who === 'child' || mention.who === 'writer' ? mention.who : mention.is;
    // A role word ("mum") stays a word, and is followed by who it is.
    if (mention.kind === 'role' && mention.who !== 'child') also.set(mention.from, { word: hashOf(`@${who}`), person: true });
    else for (let at = mention.from; at < mention.to; at += 1) words[at] = at === mention.from ? { word: hashOf(`@${who}${mention.possessive ? '_s' : ''}`), person: true } : undefined;
  }
  return words.flatMap((seen, at) => [seen, also.get(at)].filter((one) => one !== undefined));
}

function addQuoted({ document: { quotations } }: Discourse, { tokens }: Sentence, add: (feature: number) => void): void {
  const quoted = tokens.filter((token) => quotationAround(quotations, token) !== undefined);
  if (quoted.length === 0) return;
  add(mix(5, Math.min(4, quoted.length >> 1)));
  for (const { norm } of quoted) add(mix(6, hashOf(norm)));
  if (quoted.some(({ norm }) => FIRST_PERSON.has(norm))) add(mix(7, 1));
}
