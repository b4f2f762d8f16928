import { describe, expect, test } from 'vitest';
import { createPseudonymiser } from '../../src/audit/pseudonymise.ts';
import type { CaseRecord } from '../../src/core/index.ts';

const record = (text: string, more: Partial<CaseRecord> = {}): CaseRecord => ({ id: 'r', text, caseId: 'C-1', child: { name: 'Zeb Quill', pronoun: 'he' }, ...more });
const textOf = (text: string, more: Partial<CaseRecord> = {}): string => createPseudonymiser()(record(text, more)).text;

describe('names', () => {
  test.each([
    ['the child, by first name and surname', 'Zeb was in. ZEB’S nan rang. The Quill family.', 'Child 001 was in. Child 001’S nan rang. The Child 001 family.'],
    ['a worker by rank', 'PC Lowe and DS KHAN came. Lowe left.', 'PC Worker 001 and DS Worker 002 came. Worker 001 left.'],
    ['a worker by role, before or behind the name', 'Social worker Ann Reed rang; Ann will visit. Tom Ash (youth worker) agreed.', 'Social worker Worker 001 rang; Worker 001 will visit. Worker 002 agreed.'.replace('Worker 002 agreed', 'Worker 002 (youth worker) agreed')],
    ['family by relation', 'His mum Sarah, his sister Keisha and Dev (stepdad) were there. Sarah’s view: no.', 'His mum Relative 001, his sister Relative 002 and Relative 003 (stepdad) were there. Relative 001’s view: no.'],
    ['family by surname', 'Mrs Quill rang. Mr Dunn did not.', 'Mrs Relative 001 rang. Mr Person 001 did not.'],
    ['a friend', 'Out with his friend Sam.', 'Out with his friend Person 001.'],
    ['nothing that only stands where a name would', 'PC On duty. Mum Said no. His mum She said. Social Worker Report. Mum Works nights, she works hard.', 'PC On duty. Mum Said no. His mum She said. Social Worker Report. Mum Works nights, she works hard.'],
    ['no word that is a name too', 'His sister Hope came in the hope of help.', 'His sister Hope came in the hope of help.'],
  ])('%s', (_what, text, expected) => {
    expect(textOf(text)).toBe(expected);
  });

  test('in fields, author, id and everything that is kept besides', () => {
    const named = record('Reed and Jo were there.', { id: 'notes/zeb/1.md', author: 'Ann Reed', fields: { 'Social Worker': 'Jo Patel', Mother: 'Sarah Quill', Plan: 'Sarah to ring Jo', Level: 'High' }, extra: { by: ['Zeb'] } });
    expect(createPseudonymiser()(named)).toEqual({
      id: 'notes/Child 001/1.md', text: 'Worker 001 and Worker 002 were there.', caseId: 'C-1', child: { name: 'Child 001', pronoun: 'he' }, author: 'Worker 001',
      fields: { 'Social Worker': 'Worker 002', Mother: 'Relative 001', Plan: 'Relative 001 to ring Worker 002', Level: 'High' }, extra: { by: ['Child 001'] },
    });
  });

  test('of one person have one stand-in over a run; a relative within the case only', () => {
    const pseudonymise = createPseudonymiser();
    const texts = [
      record('Social worker Ann Reed saw mum Sarah.'), record('Ann Reed rang.', { caseId: 'C-2', child: { name: 'Mo' } }),
      record('Mum Sarah rang Mo.', { caseId: 'C-2', child: { name: 'Mo' } }), record('Mum Sarah and Zeb.'),
    ].map((one) => pseudonymise(one).text);
    expect(texts).toEqual(['Social worker Worker 001 saw mum Relative 001.', 'Worker 001 rang.', 'Mum Relative 002 rang Child 002.', 'Mum Relative 001 and Child 001.']);
  });

  test('are looked for in one pass, however long the words are', () => {
    const text = `${'A'.repeat(500_000)} ${'Ab '.repeat(50_000)} mum ${'Ab'.repeat(200_000)}`;
    expect(textOf(text)).toBe(text);
  });
});
