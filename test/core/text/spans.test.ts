import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/core/text/index.ts';
import { builtInLinter, noteOf } from '../../support/ruleset.ts';

const linter = await builtInLinter();

/** Pieces of notes, good and bad, with the marks that people type, to be joined in any order. */
const piece = fc.constantFrom(
  'Kai chose to go back to the address', 'He is streetwise', 'DNA x3', 'Mum says he is “fine”', "don't", 'DIDN’T ENGAGE', 'e.g. the shop', 'J. Smith', 'at 9 p.m.', '# Risk', '**Plan:**', '- ', '> ',
  '| a | b |', 'Risk level: TBC', '1. Seen', '12/03/24 14:05', '😀', '👩‍👧', 'é', 'ﬁne', '\r\n', '\n\n', '\t', '“', '"', '(', ')', '…', '.', '?', '!', ';', ' ', ' ', ' ', '\u00a0', '\ud800', '\u2028', 'lifestyle choice', 'promiscuous', '<b>', '```', '[x](y)',
);
const note = fc.oneof({ weight: 4, arbitrary: fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(' ')) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) });

describe('over any text', () => {
  test('every finding, and everything set aside, quotes the words at its place', () => {
    fc.assert(fc.property(note, (text) => {
      const { findings, setAside, voice, hiddenRisk } = linter.assess(noteOf(text));
      for (const item of [...findings, ...setAside]) {
        if (item.start === undefined || item.end === undefined) continue;
        expect(item.start >= 0 && item.end > item.start && item.end <= text.length).toBe(true);
        if (item.quote !== undefined) expect(text.slice(item.start, item.end)).toBe(item.quote);
      }
      for (const { start, end } of [...voice.evidence, ...hiddenRisk.indicators]) expect(start >= 0 && end > start && end <= text.length).toBe(true);
    }), { numRuns: 400 });
  });

  test('blocks, sentences and words stand in order, inside one another', () => {
    fc.assert(fc.property(note, (text) => {
      const { blocks, sentences } = parseText(text);
      let last = 0;
      for (const { start, end, first, last: past } of blocks) {
        expect(start >= last && end >= start && end <= text.length).toBe(true);
        last = end;
        for (const sentence of sentences.slice(first, past)) expect(sentence.start >= start && sentence.end <= end).toBe(true);
      }
      for (const { start, end, tokens } of sentences) {
        let at = start;
        for (const token of tokens) {
          expect(token.start >= at && token.end > token.start && token.end <= end).toBe(true);
          at = token.end;
        }
      }
    }), { numRuns: 400 });
  });

  test('a record gives the same assessment each time', () => {
    fc.assert(fc.property(note, (text) => {
      expect(JSON.stringify(linter.assess(noteOf(text)))).toBe(JSON.stringify(linter.assess(noteOf(text))));
    }), { numRuns: 100 });
  });
});
