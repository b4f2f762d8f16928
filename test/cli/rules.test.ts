import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/cli/evaluate.ts';
import { POOR, put, run, scratch } from './support.ts';

const labelled = (id: string, text: string, quotes: readonly string[]): string => JSON.stringify({
  id, text, child: { name: 'Kai', age: 14, pronoun: 'he' }, flags: quotes.map((quote) => ({ quote, category: 'blame', severity: 'high' })), distractors: [],
  voice: { level: 'absent', expected: true, evidence: [] }, risk: { harm: 'absent', source: 'absent', level: 'absent', protective: 'absent', actions: 'absent' },
  hiddenRisk: { present: false, indicators: [] }, grade: 1,
});
const cwd = put(scratch(), {
  'labelled.jsonl': `${labelled('a', POOR, ['chose to go back to the address'])}\n\n${labelled('b', 'Kai ate his tea.', ['ate his tea'])}\n`,
  'broken.jsonl': `${labelled('a', POOR, [])}\nKai was here {\n`,
  'unlabelled.jsonl': `${labelled('a', POOR, [])}\n{"id":"b","text":"x","flags":[]}\n`,
  'nothing.jsonl': '',
});

interface Listed {
  readonly id: string;
  readonly category: string;
  readonly severity: string;
  readonly title: string;
}

interface Measured {
  readonly records: number;
  readonly rules: Readonly<Record<string, { readonly right: number; readonly findings: number }>>;
}

describe('rules list', () => {
  test('gives every rule with its severity and title, one a line', async () => {
    const { code, stdout, stderr } = await run(['rules', 'list'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(50);
    for (const line of lines) expect(line).toMatch(/^[a-z]+\/[a-z-]+ +(?:high|medium|low|info) +\S/);
    expect(stdout).not.toContain('signs/');
  });

  test('gives the same rules as JSON', async () => {
    const [text, json] = [await run(['rules', 'list', '--format', 'text'], { cwd }), await run(['rules', 'list', '--format', 'json'], { cwd })];
    const rules: Listed[] = JSON.parse(json.stdout);
    expect(rules.map(({ id }) => id)).toEqual(text.stdout.trimEnd().split('\n').map((line) => line.split(' ')[0]));
    expect(rules[0]).toEqual({ id: expect.any(String), category: expect.any(String), severity: expect.any(String), title: expect.any(String) });
  });

  test('leaves out what a configuration switches off', async () => {
    put(cwd, { 'off.yaml': 'off:\n  - { rule: blame/chose-harm, reason: a test }\n' });
    expect((await run(['rules', 'list', '--config', 'off.yaml'], { cwd })).stdout).not.toContain('blame/chose-harm');
  });
});

describe('rules explain', () => {
  test('says what a rule finds, why, what to write, and its examples', async () => {
    const { code, stdout, stderr } = await run(['rules', 'explain', 'blame/chose-harm'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^blame\/chose-harm \(high\)\n/);
    for (const part of ['Says', 'Why', 'Try', 'Flagged', 'Left', 'Source']) expect(stdout).toMatch(new RegExp(`^${part} +\\S`, 'm'));
  });

  test('says it as JSON', async () => {
    const { stdout } = await run(['rules', 'explain', 'blame/chose-harm', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ id: 'blame/chose-harm', severity: 'high', examples: { wrong: expect.any(Array), right: expect.any(Array) } });
  });

  test('says how often it was right, and where that is too little to say', async () => {
    const { records, rules }: Measured = JSON.parse(readFileSync(new URL('../../rules/measured.json', import.meta.url), 'utf8'));
    const [often] = Object.entries(rules).filter(([, { findings }]) => findings >= 5);
    const [seldom] = Object.entries(rules).filter(([, { findings }]) => findings < 5);
    const listed: readonly Listed[] = JSON.parse((await run(['rules', 'list', '--format', 'json'], { cwd })).stdout);
    const never = listed.find(({ id, category, severity }) => category === 'blame' && severity !== 'info' && rules[id] === undefined);
    const lastLine = async (id = ''): Promise<string | undefined> => (await run(['rules', 'explain', id], { cwd })).stdout.trimEnd().split('\n').at(-1);
    expect(await lastLine(often?.[0])).toBe(`Measured ${often?.[1].right} of ${often?.[1].findings} findings in ${records} invented records were right: ${((often?.[1].right ?? 0) / (often?.[1].findings ?? 1)).toFixed(2)}`);
    expect(await lastLine(seldom?.[0])).toBe(`Measured ${seldom?.[1].right} of ${seldom?.[1].findings} findings in ${records} invented records were right: too few to say`);
    expect(await lastLine(never?.id)).toBe(`Measured it found nothing in ${records} invented records: too few to say`);
    // Nobody labelled what is not wording, so nothing was measured of it.
    expect(await lastLine('voice/absent')).toMatch(/^Source /);
  });

  test.each([
    ['blame/chose-harn', 'There is no rule “blame/chose-harn”. Did you mean “blame/chose-harm”?\n'],
    ['nothing-like-it', 'There is no rule “nothing-like-it”.\n'],
  ])('does not know %s', async (id, says) => {
    expect(await run(['rules', 'explain', id], { cwd })).toEqual({ code: 2, stdout: '', stderr: says });
  });
});

describe('rules test', () => {
  // Whether the examples come out is for test/rules.test.ts; here it matters that status and words agree.
  test('runs every example and counts them', async () => {
    const { code, stdout, stderr } = await run(['rules', 'test', '--coverage'], { cwd });
    const [, ran, failed, uncovered] = /(\d+) examples, (\d+) failed, (\d+) parts without an example\.\n$/.exec(stdout) ?? [];
    expect(stderr).toBe('');
    expect(Number(ran)).toBeGreaterThan(100);
    expect(code).toBe(failed === '0' && uncovered === '0' ? 0 : 1);
  });

  test('gives a report as JSON', async () => {
    const { code, stdout, stderr } = await run(['rules', 'test', '--format', 'json'], { cwd });
    const report = JSON.parse(stdout);
    expect(stderr).toBe('');
    expect(report.run).toBeGreaterThan(100);
    expect(code).toBe(report.failures.length > 0 ? 1 : 0);
  });
});

describe('eval', () => {
  test('compares findings with labels', async () => {
    const { code, stdout, stderr } = await run(['eval', 'labelled.jsonl', '--format', 'json'], { cwd });
    const { records, language, voice }: Evaluation = JSON.parse(stdout);
    expect([code, stderr]).toEqual([0, '']);
    expect({ records, flags: language.flags, recall: language.recall, precision: language.precision, voiceRight: voice.levelRight }).toEqual({ records: 2, flags: 2, recall: 0.5, precision: 1, voiceRight: 1 });
  });

  test('prints a table, and every miss on request', async () => {
    const [table, misses] = [await run(['eval', 'labelled.jsonl'], { cwd }), await run(['eval', 'labelled.jsonl', '--misses'], { cwd })];
    expect(table.stdout).toMatch(/^records +2\nlanguage +precision 1\.000 {2}recall 0\.500/);
    expect(misses.stdout).toContain('b  missed blame/high: ate his tea');
    expect(misses.stdout.endsWith(table.stdout)).toBe(true);
  });

  test('has no figure for a share of nothing', async () => {
    const { code, stdout } = await run(['eval', 'nothing.jsonl'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/precision +– {2}recall +–/);
  });

  test.each([
    ['gone.jsonl', 'There is no file “gone.jsonl”.\n'],
    ['broken.jsonl', 'broken.jsonl line 2: is not valid JSON.\n'],
    ['unlabelled.jsonl', 'unlabelled.jsonl line 2: the labels distractors, voice, risk, hiddenRisk, grade are missing.\n'],
  ])('cannot read %s', async (file, says) => {
    expect(await run(['eval', file], { cwd })).toEqual({ code: 2, stdout: '', stderr: says });
  });
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('for %s names every command and option', async (shell) => {
    const { code, stdout, stderr } = await run(['completion', shell], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    for (const command of ['check', 'audit', 'stream', 'rules', 'eval', 'init', 'completion', 'help']) expect(stdout).toContain(command);
    const helps = await Promise.all([['check'], ['audit'], ['stream'], ['rules', 'test'], ['eval']].map((command) => run([...command, '--help'], { cwd })));
    const options = helps.flatMap((help) => [...help.stdout.matchAll(/--([a-z-]+)/g)].map(([, option]) => option ?? ''));
    for (const option of options) expect(stdout).toContain(option);
  });
});
