import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../../src/workbook/index.ts';
import { GOOD, POOR, put, run, scratch, spawned } from './support.ts';

const record = (id: string, text: string, more: object = {}): string => `${JSON.stringify({ id, text, agency: 'police', caseId: id, ...more })}\n`;
const many = (count: number, text: string, from = 0): string => Array.from({ length: count }, (_, i) => record(`r-${from + i}`, text, { date: `2025-0${1 + (i % 6)}-10` })).join('');
const cwd = put(scratch(), { 'before.jsonl': many(30, POOR), 'after.jsonl': many(25, GOOD) + many(5, POOR, 25), 'odd.jsonl': record('o\ud800', `${POOR} \ud800 \u0000`, { team: "O'Hara; DROP" }) });
await run(['audit', 'before.jsonl', '--out', 'out', '--run', 'spring'], { cwd });
await run(['audit', 'after.jsonl', '--out', 'out', '--run', 'autumn'], { cwd });

const ask = async (question: string, ...more: readonly string[]): Promise<unknown> => {
  const { stdout, stderr } = await run(['query', question, '--store', 'out', '--format', 'json', ...more], { cwd });
  return stderr === '' ? JSON.parse(stdout) : stderr;
};

describe('the store', () => {
  test('holds several runs, and a run of the same name takes the place of the earlier one', async () => {
    expect(await ask('SELECT name, assessed FROM runs ORDER BY run')).toEqual([{ name: 'spring', assessed: '30' }, { name: 'autumn', assessed: '30' }]);
    await run(['audit', 'odd.jsonl', '--out', 'again', '--run', 'one'], { cwd });
    await run(['audit', 'before.jsonl', '--out', 'again', '--run', 'one'], { cwd });
    const { stdout } = await run(['query', 'SELECT count(*) AS n FROM records', '--store', 'again', '--format', 'csv'], { cwd });
    expect(stdout).toBe('n\r\n30\r\n');
  });

  test('holds no words of a record, unless asked to', async () => {
    expect(await ask('SELECT count(text) + (SELECT count(quote) FROM findings) AS n FROM records')).toEqual([{ n: '0' }]);
    await run(['audit', 'before.jsonl', '--out', 'kept', '--keep-text'], { cwd });
    const { stdout } = await run(['query', 'SELECT DISTINCT text FROM records', '--store', 'kept', '--format', 'json'], { cwd });
    expect(stdout).toContain('chose to go back');
  });

  test('takes what no database likes', async () => {
    const { code } = await run(['audit', 'odd.jsonl', '--out', 'odd', '--keep-text'], { cwd });
    expect(code).toBe(0);
    expect((await run(['query', 'SELECT team FROM records', '--store', 'odd', '--format', 'csv'], { cwd })).stdout).toBe("team\r\nO'Hara; DROP\r\n");
  });

  test('answers by name, for the run that was named', async () => {
    expect(await ask('voice-by-agency', '--run', 'spring')).toMatchObject([{ agency: 'police', records: '30', nothing: '30' }]);
    expect(await ask('voice-by-agency')).toMatchObject([{ agency: 'police', nothing: '5' }]);
    expect(await ask('voice-by-agency', '--run', 'winter')).toContain('The store has no run “winter”. It has: spring, autumn.');
  });

  test.each(["COPY records TO 'leak.csv'", "SELECT * FROM read_csv('before.jsonl')", 'DELETE FROM runs', 'SET enable_external_access = true', "ATTACH 'x.duckdb'"])('is only read, and reaches nothing else: %s', async (sql) => {
    expect(await ask(sql)).toContain('The store cannot answer that');
  });
});

describe('runs side by side', () => {
  test('say what is better, by how much and how surely', async () => {
    const { stdout } = await run(['compare', '--store', 'out'], { cwd });
    expect(stdout).toMatch(/Nothing from the child +100% +17% +−83 +−9\d to −6\d +better/);
  });

  test('follow each other in a trend', async () => {
    const { stdout } = await run(['trend', 'out'], { cwd });
    expect(stdout.split('\n').slice(2).map((line) => line.split(/\s+/)[0])).toEqual(['spring', 'autumn', '']);
    expect((await run(['trend', 'out', '--by', 'quarter'], { cwd })).stdout).toContain('2025 Q2');
  });

  test.each([['compare', '--store', 'nowhere'], ['trend', 'nowhere'], ['query', 'runs', '--store', 'nowhere']])('need a store: %s', async (...args) => {
    const { code, stderr } = await run(args, { cwd });
    expect([code, stderr]).toEqual([2, 'There is no store at nowhere. Run “childfirst audit EXPORT --out nowhere” first.\n']);
  });

  test('a file that is no store is said to be none', async () => {
    const { code, stderr } = await run(['trend', join(cwd, 'before.jsonl')], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('cannot be opened as a store');
  });
});

describe('the report again', () => {
  test('has page, workbook and lists, in a folder of its run', async () => {
    const { code, stdout } = await run(['report', 'out', '--run', 'spring'], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringContaining('The report is at out/report-spring/report.html\n')]);
    expect(readdirSync(join(cwd, 'out', 'report-spring')).sort()).toEqual(['findings.csv', 'records.csv', 'report.html', 'report.xlsx']);
    const page = readFileSync(join(cwd, 'out', 'report-spring', 'report.html'), 'utf8');
    expect(page).toContain('The texts of the records are not in this report');
    expect(page).toContain('<svg');
    expect(await readSheet(readFileSync(join(cwd, 'out', 'report-spring', 'report.xlsx')), 'Records')).toHaveLength(30);
  });

  test('has the texts where the store kept them', async () => {
    await run(['audit', 'before.jsonl', '--out', 'kept', '--run', 'one', '--keep-text'], { cwd });
    await run(['report', 'kept', '--out', 'kept/again'], { cwd });
    const page = readFileSync(join(cwd, 'kept', 'again', 'report.html'), 'utf8');
    const packed = /class="record-bodies">([^<]+)</.exec(page)?.[1] ?? '';
    expect(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')).toContain('chose to go back');
  });

  test('has figures by worker only where somebody asks', async () => {
    put(cwd, { 'signed.jsonl': many(12, POOR).replaceAll('"caseId"', '"author":"W-07","caseId"') });
    await run(['audit', 'signed.jsonl', '--out', 'signed'], { cwd });
    expect(readFileSync(join(cwd, 'signed', 'report.html'), 'utf8')).not.toContain('W-07');
    await run(['report', 'signed', '--out', 'signed/workers', '--workers'], { cwd });
    expect(readFileSync(join(cwd, 'signed', 'workers', 'report.html'), 'utf8')).toMatch(/This table was asked for[^]*W-07/);
  });

  test('lists are harmless in a spreadsheet', async () => {
    put(cwd, { 'formula.jsonl': record('=HYPERLINK("http://x")', POOR, { team: '+1', recordType: '@SUM(A1)' }) });
    await run(['audit', 'formula.jsonl', '--out', 'formula'], { cwd });
    expect(readFileSync(join(cwd, 'formula', 'records.csv'), 'utf8')).toContain(`"'=HYPERLINK(""http://x"")",police,'+1,'@SUM(A1)`);
    // The reader takes the apostrophe off again; in the file it is there.
    expect((await readSheet(readFileSync(join(cwd, 'formula', 'report.xlsx')), 'Records'))?.[0]?.get('Record')).toBe('=HYPERLINK("http://x")');
  });

  test('the tables can be had as Parquet', async () => {
    const { code, stderr } = await run(['export', 'out', '--out', 'tables'], { cwd });
    expect([code, stderr]).toEqual([0, '7 tables were written to tables. schemas/store.sql says what their columns mean.\n']);
    expect(readdirSync(join(cwd, 'tables')).sort()).toEqual(['case_findings.parquet', 'empty_columns.parquet', 'findings.parquet', 'records.parquet', 'rules.parquet', 'rulesets.parquet', 'runs.parquet']);
  });

  test('the program as it is installed finds DuckDB, which is not bundled', async () => {
    await run(['export', 'out', '--out', 'tables'], { cwd });
    expect(await spawned(['audit', 'tables/records.parquet', '--print-mapping'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect((await spawned(['query', 'SELECT count(*) AS n FROM runs', '--store', 'out', '--format', 'csv'], { cwd })).stdout).toBe('n\r\n2\r\n');
  });
});
