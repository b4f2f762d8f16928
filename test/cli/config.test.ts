import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GOOD, POOR, put, run, scratch, spawned, type Outcome } from './support.ts';

const base = scratch();
let folders = 0;

/** A folder of its own for each test, since a configuration is looked for upwards. */
function project(files: Readonly<Record<string, string>>): string {
  folders += 1;
  return put(join(base, String(folders)), { 'poor.md': POOR, 'good.md': GOOD, ...files });
}

const RULE = {
  title: 'Tea is named', severity: 'medium', message: '“{quote}” is only tea.', why: 'A test.', suggestions: [{ text: 'Write nothing.' }],
  source: { title: 'None', publisher: 'None', year: 2026 }, owner: 'tests', date: '2026-01-01', 'review-by': '2027-01-01', find: ['cup of tea'],
  examples: { wrong: [{ text: 'A cup of tea.', quote: 'cup of tea' }, { text: 'Cup of tea?', quote: 'Cup of tea' }], right: [{ text: 'Tea.', because: 'no cup' }, { text: 'A cup.', because: 'no tea' }] },
};

describe('a configuration', () => {
  test('is the nearest one above the working folder', async () => {
    const cwd = project({ 'childfirst.config.yaml': 'failOn: never\n', 'deep/deeper/poor.md': POOR });
    expect((await run(['check', 'poor.md'], { cwd: join(cwd, 'deep', 'deeper') })).code).toBe(0);
  });

  test('may be JSON', async () => {
    const cwd = project({ 'childfirst.config.json': '{ "failOn": "never", "maxWarnings": 0 }' });
    expect((await run(['check', 'poor.md'], { cwd })).code).toBe(1);
    expect((await run(['check', 'good.md'], { cwd })).code).toBe(0);
  });

  test('gives way to the command line', async () => {
    const cwd = project({ 'childfirst.config.yaml': 'failOn: never\n' });
    expect((await run(['check', 'poor.md', '--fail-on', 'high'], { cwd })).code).toBe(1);
  });

  test('switches a rule off and gives another a severity', async () => {
    const cwd = project({ 'childfirst.config.yaml': 'off:\n  - { rule: blame/chose-harm, reason: agreed }\nseverity:\n  voice/absent: low\n' });
    const { stdout } = await run(['check', 'poor.md', '--format', 'json'], { cwd });
    expect(stdout).not.toContain('blame/chose-harm');
    expect(JSON.parse(stdout)[0].findings).toContainEqual(expect.objectContaining({ ruleId: 'voice/absent', severity: 'low' }));
  });

  // The learned layer would be sure that tea is no fault; it has never seen this rule, and may not doubt it.
  test('adds rules of its own, from its own folder', async () => {
    const cwd = project({ 'childfirst.config.yaml': 'rules: [./ours]\n', 'ours/rules/label/tea.yaml': JSON.stringify(RULE), 'deep/tea.md': 'Kai had a cup of tea.\n' });
    const { stdout, stderr } = await run(['check', 'tea.md', '--format', 'json'], { cwd: join(cwd, 'deep') });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)[0].findings).toContainEqual(expect.objectContaining({ ruleId: 'label/tea', quote: 'cup of tea', severity: 'medium' }));
  });
});

describe('--print-config', () => {
  test('prints what is in force, and needs no file', async () => {
    const cwd = project({ 'childfirst.config.yaml': 'failOn: medium\nmaxWarnings: 3\noff:\n  - { rule: blame/chose-harm, reason: agreed }\n' });
    const { code, stdout, stderr } = await run(['check', '--print-config', '--max-warnings', '5'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      rules: [], off: [{ rule: 'blame/chose-harm', reason: 'agreed' }], severity: {}, jargon: false, failOn: 'medium', maxWarnings: 5, file: join(cwd, 'childfirst.config.yaml'),
    });
  });

  test('prints what holds without any configuration', async () => {
    const { stdout } = await run(['check', 'poor.md', '--print-config', '--jargon'], { cwd: project({}) });
    expect(JSON.parse(stdout)).toEqual({ rules: [], off: [], severity: {}, jargon: true, failOn: 'low' });
  });
});

describe('init', () => {
  test('writes a configuration that can be used, and never over another', async () => {
    const cwd = project({});
    const first = await run(['init'], { cwd });
    expect([first.code, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain('Wrote childfirst.config.yaml.');
    expect((await run(['check', 'poor.md'], { cwd })).code).toBe(1);
    const written = readFileSync(join(cwd, 'childfirst.config.yaml'), 'utf8');
    expect(await run(['init'], { cwd })).toEqual({ code: 2, stdout: '', stderr: 'There is a childfirst.config.yaml here already; it was left as it is.\n' });
    expect(readFileSync(join(cwd, 'childfirst.config.yaml'), 'utf8')).toBe(written);
  });

  test('shows every key that a configuration may have, the commented ones too', async () => {
    const cwd = project({});
    await run(['init'], { cwd });
    const whole = readFileSync(join(cwd, 'childfirst.config.yaml'), 'utf8');
    // With the comment signs off it must still be a configuration.
    put(cwd, { 'childfirst.config.yaml': whole.replace(/^# (?=rules:|off:|severity:| {2})/gm, '').replace('./our-rules', './ours'), 'ours/rules/label/tea.yaml': JSON.stringify(RULE) });
    const { code, stderr } = await run(['check', '--print-config'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
  });
});

describe('a configuration or rule that is wrong', () => {
  const broken = async (files: Readonly<Record<string, string>>, args: readonly string[] = ['check', 'poor.md']): Promise<Outcome> => {
    const outcome = await run(args, { cwd: project(files) });
    expect([outcome.code, outcome.stdout]).toEqual([2, '']);
    expect(outcome.stderr).not.toMatch(/\n {4}at |node:internal/);
    return outcome;
  };

  test.each([
    { what: 'an unknown key', config: 'rulez: [./ours]\n', says: /childfirst\.config\.yaml:1: “rulez” is not known here; .*Did you mean “rules”\?/ },
    { what: 'a value of the wrong kind', config: 'jargon: no way\n', says: /childfirst\.config\.yaml:1: / },
    { what: 'a level that there is not', config: 'failOn: worst\n', says: /childfirst\.config\.yaml:1: / },
    { what: 'YAML that is none', config: 'off: [\n', says: /childfirst\.config\.yaml:\d+: not valid YAML/ },
    { what: 'a rule that there is not', config: 'off:\n  - { rule: blame/chose-harmm, reason: x }\n', says: /childfirst\.config\.yaml: there is no rule “blame\/chose-harmm”. Did you mean “blame\/chose-harm”\?/ },
    { what: 'a rule that is off without a reason', config: 'off:\n  - rule: blame/chose-harm\n', says: /childfirst\.config\.yaml:\d+: .*reason/ },
    { what: 'a folder of rules that is not there', config: 'rules: [./gone]\n', says: /gone: there is no such folder of rules/ },
  ])('$what is said with its place', async ({ config, says }) => {
    expect((await broken({ 'childfirst.config.yaml': config })).stderr).toMatch(says);
  });

  test('a configuration that is not there is named', async () => {
    expect((await broken({}, ['check', 'poor.md', '--config', 'gone.yaml'])).stderr).toBe('There is no configuration file “gone.yaml”.\n');
  });

  test.each([
    { what: 'a misspelt key', rule: { ...RULE, severity: undefined, severty: 'medium' }, says: /tea\.yaml:\d+: “severty” is not known here; .*Did you mean “severity”\?/ },
    { what: 'a pattern that cannot be read', rule: { ...RULE, find: ['cup of ('] }, says: /tea\.yaml:\d+: / },
    { what: 'words that nobody wrote', rule: { ...RULE, find: ['<no-such-words>'] }, says: /tea\.yaml:\d+: .*no-such-words/ },
    { what: 'no examples', rule: { ...RULE, examples: undefined }, says: /tea\.yaml:\d+: “examples” is missing/ },
  ])('a local rule with $what is said with file and line', async ({ rule, says }) => {
    const files = { 'childfirst.config.yaml': 'rules: [./ours]\n', 'ours/rules/label/tea.yaml': JSON.stringify(rule, null, 1) };
    expect((await broken(files)).stderr).toMatch(says);
    expect((await broken(files, ['audit', '.', '--out', 'report'])).stderr).toMatch(says);
    expect((await broken(files, ['stream'])).stderr).toMatch(says);
    expect((await broken(files, ['rules', 'list'])).stderr).toMatch(says);
  });

  test('leaves no folder of results behind', async () => {
    const cwd = project({ 'childfirst.config.yaml': 'rulez: []\n' });
    const { code, stderr } = await spawned(['audit', '.', '--out', 'report'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('childfirst.config.yaml:1:');
    expect(existsSync(join(cwd, 'report'))).toBe(false);
  });
});
