import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { FormatResult } from '../../src/formatters/index.ts';
import { GOOD, POOR, put, run, scratch } from './support.ts';

const record = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;
const cwd = put(scratch(), {
  'before.jsonl': record('a', POOR) + record('b', GOOD),
  'moved.jsonl': record('a', `Some words before it. ${POOR}`),
  'after.jsonl': record('a', `Some words before it. ${POOR}`) + record('b', `${GOOD}\n\nKai chose to go back to the flat.`),
});
await run(['audit', 'before.jsonl', '--out', 'out', '--run', 'spring'], { cwd });
const after = await run(['audit', 'after.jsonl', '--out', 'out', '--run', 'autumn', '--baseline', 'spring'], { cwd });
const list = (): string => readFileSync(join(cwd, 'out', 'findings.csv'), 'utf8');

describe('a baseline', () => {
  test('leaves what was found before out of lists, page and verdict, wherever it stands now', () => {
    expect(list()).toContain('b,wording,');
    expect(list()).not.toContain('chose to go back to the address');
    expect(after.stderr).toMatch(/^New since spring: 1 finding\. The report shows only what is new\.$/m);
    expect(readFileSync(join(cwd, 'out', 'report.html'), 'utf8')).toContain('Only findings that are new since “spring” are counted and listed here.');
  });

  test('marks in an opened record which findings are new', () => {
    const page = readFileSync(join(cwd, 'out', 'report.html'), 'utf8');
    const records = JSON.parse(gunzipSync(Buffer.from(/class="record-bodies">([^<]+)</.exec(page)?.[1] ?? '', 'base64')).toString('utf8')) as readonly FormatResult[];
    const news = records.map(({ record, assessment, fresh = [-1] }) => [record.id, fresh.map((place) => assessment.findings[place]?.ruleId)]);
    expect(news).toEqual([['a', []], ['b', ['blame/chose-harm']]]);
  });

  test('does not make the run fail for what was there before', async () => {
    const moved = ['audit', 'moved.jsonl', '--out', 'out', '--run', 'winter', '--fail-on', 'high'];
    expect((await run(moved, { cwd })).code).toBe(1);
    expect((await run([...moved, '--baseline', 'spring'], { cwd })).code).toBe(0);
  });

  test('takes nothing out of the store', async () => {
    const { stdout } = await run(['query', "SELECT count(*) AS n FROM findings JOIN runs USING (run) WHERE name = 'autumn' AND record_id = 'a' AND rule_id = 'blame/chose-harm'", '--store', 'out', '--format', 'csv'], { cwd });
    expect(stdout).toBe('n\r\n1\r\n');
  });

  test('must be another run that is there', async () => {
    expect(await run(['audit', 'after.jsonl', '--out', 'out', '--baseline', 'never'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('has no run “never”') });
    expect(await run(['report', 'out', '--run', 'spring', '--baseline', 'spring'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('is this run itself') });
  });
});
