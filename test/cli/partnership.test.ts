import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSheet } from '../../src/workbook/index.ts';
import { GOOD, POOR, put, run, scratch } from './support.ts';

const lines = (count: number, text: string, prefix: string): string => Array.from({ length: count }, (_, i) => `${JSON.stringify({
  id: `${prefix}-${i}`, text, author: 'Worker Quill', team: 'Team Zebedee', caseId: `${prefix}-case-${i}`, child: { name: 'Kai', age: 14 }, characteristics: { sex: i % 2 === 0 ? 'Male' : 'Female', ethnicity: i === 0 ? 'Rare Group' : 'White British' },
})}\n`).join('');
const cwd = put(scratch(), { 'police.jsonl': lines(30, POOR, 'qzq'), 'health.jsonl': lines(25, GOOD, 'qxq') + lines(5, POOR, 'qyq'), 'few.jsonl': lines(6, POOR, 'few') });
for (const agency of ['police', 'health', 'few']) await run(['audit', `${agency}.jsonl`, '--out', agency, '--title', 'Title of Quill'], { cwd });
const share = (agency: string) => run(['partnership', 'share', agency, '--agency', agency.toUpperCase(), '--period', 'spring', '--out', `${agency}.json`], { cwd });
const shared = [await share('police'), await share('health')];

describe('what an agency shares', () => {
  test.each(['police.json', 'health.json'])('%s names no child, worker, team or record, and holds no words of one', (file) => {
    expect(readFileSync(join(cwd, file), 'utf8')).not.toMatch(/kai|quill|zebedee|q[zxy]q|chose to go back to the address|his nan|Rare Group/i);
    expect(shared.map(({ code }) => code)).toEqual([0, 0]);
  });

  test('is nothing where there are few records', async () => {
    expect(await share('few')).toMatchObject({ code: 2, stderr: expect.stringContaining('fewer than 20 records') });
  });
});

describe('a joined report', () => {
  test('has the agencies side by side and their sums, and no record', async () => {
    const { code, stdout, stderr } = await run(['partnership', 'join', 'police.json', 'health.json', '--out', 'joined'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('The report of 2 agencies is at joined/report.html\n');
    const page = readFileSync(join(cwd, 'joined', 'report.html'), 'utf8');
    for (const words of ['Multi-agency audit of case records', '60 records read', '>POLICE<', '>HEALTH<', 'joined from the figures']) expect(page).toContain(words);
    expect(page).not.toContain('Records by need of attention');
    const agencies = await readSheet(readFileSync(join(cwd, 'joined', 'report.xlsx')), 'Agencies');
    expect(agencies?.map((row) => [row.get('Agency'), row.get('Records'), row.get('Nothing from the child')])).toEqual([['POLICE', '30', '30'], ['HEALTH', '30', '5']]);
  });

  test('has the same figures as one audit of all', async () => {
    await run(['audit', 'police.jsonl', 'health.jsonl', '--out', 'all'], { cwd });
    await run(['partnership', 'share', 'all', '--agency', 'ALL', '--out', 'all.json'], { cwd });
    const measures = (file: string): { readonly scores: number[]; readonly risk: object; readonly voice: object } => JSON.parse(readFileSync(join(cwd, file), 'utf8')).measures;
    const [one, two, all] = [measures('police.json'), measures('health.json'), measures('all.json')];
    expect(one.scores.map((count, i) => count + (two.scores[i] ?? 0))).toEqual(all.scores);
  });

  test('is refused where a file is of another kind, or an agency comes twice', async () => {
    put(cwd, { 'other.json': '{"kind":"something else"}' });
    expect(await run(['partnership', 'join', 'police.json', 'other.json'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('other.json is no file of “childfirst partnership share”') });
    expect(await run(['partnership', 'join', 'police.json', 'police.json'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('Two of the files are of POLICE (spring)') });
  });
});
