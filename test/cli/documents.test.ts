import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/core/index.ts';
import { docx, pdf, words, xlsx, cells, zipped } from '../readers/made.ts';
import { jsonLines, linesIn, put, run, scratch, spawned } from './support.ts';

const SAID = 'Kai chose to go back to the address.';
const cwd = put(scratch(), {
  'a.docx': docx(words(SAID)), 'b.pdf': pdf([[SAID]]), 'c.html': `<p>${SAID}</p>`, 'd.eml': `From: a@example.invalid\nSubject: Kai\n\n${SAID}\n`,
  'e.xlsx': xlsx({ S: cells(1, ['Id', 'Narrative']) + cells(2, ['x-1', SAID]) }), 'f.zip': zipped({ 'n.md': SAID }),
  'log.docx': docx(words('06/02/2024', 'Heading2') + words(SAID) + words('07/02/2024', 'Heading2') + words('Quiet.')),
});
const FILES = ['a.docx', 'b.pdf', 'c.html', 'd.eml', 'e.xlsx', 'f.zip'];

describe('the program as it is installed', () => {
  test('reads every kind of document and quotes the words in it', async () => {
    const { stdout, stderr } = await spawned(['check', ...FILES, '--format', 'jsonl'], { cwd });
    expect(stderr).toBe('');
    const quotes = jsonLines<Assessment>(stdout).map(({ id, findings }) => [id, findings.find(({ kind }) => kind === 'wording')?.quote]);
    expect(quotes).toEqual(['a.docx', 'b.pdf', 'c.html', 'd.eml', 'x-1', 'f.zip/n.md'].map((id) => [id, 'chose to go back to the address']));
  });
});

describe('where words stand', () => {
  test.each([['a.docx', 'paragraph 1'], ['b.pdf', 'page 1'], ['e.xlsx', 'row 2, Narrative']])('in %s is said as %s', async (file, place) => {
    expect((await run(['check', file], { cwd })).stdout).toContain(`  ${place}  High  blame/chose-harm`);
  });
});

describe('--split-entries', () => {
  test('makes a record of each dated entry', async () => {
    expect((await run(['audit', 'log.docx', '--split-entries', '--out', 'split'], { cwd })).code).toBe(0);
    expect(linesIn<Assessment>(cwd, 'split', 'assessments.jsonl').map(({ id }) => id)).toEqual(['log.docx#1', 'log.docx#2']);
  });
});
