import { expect, test } from 'vitest';

interface Line {
  readonly id: string;
  readonly text: string;
  readonly flags: readonly { readonly start: number; readonly end: number; readonly severity?: string }[];
}

const path = new URL('../../training/notes.mjs', import.meta.url).href;
const { linesOf, markedLines }: { readonly linesOf: (writer: string, source: string) => readonly Line[]; readonly markedLines: () => readonly Line[] } = await import(path);

test('a marked line becomes a text with its faults', () => {
  expect(linesOf('w0', 'Kai B 14 he | Kai [[ah: knew]] it.\n\nJo 9 they | Ate tea.\n')).toEqual([
    { id: 'w0-l1', writer: 'w0', child: { name: 'Kai B', age: 14, pronoun: 'he' }, text: 'Kai knew it.', flags: [{ start: 4, end: 8, category: 'adultify', severity: 'high' }] },
    { id: 'w0-l3', writer: 'w0', child: { name: 'Jo', age: 9, pronoun: 'they' }, text: 'Ate tea.', flags: [] },
  ]);
});

test('what is no line is an error that names its place and none of its words', () => {
  expect(() => linesOf('w0', 'secret words\n')).toThrow('w0.txt:1: not a child and a line');
});

test('every line that is trained on can be read, and no mark is left in its text', () => {
  const read = markedLines();
  expect(read.length).toBeGreaterThan(5000);
  for (const { id, text, flags } of read) expect([id, text.includes('[['), flags.every(({ start, end, severity }) => start < end && severity !== undefined)]).toEqual([id, false, true]);
});
