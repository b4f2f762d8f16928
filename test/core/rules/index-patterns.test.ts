import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/core/rules/anchor.ts';
import { createIndex } from '../../../src/core/rules/index-patterns.ts';
import { numberWords } from '../../../src/core/rules/known-words.ts';
import type { Passage } from '../../../src/core/rules/matcher.ts';
import { parsePattern, type PatternNode } from '../../../src/core/rules/pattern.ts';
import type { CompiledPattern } from '../../../src/core/rules/types.ts';
import { tokenize } from '../../../src/core/text/index.ts';

const lexicon = { place: ['flat', 'trap house', 'house'] };
const verbs = { go: ['go', 'goes', 'going', 'went', 'gone'] };
const symbols: string[] = [];

function numbered(keys: readonly string[]): number[] {
  return keys.map((key) => (symbols.includes(key) ? symbols.indexOf(key) : symbols.push(key) - 1));
}

function wordsIn(nodes: readonly PatternNode[]): string[] {
  return nodes.flatMap((node) => (node.kind === 'word' ? [node.word] : node.kind === 'any' ? node.of.flatMap(wordsIn) : []));
}

function compiled(source: string): CompiledPattern {
  const parsed = parsePattern(source);
  const anchor = parsed.ok ? anchorOf(parsed.value, lexicon, verbs) : undefined;
  if (!parsed.ok || anchor === undefined) throw new Error('the pattern of this test cannot be compiled');
  const pattern = { source, triggers: numbered(anchor.triggers), before: anchor.before, needs: anchor.needs.flatMap((keys) => [keys.length, ...numbered(keys)]) };
  numbered(wordsIn(parsed.value));
  return pattern;
}

const sources = ['[go] back? ..3 <place>', 'the (old|new)? <place>', 'alone', '<place> .. / alone', 'is (cold|damp)', '(cold|damp) (,|and|$)'];
const find = sources.map(compiled);
const index = createIndex([{ owner: 'all', find }], { symbols, verbs, lexicon, words: numberWords({ symbols, verbs, lexicon }) });

function passageOf(text: string): Passage {
  const tokens = tokenize(text);
  return { tokens, words: index.numbersOf(tokens), mentions: { childEnd: () => -1, personEnd: () => -1 } };
}

function foundIn(text: string): string[] {
  const { tokens, ...passage } = passageOf(text);
  return index.findIn({ tokens, ...passage }).map(({ pattern, from, to }) => `${pattern.source}: ${tokens.slice(from, to).map(({ norm }) => norm).join(' ')}`);
}

test.each([
  ['He went back to the trap house.', ['[go] back? ..3 <place>: went back to the trap house', 'the (old|new)? <place>: the trap house']],
  ['He went alone.', ['alone: alone']],
  ['The new flat, and the old house.', ['the (old|new)? <place>: the new flat', 'the (old|new)? <place>: the old house']],
  ['In the house he was alone, alone.', ['the (old|new)? <place>: the house', 'alone: alone', 'alone: alone', '<place> .. / alone: alone']],
  ['He is cold.', ['is (cold|damp): is cold', '(cold|damp) (,|and|$): cold']],
  ["He's cold.", ['is (cold|damp): cold', '(cold|damp) (,|and|$): cold']],
  ["Her mother's cold in winter.", []],
  ['It was cold, and damp and dark.', ['(cold|damp) (,|and|$): cold', '(cold|damp) (,|and|$): damp']],
  ['Nothing of the kind.', []],
])('%s', (text, expected) => {
  expect(foundIn(text).toSorted()).toEqual(expected.toSorted());
});

test('a passage looked at in between is not taken for the one before', () => {
  const [first, second] = [passageOf('He went to the flat.'), passageOf('He was alone.')];
  const lone = find[2];
  if (lone === undefined) throw new Error('there is no such pattern');
  expect(index.anyIn([lone], second)).toBe(true);
  expect(index.anyIn([lone], first)).toBe(false);
  expect(index.findIn(first)).toHaveLength(2);
  expect(index.anyIn([lone], second, ({ from }) => from === 0)).toBe(false);
});
