import type { Setting } from './setting.ts';

/** No token has more features than this. */
export const MOST_FEATURES = 80;

function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + b, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** Puts the buckets of the features of one token into `out`; returns how many there are. */
export function tokenFeatures(setting: Setting, at: number, mask: number, out: Int32Array): number {
  const { words, facts, doers, sayers, marks, rules } = setting;
  let count = 0;
  const add = (template: number, a: number, b = 0): void => {
    out[count] = mix(template, a, b) & mask;
    count += 1;
  };
  const word = (i: number): number => words[i] ?? (i < 0 ? -1 : -2);
  const group = (i: number): number => facts[i]?.group ?? -1;
  const kind = (i: number): number => facts[i]?.kind ?? -1;
  const [doer, sayer, mark, rule] = [doers[at] ?? 0, sayers[at] ?? 0, marks[at] ?? 0, rules[at] ?? 0];
  const who = doer + sayer * 8 + mark * 64;
  add(1, 1);
  for (let d = -3; d <= 3; d += 1) {
    add(10 + d, word(at + d));
    add(20 + d, group(at + d));
  }
  for (let d = -2; d <= 1; d += 1) {
    add(30 + d, word(at + d), word(at + d + 1));
    add(40 + d, group(at + d), group(at + d + 1));
    add(50 + d, word(at + d), group(at + d + 1));
    add(60 + d, group(at + d), word(at + d + 1));
  }
  add(70, word(at - 1), word(at + 1));
  for (let d = -2; d <= 0; d += 1) {
    add(80 + d, mix(1, word(at + d), word(at + d + 1)), word(at + d + 2));
    add(90 + d, mix(1, kind(at + d), kind(at + d + 1)), kind(at + d + 2));
  }
  add(100, facts[at]?.ending ?? 0);
  add(101, who);
  add(102, word(at), doer); add(103, group(at), doer);
  add(104, word(at), sayer * 8 + mark);
  add(105, group(at), sayer * 8 + mark);
  add(106, rule); add(107, rule, who);
  add(108, rule, word(at)); add(109, rules[at - 1] ?? 0, rules[at + 1] ?? 0);
  add(110, setting.sentence, doer); add(111, setting.sentence, rule);
  add(112, Math.min(at, 3), doer);
  for (let d = -1; d <= 1; d += 1) for (const name of facts[at + d]?.classes ?? []) add(120 + d, name, d === 0 ? doer : 0);
  return Math.min(count, MOST_FEATURES);
}

/** The buckets of the features of a whole sentence, each once; every token of it feels them. */
export function sentenceFeatures(setting: Setting, mask: number): number[] {
  const { words, facts } = setting;
  const seen = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    seen.add(wordFeature(words[at] ?? 0, mask));
    seen.add(groupFeature(facts[at]?.group ?? 0, mask));
    seen.add(mix(202, words[at] ?? 0, words[at + 1] ?? -2) & mask);
    seen.add(mix(203, facts[at]?.kind ?? 0, 0) & mask);
  }
  return [...seen];
}

/** The bucket of a word that stands anywhere in a sentence. */
export function wordFeature(word: number, mask: number): number {
  return mix(200, word, 0) & mask;
}

/** The bucket of a group of words of which one stands anywhere in a sentence. */
export function groupFeature(group: number, mask: number): number {
  return mix(201, group, 0) & mask;
}
