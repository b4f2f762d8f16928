import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/core/index.ts';
import { readSheet } from '../../src/workbook/index.ts';
import { GOOD, jsonIn, linesIn, POOR, put, run, scratch, spawned } from './support.ts';

const record = (id: string, text = POOR, more: object = {}): object => ({ id, text, ...more });
const lines = (records: readonly object[]): string => records.map((one) => `${JSON.stringify(one)}\n`).join('');
const cwd = put(scratch(), {
  'export.jsonl': lines([record('a'), record('b', GOOD), record('c', POOR, { agency: 'police' })]),
  'list.json': JSON.stringify([record('d'), record('e')]),
  'records.json': JSON.stringify({ records: [record('f')] }),
  'one.json': JSON.stringify(record('g')),
  'notes/a.md': POOR, 'notes/deep/b.txt': GOOD,
});

interface Summary {
  readonly read: number;
  readonly assessed: number;
  readonly rejected: number;
  readonly [key: string]: unknown;
}

/** The texts that a report holds packed. */
const unpacked = (page: string): string[] => [...page.matchAll(/class="record-bodies">([^<]+)</g)].map(([, body = '']) => gunzipSync(Buffer.from(body, 'base64')).toString('utf8'));

let outs = 0;
const audit = async (args: readonly string[]) => {
  outs += 1;
  const out = `out-${outs}`;
  const outcome = await run(['audit', ...args, '--out', out], { cwd });
  const folder = join(cwd, out);
  return { ...outcome, folder, ids: existsSync(folder) ? linesIn<Assessment>(folder, 'assessments.jsonl').map(({ id }) => id) : [] };
};

describe('an audit', () => {
  test('writes assessments, counts, rejects and a report, and says so on standard output', async () => {
    const { code, stdout, stderr, folder, ids } = await audit(['export.jsonl']);
    expect([code, stderr]).toEqual([0, '']);
    expect(readdirSync(folder).sort()).toEqual(['assessments.jsonl', 'audit.duckdb', 'cases.jsonl', 'findings.csv', 'records.csv', 'rejects.jsonl', 'report.html', 'report.xlsx', 'summary.json']);
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(jsonIn<Summary>(folder, 'summary.json')).toMatchObject({ read: 3, assessed: 3, rejected: 0 });
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(stdout).toMatch(/^Records read +3$/m);
    expect(stdout).toMatch(/file:\/\/.*\/report\.html\n$/);
  });

  test('ends with 1 only where it is asked to fail', async () => {
    expect((await audit(['export.jsonl'])).code).toBe(0);
    expect((await audit(['export.jsonl', '--fail-on', 'high'])).code).toBe(1);
    expect((await audit(['export.jsonl', '--max-warnings', '1'])).code).toBe(1);
    expect((await audit(['export.jsonl', '--max-warnings', '9999'])).code).toBe(0);
  });

  test('takes its title and keeps to it', async () => {
    const { folder } = await audit(['export.jsonl', '--title', 'North team, March', '--quiet']);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('<title>North team, March');
  });

  test('writes to childfirst-report where nothing is said', async () => {
    const world = put(scratch(), { 'a.md': POOR });
    const { code, stderr } = await spawned(['audit', 'a.md'], { cwd: world });
    expect([code, stderr]).toEqual([0, '']);
    expect(existsSync(join(world, 'childfirst-report', 'report.html'))).toBe(true);
  });

  test('gives the same bytes each time', async () => {
    const [first, second] = [await audit(['export.jsonl']), await audit(['export.jsonl'])];
    for (const file of ['assessments.jsonl', 'summary.json']) expect(readFileSync(join(second.folder, file))).toEqual(readFileSync(join(first.folder, file)));
  });

  test('puts its results over those of an earlier run', async () => {
    await run(['audit', 'export.jsonl', '--out', 'again'], { cwd });
    await run(['audit', 'one.json', '--out', 'again'], { cwd });
    expect(linesIn<Assessment>(cwd, 'again', 'assessments.jsonl').map(({ id }) => id)).toEqual(['g']);
  });
});

describe('what is audited', () => {
  test.each([
    { args: ['list.json'], ids: ['d', 'e'] },
    { args: ['records.json'], ids: ['f'] },
    { args: ['one.json'], ids: ['g'] },
    { args: ['notes'], ids: ['notes/a.md', 'notes/deep/b.txt'] },
    { args: ['notes/'], ids: ['notes/a.md', 'notes/deep/b.txt'] },
    { args: ['*.json'], ids: ['d', 'e', 'g', 'f'] },
    { args: ['notes/**/*.txt', 'export.jsonl'], ids: ['notes/deep/b.txt', 'a', 'b', 'c'] },
    { args: ['one.json', './one.json', 'one.json'], ids: ['g'] },
  ])('$args: $ids', async ({ args, ids }) => {
    const given = await audit(args);
    expect([given.ids, given.stderr]).toEqual([ids, '']);
  });

  test('the samples, each of them', async () => {
    const { stderr, folder } = await audit([join(process.cwd(), 'samples')]);
    expect(stderr).toBe('');
    expect(jsonIn<Summary>(folder, 'summary.json').rejected).toBe(0);
    expect(jsonIn<Summary>(folder, 'summary.json').read).toBeGreaterThan(40);
  });

  test('not what an earlier run wrote', async () => {
    const world = put(scratch(), { 'a.md': POOR });
    for (const _ of [1, 2]) await run(['audit', '.'], { cwd: world });
    expect(linesIn<Assessment>(world, 'childfirst-report', 'assessments.jsonl').map(({ id }) => id)).toEqual(['a.md']);
  });

  test.each([
    [['gone.csv'], 'There is no file “gone.csv”.\n'],
    [['export.jsonl', 'gone/*.md'], 'There is no file “gone/*.md”.\n'],
  ])('nothing at all, where %s is not there', async (args, says) => {
    const { code, stdout, stderr, folder } = await audit(args);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: says });
    expect(existsSync(folder)).toBe(false);
  });

  test('nothing, where a file stands in the way of the folder', async () => {
    const { code, stdout, stderr } = await run(['audit', 'one.json', '--out', 'one.json'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/one\.json: a file of that name is in the way\.\n$/);
  });
});

describe('--pseudonymise', () => {
  const child = { name: 'Zebedee Quill', aliases: ['Zeb', 'ZQ'], age: 14, pronoun: 'he', dateOfBirth: '2010-05-01' };
  const told = [
    record('a', 'Zebedee Quill chose to go back to the address. ZEBEDEE said so. Zeb’s nan rang; zeb was out.', { caseId: 'C-1', child, fields: { Summary: 'Zebedee, risk TBC' } }),
    record('b', 'Zeb chose to go back to the address.', { caseId: 'C-1', child }),
    record('c', 'Will says he will talk. Will chose to go back to the address.', { caseId: 'C-2', child: { name: 'Will', age: 13, pronoun: 'he' } }),
  ];

  test('leaves the name nowhere in what is written', async () => {
    put(cwd, { 'named.jsonl': lines(told) });
    const { code, folder, stdout } = await audit(['named.jsonl', '--pseudonymise']);
    expect(code).toBe(0);
    // The store packs its bytes, among which two letters come up by chance, so it is asked for its rows.
    const files = readdirSync(folder).filter((file) => !/\.(xlsx|duckdb)$/.test(file)).map((file) => readFileSync(join(folder, file), 'utf8'));
    const rows = await Promise.all(['runs', 'records', 'findings', 'case_findings', 'empty_columns'].map(async (table) => (await run(['query', `FROM ${table}`, '--store', folder, '--format', 'json'], { cwd })).stdout));
    expect(rows[1]).toContain('C-1');
    const sheets = await Promise.all(['Records', 'Findings'].map((name) => readSheet(readFileSync(join(folder, 'report.xlsx')), name)));
    const cells = sheets.flatMap((sheet) => (sheet ?? []).flatMap((row) => [...row.values()]));
    const written = [stdout, ...rows, ...files, ...files.flatMap(unpacked), ...cells].join('\n');
    expect(written).not.toMatch(/zeb|quill|\bZQ\b|2010-05-01/i);
    expect(written).toContain('Child 001');
    expect(written).toContain('Child 002');
    // The word stays where it is no name.
    expect(written).toContain('says he will talk');
  });

  test('still finds what is said of the child', async () => {
    const { folder } = await audit(['named.jsonl', '--pseudonymise']);
    for (const { id, findings } of linesIn<Assessment>(folder, 'assessments.jsonl')) {
      expect([id, findings.map(({ quote }) => quote)]).toEqual([id, expect.arrayContaining(['chose to go back to the address'])]);
    }
  });

  test('is not done unasked', async () => {
    const { folder } = await audit(['named.jsonl']);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('Zebedee');
  });
});
