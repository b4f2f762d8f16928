import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSheet, workbookOf, type SheetPart } from '../../src/workbook/index.ts';
import { GOOD, POOR, put, run, scratch } from './support.ts';

const SHEETS = ['How to use this', 'Your reading', 'What childfirst says'];
const line = (id: string, text: string, agency: string): string => `${JSON.stringify({ id, text, agency })}\n`;
const records = Array.from({ length: 40 }, (_, i) => line(`r-${i}`, i % 4 === 0 ? GOOD : POOR, i < 36 ? 'police' : 'health')).join('');
const cwd = put(scratch(), { 'export.jsonl': records, 'shuffled.jsonl': records.split(/(?<=\n)/).toReversed().join(''), 'other.xlsx': 'no workbook' });
await run(['audit', 'export.jsonl', '--out', 'out'], { cwd });
await run(['audit', 'shuffled.jsonl', '--out', 'shuffled'], { cwd });

const sheet = async (file: string, name: string): Promise<readonly ReadonlyMap<string, string>[]> => (await readSheet(readFileSync(join(cwd, file)), name)) ?? [];
const drawn = async (...args: readonly string[]): Promise<readonly string[]> => {
  await run(['sample', 'draw', '--store', 'out', '--out', 'dip.xlsx', ...args], { cwd });
  return (await sheet('dip.xlsx', 'Your reading')).map((row) => row.get('Record') ?? '');
};

/** An auditor who agrees with the tool, but for what `answer` says. */
async function fill(file: string, answer: (row: ReadonlyMap<string, string>, column: string) => string | undefined): Promise<void> {
  const tool = await sheet('dip.xlsx', 'What childfirst says');
  const heads = [...tool[0]?.keys() ?? []];
  const columns = heads.map((head) => ({ head, width: 10 }));
  const rows = tool.map((row) => heads.map((head) => answer(row, head) ?? row.get(head)));
  const parts: readonly SheetPart[] = [{ name: 'Your reading', columns, rows }, { name: 'What childfirst says', columns, rows: tool.map((row) => heads.map((head) => row.get(head))) }];
  writeFileSync(join(cwd, file), await workbookOf(parts));
}

describe('a sample', () => {
  test('of one seed is the same however the export is ordered, and another for another seed', async () => {
    const first = await drawn('--seed', '7', '--size', '10');
    expect(first).toHaveLength(10);
    expect(await drawn('--seed', '7', '--size', '10', '--store', 'shuffled')).toEqual(first);
    expect(await drawn('--seed', '8', '--size', '10')).not.toEqual(first);
  });

  test('by group has each group, and shares as large as the groups', async () => {
    await drawn('--method', 'stratified', '--size', '10');
    const agencies = (await sheet('dip.xlsx', 'Your reading')).map((row) => row.get('Agency'));
    expect(agencies.filter((agency) => agency === 'health')).toHaveLength(1);
    expect(agencies.filter((agency) => agency === 'police')).toHaveLength(9);
  });

  test('by need has the records that the report names first', async () => {
    const { stdout } = await run(['query', 'need-of-attention', '--store', 'out', '--format', 'json'], { cwd });
    const first: readonly { readonly record_id: string }[] = JSON.parse(stdout);
    expect(await drawn('--method', 'need', '--size', '5')).toEqual(first.slice(0, 5).map(({ record_id: id }) => id));
  });

  test('keeps the judgement of the tool on a sheet of its own, and leaves the cells of the auditor empty', async () => {
    await drawn('--size', '3');
    for (const row of await sheet('dip.xlsx', 'Your reading')) expect([row.get('Language'), row.get('Voice of the child')]).toEqual(['', '']);
    for (const row of await sheet('dip.xlsx', 'What childfirst says')) expect(['Nothing to mend', 'Something to mend', 'Serious']).toContain(row.get('Language'));
    expect(await Promise.all(SHEETS.map(async (name) => (await sheet('dip.xlsx', name)).length > 0))).toEqual([true, true, true]);
  });
});

describe('a sample read back', () => {
  test('says how far both agree, and what to talk about', async () => {
    await drawn('--size', '30');
    await fill('agreed.xlsx', () => undefined);
    const agreed = await run(['sample', 'read', 'agreed.xlsx'], { cwd });
    expect(agreed.stdout).toMatch(/Language +30 +100% +1\.00 +good/);
    expect(agreed.stdout).toContain('There is nothing to moderate.');
    await fill('other-view.xlsx', (row, column) => (column === 'Voice of the child' && row.get(column) === 'Nothing from the child' ? 'The child’s own words' : undefined));
    const differing = await run(['sample', 'read', 'other-view.xlsx', '--out', 'talk.csv'], { cwd });
    expect(differing.stdout).toMatch(/Voice of the child +30 +\d+% +(?:−|-)?0\.\d+ +weak/);
    expect(readFileSync(join(cwd, 'talk.csv'), 'utf8')).toMatch(/^\uFEFFrecord,judgement,.*\r\nr-\d+,Voice of the child,childfirst,Nothing from the child,other-view.xlsx,The child’s own words\r\n/);
  });

  test('compares auditors with each other too', async () => {
    await drawn('--size', '5');
    await fill('one.xlsx', () => undefined);
    await fill('two.xlsx', () => undefined);
    const { stdout } = await run(['sample', 'read', 'one.xlsx', 'two.xlsx'], { cwd });
    expect([...stdout.matchAll(/^(.*) and (.*\.xlsx)$/gm)].map(([, a, b]) => [a, b])).toEqual([['childfirst', 'one.xlsx'], ['childfirst', 'two.xlsx'], ['one.xlsx', 'two.xlsx']]);
    expect(stdout).toContain('too few records to say');
  });

  test('says which cell holds something else, and leaves it out', async () => {
    await drawn('--size', '5');
    await fill('odd.xlsx', (_, column) => (column === 'Language' ? 'Rather bad' : undefined));
    const { stdout, stderr } = await run(['sample', 'read', 'odd.xlsx'], { cwd });
    expect(stderr).toContain('odd.xlsx: row 2, Language: not one of the list, so it is not counted.\n');
    expect(stdout).toMatch(/Language +0 +– +–/);
  });

  test.each([['other.xlsx', 'this is no workbook of “childfirst sample draw”'], ['none.xlsx', 'there is no such file']])('%s: %s', async (file, says) => {
    const { code, stderr } = await run(['sample', 'read', file], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${file}: ${says}`)]);
  });
});
