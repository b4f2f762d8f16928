import { describe, expect, test } from 'vitest';
import { createGrammar } from '../src/core/grammar.ts';
import { runExamples } from '../src/loader/examples.ts';
import { readLexicon, readRules, readTypes } from '../src/loader/files.ts';
import { builtInRules } from './support/ruleset.ts';

const rules = readRules('rules', 'rules');
const lexicon = readLexicon('lexicon', 'lexicon');
const types = readTypes('rules', 'rules');
const report = runExamples(await builtInRules(), { rules: rules.items, lexicon: lexicon.items, types: types.items }, createGrammar);

describe('every rule file', () => {
  test('is read without a problem', () => {
    expect([...rules.problems, ...lexicon.problems, ...types.problems]).toEqual([]);
  });

  test.each(rules.items.map((source) => ({ id: source.id })))('$id comes out as its examples say', ({ id }) => {
    expect(report.failures.filter((failure) => failure.rule === id).map(({ example, message }) => `${example}: ${message}`)).toEqual([]);
  });

  test.each(types.items.map((source) => ({ id: source.id })))('records of type $id come out as its examples say', ({ id }) => {
    expect(report.failures.filter((failure) => failure.rule === `records/${id}`).map(({ example, message }) => `${example}: ${message}`)).toEqual([]);
  });

  // "{he} does" would be "they does".
  test('writes the verb of {he} as a slot of its own', () => {
    const bare = rules.items.filter(({ rule }) => /\{he\} [a-z]+s\b/i.test([rule.message, rule.why, ...(rule.suggestions ?? []).map(({ text }) => text)].join('\n')));
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('has every rule, excuse and word exercised by an example', () => {
    expect(report.uncovered.map(({ file, what }) => `${file}: ${what}`)).toEqual([]);
  });
});
