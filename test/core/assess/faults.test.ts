import { expect, test } from 'vitest';
import { faultsOf } from '../../../src/core/assess/faults.ts';
import type { Weighing } from '../../../src/core/assess/weighing.ts';
import { discourseOf } from '../../../src/core/context/discourse.ts';
import { createEngine, lintText } from '../../../src/core/lint/lint.ts';
import type { Suspected } from '../../../src/core/model/opinion.ts';
import { parseText } from '../../../src/core/text/index.ts';
import { builtInRules, noteOf } from '../../support/ruleset.ts';

const ruleset = await builtInRules();

/** What comes of a note in which the learned layer suspects some words, one of them most, and the rules excuse a word. */
function reported(text: string, words: string, strongest: string): readonly string[] {
  const record = noteOf(text);
  const document = parseText(text);
  const engine = createEngine(ruleset, () => undefined);
  const discourse = discourseOf(record, document, engine);
  const spanOf = (part: string): { readonly start: number; readonly end: number } => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const suspected: Suspected = { ...spanOf(words), strongest: spanOf(strongest), category: 'blame', confidence: 0.9, sentence: 0, from: 0, to: 1 };
  const weighing = { record, discourse, judged: lintText(engine, discourse), opinion: { confidenceIn: () => 1, suspected: [suspected] }, ruleset };
  return faultsOf(weighing as unknown as Weighing).faults.map(({ start, end }) => text.slice(start, end));
}

test('an exemption speaks for the words that it excused, and for no others beside them', () => {
  const text = 'Mum is streetwise and Kai danced all night.';
  expect(reported(text, 'streetwise and Kai danced all night', 'danced')).toContain('streetwise and Kai danced all night');
  expect(reported(text, 'streetwise and Kai danced all night', 'streetwise')).toEqual([]);
});
