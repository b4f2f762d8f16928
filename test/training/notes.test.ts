import { expect, test } from 'vitest';

interface Note {
  readonly id: string;
  readonly text: string;
  readonly flags: readonly { readonly start: number; readonly end: number; readonly severity?: string }[];
  readonly marked: readonly (readonly [number, number, string])[];
}

const path = new URL('../../training/notes.mjs', import.meta.url).href;
const { markedNotes, notesOf }: { readonly markedNotes: () => readonly Note[]; readonly notesOf: (writer: string, source: string) => readonly Note[] } = await import(path);

test('a marked note becomes a text with its faults and what each sentence is evidence of', () => {
  const [note] = notesOf('w0', '=== 001 | Kai | 14 | he | police | PPN\n- | Kai [[ah: knew]] what [[bm: he did]].\nSA/ | Dez drove.\n');
  expect(note).toEqual({
    id: 'w0-n1', writer: 'w0', child: { name: 'Kai', age: 14, pronoun: 'he' }, text: 'Kai knew what he did.\nDez drove.',
    flags: [{ start: 4, end: 8, category: 'adultify', severity: 'high' }, { start: 14, end: 20, category: 'blame', severity: 'medium' }],
    marked: [[0, 21, ''], [22, 32, 'SA']],
  });
});

test('a line that is no sentence is an error that names its place and none of its words', () => {
  expect(() => notesOf('w0', '=== 001 | Kai | 14 | he | police | PPN\nsecret words\n')).toThrow('w0.txt:2: neither a heading nor a sentence');
});

test('every note that is trained on can be read, and no mark is left in its text', () => {
  const notes = markedNotes();
  expect(notes.length).toBeGreaterThan(1000);
  for (const { id, text, flags, marked } of notes) {
    expect([id, text.includes('[['), marked.length > 3, flags.every(({ start, end, severity }) => start < end && severity !== undefined)]).toEqual([id, false, true, true]);
    expect([id, marked.map(([, , codes]) => codes).join('').replace(/[DROXHSLPAI]/g, '')]).toEqual([id, '']);
  }
});
