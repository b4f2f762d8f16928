import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/core/text/index.ts';

function sentences(text: string): string[] {
  return parseText(text).sentences.map(({ start, end }) => text.slice(start, end));
}

describe('sentences as people type them', () => {
  test.each([
    ['two in a line', 'He was seen. He was well.', ['He was seen.', 'He was well.']],
    ['abbreviations', 'Seen by Dr. Khan at 9 p.m. on Mon. by the gate. Left.', ['Seen by Dr. Khan at 9 p.m. on Mon. by the gate.', 'Left.']],
    ['initials', 'Met J. Smith. She left.', ['Met J. Smith.', 'She left.']],
    ['an abbreviation at the end', 'Took his bag, phone etc. He left.', ['Took his bag, phone etc.', 'He left.']],
    ['quoted speech', '“Is he all right?” asked Mum. He was.', ['“Is he all right?” asked Mum.', 'He was.']],
    ['no punctuation, one line each', 'Seen at home\nNo concerns\nMum present', ['Seen at home', 'No concerns', 'Mum present']],
    ['a line wrapped in the middle', 'He was seen at home this morning with his mother and he\nwas well and talking.', ['He was seen at home this morning with his mother and he\nwas well and talking.']],
    ['CRLF and tabs', '\tSeen.\r\n\tWell.', ['Seen.', 'Well.']],
    ['capitals', 'SEEN AT HOME. MUM PRESENT.', ['SEEN AT HOME.', 'MUM PRESENT.']],
    ['bullets', '- Seen\n- Well. Ate.\n* Slept', ['Seen', 'Well.', 'Ate.', 'Slept']],
    ['numbered', '1. Seen at home\n2. Rang school', ['Seen at home', 'Rang school']],
    ['decimals and times', 'Paid 21.50 at 14.05. Left.', ['Paid 21.50 at 14.05.', 'Left.']],
    ['dots that trail off', 'He said... nothing more. Left.', ['He said... nothing more.', 'Left.']],
    ['emoji', 'He sent 😀. She left.', ['He sent 😀.', 'She left.']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('blocks', () => {
  const kinds = (text: string): string[] => parseText(text).blocks.map(({ kind }) => kind);
  test.each([
    ['a Markdown heading and its paragraph', '# Risk\n\nHigh.', ['heading', 'paragraph']],
    ['a heading in capitals', 'RISK SUMMARY\nHigh.', ['heading', 'paragraph']],
    ['a list', '- one\n- two', ['item', 'item']],
    ['a quotation', '> He said so.', ['quote']],
    ['a table', '| Risk | High |\n| --- | --- |\n| Plan | Visit |', ['cell', 'cell', 'cell', 'cell']],
    ['paragraphs', 'One.\n\nTwo.', ['paragraph', 'paragraph']],
    ['nothing', '   \n\t\r\n', []],
  ])('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test('a label before a colon is known as one', () => {
    const text = 'Risk level: High';
    const [block] = parseText(text).blocks;
    expect(block?.label && text.slice(block.label.start, block.label.end)).toBe('Risk level');
  });
});

describe('words', () => {
  const norms = (text: string): string[] => parseText(text).sentences.flatMap(({ tokens }) => tokens.map(({ norm }) => norm));
  test.each([
    ["won't", ['wont']], ['won’t', ['wont']], ['WONT', ['wont']], ['street-wise', ['street', 'wise']], ["he's", ['he', "'s"]], ['she’ll', ['she', "'ll"]],
    ['D.N.A.', ['dna']], ['w/e', ['w/e']], ["Kai's", ['kai', "'s"]], ['café', ['café']], ['cafe\u0301', ['café']], ['14yo', ['14yo']], ['24/08/24', ['24/08/24']],
  ])('%s', (text, expected) => {
    expect(norms(text)).toEqual(expected);
  });
});

describe('quotations', () => {
  const quoted = (text: string): string[] => parseText(text).quotations.map(({ start, end }) => text.slice(start, end));
  test.each([
    ['straight', 'She said "no" twice.', ['"no"']], ['curly', 'She said “no” twice.', ['“no”']], ['single', "She said 'not now' twice.", ["'not now'"]],
    ['an apostrophe is none', "Mum's and Dad's", []], ['unclosed', 'She said "no and left.', ['"no and left.']], ['one inside another', '“He said ‘no’ to me”', ['“He said ‘no’ to me”']],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});

test('a word of 200,000 letters and a note of 5 MB are read in one pass', () => {
  const word = 'a'.repeat(200_000);
  expect(parseText(word).sentences.map(({ tokens }) => tokens.length)).toEqual([1]);
  const note = 'He was seen at home. '.repeat(250_000);
  expect(parseText(note).sentences).toHaveLength(250_000);
});

test('text with no full stop is cut before it is too long to weigh, and no word of it is lost', () => {
  const { sentences } = parseText('he was seen at home '.repeat(1000));
  expect(Math.max(...sentences.map(({ tokens }) => tokens.length))).toBeLessThan(500);
  expect(sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)).toBe(5000);
});
