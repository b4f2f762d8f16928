import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvCell } from '../../src/formatters/csv.ts';
import { formatters } from '../../src/formatters/index.ts';
import { assessment, cleanResult, hostileResult, hostileText, input, visitResult, visitText, wording } from './sample.ts';
import { parseXml } from './xml.ts';

const all = [visitResult, cleanResult, hostileResult];
const assessments = all.map((result) => result.assessment);

describe('json', () => {
  test('gives back the assessments exactly', () => {
    expect(JSON.parse(formatters.json(input(all)))).toEqual(assessments);
    expect(formatters.json(input([]))).toBe('[]\n');
  });
});

describe('jsonl', () => {
  test('gives one assessment a line', () => {
    const lines = formatters.jsonl(input(all)).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(assessments);
    expect(formatters.jsonl(input([]))).toBe('');
  });
});

describe('csv', () => {
  const parse = (csv: string): Record<string, string>[] => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

  test('has a row for each finding', () => {
    const rows = parse(formatters.csv(input(all)));
    expect(rows).toHaveLength(8);
    expect(rows[0]).toMatchObject({ id: 'csc-004', ruleId: 'blame/choosing-harm', line: '4', column: '4', quote: 'chose to go back to the address', score: '58' });
    expect(visitText.slice(Number(rows[0]?.['start']), Number(rows[0]?.['end']))).toBe(rows[0]?.['quote']);
    expect(rows[4]?.['message']).toBe(hostileText);
  });

  test('names no worker', () => {
    expect(formatters.csv(input(all))).not.toContain('W-07');
  });

  test('ends lines with CRLF, and is a header alone without findings', () => {
    expect(formatters.csv(input([cleanResult]))).toMatch(/^path,id,[^\n]*\r\n$/);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('%j cannot run as a formula', (cell) => {
    expect(csvCell(cell).replace(/^"/, '')).toBe(`'${cell}${csvCell(cell).startsWith('"') ? '"' : ''}`);
  });

  test.each([['a,b', '"a,b"'], ['a"b', '"a""b"'], ['a\nb', '"a\nb"'], ['plain', 'plain'], ['', '']])('%j is quoted as RFC 4180 asks', (cell, written) => {
    expect(csvCell(cell)).toBe(written);
  });
});

describe('checkstyle', () => {
  test('is well formed and holds every finding', () => {
    const root = parseXml(formatters.checkstyle(input(all)));
    expect(root.children.map((file) => file.children.length)).toEqual([4, 0, 4]);
    expect(root.children[0]?.children[0]?.attributes).toMatchObject({ line: '4', column: '4', severity: 'error', source: 'childfirst.blame/choosing-harm' });
    expect(root.children[2]?.attributes['name']).toBe(hostileResult.path);
  });

  test('drops control characters and keeps the rest', () => {
    const message = parseXml(formatters.checkstyle(input([hostileResult]))).children[0]?.children[0]?.attributes['message'] ?? '';
    expect(message.split('\n')[0]).toBe(hostileText.replaceAll('\u001B', '').replaceAll('\u0007', ''));
  });

  test('tells records of one file apart', () => {
    const root = parseXml(formatters.checkstyle(input([visitResult, { ...cleanResult, path: 'notes/jayden.md' }])));
    expect(root.children.map((file) => file.attributes['name'])).toEqual(['notes/jayden.md#csc-004', 'notes/jayden.md#sch-011']);
  });

  test('of nothing is well formed', () => {
    expect(parseXml(formatters.checkstyle(input([]))).children).toEqual([]);
  });
});

describe('junit', () => {
  test('counts what it holds, and lets advice pass', () => {
    const root = parseXml(formatters.junit(input(all)));
    expect(root.attributes).toMatchObject({ tests: '9', failures: '7', errors: '0' });
    const failures = root.children.flatMap((suite) => suite.children).filter((one) => one.children[0]?.name === 'failure');
    expect(failures).toHaveLength(7);
    expect(root.children.map((suite) => [suite.attributes['tests'], suite.attributes['failures']])).toEqual([['4', '4'], ['1', '0'], ['4', '3']]);
  });

  test('has a passing case that says something kind for a clean record', () => {
    const [suite] = parseXml(formatters.junit(input([cleanResult]))).children;
    expect(suite?.children.map((one) => one.attributes['name'])).toEqual(['Nothing to mend was found in the wording.']);
  });

  test('of nothing is well formed', () => {
    expect(parseXml(formatters.junit(input([]))).attributes).toMatchObject({ tests: '0', failures: '0' });
  });
});

describe('github', () => {
  test('has one command a finding, with line and column', () => {
    const lines = formatters.github(input([visitResult])).trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^::error file=notes\/jayden\.md,line=4,col=4,endLine=4,endColumn=35,title=blame\/choosing-harm::/);
    expect(lines[2]).toMatch(/^::warning file=notes\/jayden\.md,title=voice\/absent::.*%0ATry: /);
  });

  test('escapes what would end a command or a property', () => {
    const lines = formatters.github(input([hostileResult])).trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('file=notes/"><script>alert(1)</script>%2Cx%3A1%25.md,');
    const text = 'a%b\r\nc';
    const found = wording({ text, quote: 'b\r\nc', more: { message: '::error::x\r\n%0A' } });
    const [line] = formatters.github(input([{ record: { id: 'x', text }, path: 'x.md', assessment: assessment('x', [found]) }])).split('\n');
    expect(line).toMatch(/^::error file=x\.md,line=1,endLine=2,title=blame\/choosing-harm::“b%0D%0Ac”: ::error::x%0D%0A%250A%0A/);
  });

  test('points at no line of a file that holds several records', () => {
    const [line] = formatters.github(input([visitResult, { ...cleanResult, path: 'notes/jayden.md' }])).split('\n');
    expect(line).toMatch(/^::error file=notes\/jayden\.md,title=[^:]*::csc-004: /);
  });

  test('of nothing is empty', () => {
    expect(formatters.github(input([cleanResult]))).toBe('');
  });
});
