import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../../src/formatters/html-text.ts';
import { markText } from '../../src/formatters/marked-text.ts';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

function marked(text: string, marks: readonly Mark[]): string {
  return markText(text, marks, {
    words: escapeHtml,
    open: ({ name }, first) => `<m ${name}${first ? '' : ' again'}>`,
    close: ({ name }, last) => `</m ${name}${last ? '' : ' for now'}>`,
  });
}

const mark = (start: number, end: number, name: string): Mark => ({ start, end, name });

describe('marks in a text', () => {
  test.each([
    ['stand alone', [mark(1, 3, 'a')], '0<m a>12</m a>3456789'],
    ['nest', [mark(4, 6, 'b'), mark(2, 8, 'a')], '01<m a>23<m b>45</m b>67</m a>89'],
    ['nest from the same start', [mark(2, 4, 'b'), mark(2, 8, 'a')], '01<m a><m b>23</m b>4567</m a>89'],
    ['nest to the same end', [mark(2, 8, 'a'), mark(5, 8, 'b')], '01<m a>234<m b>567</m b></m a>89'],
    ['are taken up again where they cross', [mark(2, 5, 'a'), mark(4, 8, 'b')], '01<m a>23<m b>4</m b for now></m a><m b again>567</m b>89'],
    ['touch', [mark(0, 5, 'a'), mark(5, 10, 'b')], '<m a>01234</m a><m b>56789</m b>'],
    ['are left out beyond the text, empty or reversed', [mark(-1, 2, 'a'), mark(8, 11, 'b'), mark(3, 3, 'c'), mark(5, 4, 'd')], '0123456789'],
  ])('%s', (_, marks, expected) => {
    expect(marked('0123456789', marks)).toBe(expected);
  });

  test('escape what is between them', () => {
    expect(marked('<a & "b">', [mark(0, 2, 'x')])).toBe('<m x>&lt;a</m x> &amp; &quot;b&quot;&gt;');
  });
});

const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', '\r', '\n', '\u202E'), maxLength: 60 }));
const marksOf = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 }).map((pairs) =>
  pairs.map(([start, end], index) => mark(start, end, `n${index}`)));

describe('for any text and any marks', () => {
  test('taking the marks away leaves the escaped text', () => {
    fc.assert(fc.property(texts, marksOf, (text, marks) => {
      expect(marked(text, marks).replace(/<[^>]*>/g, '')).toBe(escapeHtml(text));
    }));
  });

  test('what is opened last is closed first, and each mark holds exactly its words', () => {
    fc.assert(fc.property(texts, marksOf, (text, marks) => {
      const { held, misplaced } = read(marked(text, marks));
      expect(misplaced).toEqual([]);
      const fitting = marks.filter(({ start, end }) => start < end && end <= text.length);
      expect(Object.fromEntries(held)).toEqual(Object.fromEntries(fitting.map(({ start, end, name }) => [name, escapeHtml(text.slice(start, end))])));
    }));
  });
});

/** What each mark holds, and the marks that are closed out of order or never. */
function read(written: string): { readonly held: ReadonlyMap<string, string>; readonly misplaced: readonly string[] } {
  const open: string[] = [];
  const held = new Map<string, string>();
  const misplaced: string[] = [];
  for (const [piece, slash, name] of written.matchAll(/<(\/?)m (\w+)[^>]*>|[^<]+/g)) {
    if (name === undefined) for (const one of open) held.set(one, (held.get(one) ?? '') + piece);
    else if (slash === '') open.push(name);
    else if (open.pop() !== name) misplaced.push(name);
  }
  return { held, misplaced: [...misplaced, ...open] };
}
