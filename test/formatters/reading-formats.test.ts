import { describe, expect, test } from 'vitest';
import { plainLine } from '../../src/formatters/ansi.ts';
import { excerptOf } from '../../src/formatters/excerpt.ts';
import { escapeHtml } from '../../src/formatters/html-text.ts';
import { formatters, renderReport } from '../../src/formatters/index.ts';
import { escapeMarkdown } from '../../src/formatters/markdown.ts';
import { assessment, cleanResult, hostileResult, input, reportData, visitResult, wording } from './sample.ts';

const kind = 'Nothing to mend was found in the wording.';

describe('terminal', () => {
  const lines = (text: string): readonly string[] => text.split('\n');

  test('underlines the words in their sentence', () => {
    const shown = lines(formatters.terminal(input([visitResult])));
    const at = shown.findIndex((line) => line.includes('^^^'));
    const carets = shown[at] ?? '';
    expect((shown[at - 1] ?? '').slice(carets.indexOf('^'), carets.length)).toBe('chose to go back to the address');
    expect(shown).toContain('    Ask: Was Jayden seen alone? What did he say about Saturday, in his own words?');
  });

  test('underlines by colour where there is colour', () => {
    const shown = formatters.terminal(input([visitResult], { color: true }));
    expect(shown).toContain('\u001B[4mstreetwise\u001B[24m');
    expect(shown).not.toContain('^^^');
  });

  test('keeps to the width', () => {
    for (const line of lines(formatters.terminal(input([visitResult, cleanResult], { width: 72 })))) expect(line.length).toBeLessThanOrEqual(72);
  });

  test('lets no control character of a record through', () => {
    expect(formatters.terminal(input([hostileResult], { showSetAside: true }))).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
  });

  test('shows what was set aside on request only', () => {
    expect(formatters.terminal(input([visitResult]))).not.toContain('set aside');
    expect(formatters.terminal(input([visitResult], { showSetAside: true }))).toContain('7:31  “lifestyle choice”: the writer quotes or names it in order to correct it');
  });

  test('ends several records with a table, and one with its score', () => {
    expect(formatters.terminal(input([visitResult]))).toMatch(/Score 58 of 100 {2}\(language 40, voice 80, risk 55\)\n2 wordings to look at again, 2 gaps to fill\.\n$/);
    expect(formatters.terminal(input([visitResult, cleanResult]))).toMatch(/Summary\n[^]*2 records, 4 findings; 1 with nothing to look at\.\n$/);
  });

  test('says something kind where there is nothing to say', () => {
    expect(formatters.terminal(input([cleanResult]))).toContain(kind);
    expect(formatters.terminal(input([]))).toBe('There was no record to check.\n');
  });

  test('is short when it is to be quiet', () => {
    const shown = formatters.terminal(input([visitResult, cleanResult], { quiet: true }));
    expect(shown).not.toMatch(/Try:|Why:|Score/);
    expect(shown).not.toContain(kind);
  });
});

describe('an excerpt', () => {
  const text = 'One. Dr. Ali saw him at 9.30 a.m.\r\nhe was streetwise then, said mum.\n\nTwo.';
  const quote = (words: string): { start: number; end: number } => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

  test('is the sentence, over wrapped lines', () => {
    const { before, words, after } = excerptOf(text, quote('saw him'), 100);
    expect(before + words + after).toBe('Dr. Ali saw him at 9.30 a.m.');
  });

  test.each([10, 20, 30, 60])('is no wider than %i', (width) => {
    const long = `${'word '.repeat(40)}streetwise${' more'.repeat(40)}`;
    const { before, words, after } = excerptOf(long, { start: 200, end: 210 }, width);
    expect((before + words + after).length).toBeLessThanOrEqual(width);
    expect(words).toBe('streetwise');
  });

  test('is cut where the words themselves are too long', () => {
    expect(excerptOf('x'.repeat(90), { start: 0, end: 90 }, 20)).toEqual({ before: '', words: `${'x'.repeat(19)}…`, after: '' });
  });

  test('becomes one line without changing its length', () => {
    expect(plainLine('a\r\nb\u001Bc\u202Ed')).toBe('a  b c d');
  });
});

describe('markdown', () => {
  test('marks the words and numbers them', () => {
    const shown = formatters.markdown(input([visitResult], { showSetAside: true }));
    expect(shown).toContain('he <mark>chose to go back to the address</mark><sup>1</sup> on Saturday');
    expect(shown).toContain('1. **High**, line 4, column 4: “chose to go back to the address”');
    expect(shown).toContain('### Weighed and set aside');
  });

  test('lets no markup of a record through', () => {
    const shown = formatters.markdown(input([hostileResult], { showSetAside: true }));
    expect(shown.replace(/<\/?(?:mark|sup)>/g, '')).not.toContain('<');
    expect(shown).not.toMatch(/[^\\]\]\(/);
  });

  test.each([
    ['# a', '\\# a'], ['1. a', '1\\. a'], ['- a', '\\- a'], ['*a*', '\\*a\\*'], ['[a](b)', '\\[a\\](b)'], ['a\n---', 'a\n\\---'], ['https://a.b', 'https\\://a.b'],
    ['<i>&', '&lt;i&gt;&amp;'], ['It was 9.30, he said (late).', 'It was 9.30, he said (late).'],
  ])('%j becomes text', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  test('starts no block from the text of a record', () => {
    const text = 'a\n\n    code\n- item\r\n# head\r\n\r\n1. one';
    const shown = formatters.markdown(input([{ record: { id: 'x', text }, assessment: assessment('x', []) }]));
    expect(shown).toContain('> a\n>\n> &nbsp;&nbsp;&nbsp;&nbsp;code\\\n> \\- item\\\n> \\# head\n>\n> 1\\. one');
    expect(shown).toContain(kind);
  });
});

describe('html', () => {
  test('marks hold exactly the words of the record', () => {
    const shown = formatters.html(input([visitResult]));
    expect(shown).toContain('<mark class="high" id="r1-mark-1" data-note="1">chose to go back to the address</mark>');
    expect(shown).toContain('href="#r1-mark-1"');
  });

  test('holds no script, loads nothing, and lets no markup of a record through', () => {
    const shown = formatters.html(input([hostileResult], { showSetAside: true }));
    expect(shown).not.toMatch(/<script/i);
    expect(shown).not.toMatch(/(?:src|href)="(?!#)/);
    expect(shown).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(shown).toContain(escapeHtml('He said '));
    expect(shown).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  });

  test('says something kind where there is nothing to mend', () => {
    expect(formatters.html(input([cleanResult]))).toContain(kind);
    expect(formatters.html(input([]))).toContain('There was no record to check.');
  });

  test('marks that cross stay well nested', () => {
    const text = 'one two three';
    const findings = [wording({ text, quote: 'one two' }), wording({ text, quote: 'two three' })];
    const shown = formatters.html(input([{ record: { id: 'x', text }, assessment: assessment('x', findings) }]));
    const words = /<div class="words"[^>]*>(.*?)<\/div>/s.exec(shown)?.[1] ?? '';
    expect(words.replace(/ (?:id|class)="[^"]*"/g, '')).toBe('<mark data-note="1">one <mark data-note="2">two</mark></mark><mark data-note="2"> three</mark>');
  });
});

describe('a text made to be slow', () => {
  test.each([
    ['line ends', '\n'], ['spaces', ' '], ['full stops', '.'], ['quotation marks', '”'], ['digits', '7'], ['tags', '<'], ['full stops and brackets', '.)'],
  ])('of %s takes no time', (_, part) => {
    const text = `${part.repeat(100_000)}streetwise${part.repeat(100_000)}`;
    const result = { record: { id: 'x', text }, assessment: assessment('x', [wording({ text, quote: 'streetwise' })]) };
    const start = performance.now();
    for (const format of Object.values(formatters)) format(input([result]));
    renderReport(reportData([result]));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
