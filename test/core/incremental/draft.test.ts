import { readFileSync } from 'node:fs';
import { array, assert, constant, constantFrom, boolean, double, nat, oneof, property, record as recordOf, string } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseRecord, Edit, Linter } from '../../../src/core/index.ts';
import { builtInLinter, noteOf } from '../../support/ruleset.ts';

const notes: readonly string[] = readFileSync('test/eval/dev.jsonl', 'utf8').trim().split('\n').map((line): string => JSON.parse(line).text);
/** What a writer types, pastes and leaves half done. */
const pieces: readonly string[] = [
  ...notes.slice(0, 12).flatMap((text) => text.split(/(?<=[.!?])\s+/)),
  ' ', '\n', '\n\n', '.', '"', '“', '”', "'", ',', '; ', ': ', '?', '- ', '# ', '> ', '```\n', '|', 'K', 'he ', 'Mum said ', 'Barry ', 'not ', 'The term is not acceptable. ',
  'That wording puts the blame on him. ', 'Risk: ', 'Child’s words: ', 'Uncle (Costel) ', 'She ', 'They ', 'chose to go back to the address', '\u{1F600}', '\r\n', '\t',
];

let linter: Linter;
beforeAll(async () => {
  linter = await builtInLinter();
});

/** Some have a type, whose own words are looked for too. */
const start = recordOf({ title: constantFrom('', '# Home visit\n\n', '# Strategy discussion\n\n'), first: nat(notes.length - 1), second: nat(notes.length - 1), named: boolean() })
  .map(({ title, first, second, named }) => noteOf(`${title}${notes[first]}\n\n${notes[second]}`, named ? { name: 'Kai', age: 14, pronoun: 'he' } : undefined));
/** A place as a share of the text, what is taken out there, and what is put in. */
const change = recordOf({ at: double({ min: 0, max: 1, noNaN: true }), out: oneof(constant(0), nat(4), nat(300)), piece: oneof(constantFrom(...pieces), string({ maxLength: 5 })) });

function editOf({ text }: CaseRecord, { at, out, piece }: { readonly at: number; readonly out: number; readonly piece: string }): Edit {
  const from = Math.floor(at * text.length);
  return { start: from, end: Math.min(text.length, from + out), text: piece };
}

describe('a draft', () => {
  test('after any edits is judged as a fresh record with the same words', () => {
    assert(property(start, array(change, { minLength: 1, maxLength: 10 }), (record, changes) => {
      const draft = linter.open(record);
      for (const wanted of changes) {
        const assessment = draft.update([editOf(draft.record, wanted)]);
        expect(JSON.stringify(assessment)).toBe(JSON.stringify(linter.assess(draft.record)));
      }
    }), { numRuns: Number(process.env['DRAFT_RUNS'] ?? 15) });
  });

  test('takes several edits at once, each in the text that the one before left', () => {
    const draft = linter.open(noteOf('Kai chose to go back.'));
    draft.update([{ start: 0, end: 3, text: 'He' }, { start: 3, end: 8, text: 'had' }]);
    expect(draft.record.text).toBe('He had to go back.');
  });

  test('takes the record anew when more than its words changed', () => {
    const draft = linter.open(noteOf('Mia chose to go back to the address.'));
    const changed = noteOf('Mia chose to go back to the address.', { name: 'Mia', pronoun: 'she' });
    const before = JSON.stringify(draft.assessment);
    expect(JSON.stringify(draft.update(changed))).toBe(JSON.stringify(linter.assess(changed)));
    expect(JSON.stringify(draft.assessment)).not.toBe(before);
  });

  test('an edit outside the text means its nearer end', () => {
    const draft = linter.open(noteOf('Seen.'));
    draft.update([{ start: 90, end: 95, text: ' Well.' }]);
    expect(draft.record.text).toBe('Seen. Well.');
  });
});
