import { describe, expect, test } from 'vitest';
import { jsonIn, put, run, scratch, spawned } from './support.ts';

const cwd = put(scratch(), { 'note.md': 'A note.\n' });
const NO_TRACE = /\n {4}at |node:internal/;

/** Every command and the options that other programs may rely on. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  check: [
    '--config', '--jargon', '--fail-on', '--max-warnings', '--quiet', '--format', '--output-file', '--stdin-filename', '--print-config',
    '--set-aside', '--no-color', '--record-type', '--child-name', '--child-age', '--child-pronoun',
  ],
  audit: ['--config', '--jargon', '--fail-on', '--max-warnings', '--quiet', '--out', '--title', '--map', '--print-mapping', '--pseudonymise', '--split-entries', '--resume', '--concurrency', '--mapping', '--join-rows', '--run', '--keep-text', '--overrides', '--baseline'],
  report: ['--run', '--out', '--title', '--workers', '--baseline'],
  export: ['--out'],
  'sample draw': ['--store', '--run', '--size', '--method', '--by', '--seed', '--out'],
  'sample read': ['--out'],
  'override add': ['--file', '--decision', '--reason', '--reviewer', '--until'],
  'override list': ['--file'],
  'partnership share': ['--agency', '--period', '--run', '--out'],
  'partnership join': ['--out', '--title'],
  trend: ['--by', '--run', '--format'],
  compare: ['--store', '--format'],
  query: ['--store', '--run', '--format', '--list'],
  stream: ['--config', '--jargon'],
  'rules list': ['--format', '--config'],
  'rules explain': ['--format', '--config'],
  'rules test': ['--format', '--coverage'],
  eval: ['--format', '--config', '--misses'],
  init: ['--mapping'],
  completion: [],
};

describe('help', () => {
  test('is on standard output and names every command and the exit statuses', async () => {
    const { code, stdout, stderr } = await spawned(['--help'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    for (const command of ['check', 'audit', 'stream', 'report', 'export', 'trend', 'compare', 'query', 'rules', 'eval', 'init', 'completion']) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect(stdout).toContain('Exit status: 0 nothing at or above the failing level, 1 something was, 2 it could not run.');
  });

  test.each(Object.entries(COMMANDS))('of %s names its options', async (command, options) => {
    const { code, stdout, stderr } = await run([...command.split(' '), '--help'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect([...stdout.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option).sort()).toEqual([...options, '--help'].sort());
  });

  test('can be asked for as a command', async () => {
    const asked = await run(['help', 'check'], { cwd });
    const option = await run(['check', '--help'], { cwd });
    expect(asked).toEqual(option);
  });

  test('is on standard error, with status 2, where no command is given', async () => {
    const { code, stdout, stderr } = await run([], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: childfirst');
  });
});

describe('the version', () => {
  test.each(['--version', '-V'])('%s is that of the package', async (option) => {
    const { version } = jsonIn<{ readonly version: string }>('package.json');
    expect(await run([option], { cwd })).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('arguments that cannot be right', () => {
  test.each([
    { args: ['chekc', 'note.md'], says: /unknown command 'chekc'\n\(Did you mean check\?\)/ },
    { args: ['check', '--formatt', 'json', 'note.md'], says: /unknown option '--formatt'\n\(Did you mean --format\?\)/ },
    { args: ['check', '--format', 'yaml', 'note.md'], says: /Allowed choices are terminal, json, jsonl, html, markdown, csv, sarif, junit, checkstyle, github/ },
    { args: ['check', '--fail-on', 'worst', 'note.md'], says: /Allowed choices are high, medium, low, never/ },
    { args: ['check', '--max-warnings', 'few', 'note.md'], says: /Expected a whole number/ },
    { args: ['check', '--max-warnings=-1', 'note.md'], says: /Expected a whole number/ },
    { args: ['check', '--child-age', 'teen', 'note.md'], says: /Expected a whole number/ },
    { args: ['check', '--child-pronoun', 'it', 'note.md'], says: /Allowed choices are he, she, they/ },
    { args: ['check', '--output-file'], says: /argument missing/ },
    { args: ['check'], says: /nothing to check: name a file/ },
    { args: ['audit'], says: /missing required argument 'export'/ },
    { args: ['eval'], says: /missing required argument 'labelled'/ },
    { args: ['stream', 'note.md'], says: /too many arguments for 'stream'/ },
    { args: ['rules', 'lits'], says: /unknown command 'lits'\n\(Did you mean list\?\)/ },
    { args: ['rules', 'explain'], says: /missing required argument 'id'/ },
    { args: ['rules'], says: /Usage: childfirst rules/ },
    { args: ['completion', 'tcsh'], says: /no completion for “tcsh”; expected one of bash, zsh, fish/ },
    { args: ['completion', 'constructor'], says: /no completion for “constructor”/ },
  ])('$args end with 2 and say why', async ({ args, says }) => {
    const { code, stdout, stderr } = await run(args, { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(NO_TRACE);
  });

  test('end the process itself with 2', async () => {
    const { code, stdout, stderr } = await spawned(['check', '--colour', 'note.md'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain("unknown option '--colour'");
    expect(stderr).not.toMatch(NO_TRACE);
  });
});
