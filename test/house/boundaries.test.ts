import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixtures = fileURLToPath(new URL('fixtures/boundaries/', import.meta.url));

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** Runs a tool of node_modules on the refused files and gives what it prints, whatever its exit code. */
function output(tool: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const options = { cwd: fixtures, maxBuffer: 50_000_000 };
    execFile(process.execPath, [`${root}node_modules/${tool}`, ...args], options, (_error, stdout) => resolve(stdout));
  });
}

describe('the boundaries', () => {
  let violations: readonly string[] = [];

  beforeAll(async () => {
    const args = ['--config', `${root}.dependency-cruiser.mjs`, '--output-type', 'json', 'src'];
    const json = JSON.parse(await output('dependency-cruiser/bin/dependency-cruise.mjs', args));
    violations = json.summary.violations.map(({ from, rule }: Violation) => `${from}: ${rule.name}`);
  }, 60_000);

  test.each([
    ['src/core/text/imports-node-fs.ts', 'pure-without-node'],
    ['src/core/text/imports-fs.ts', 'pure-without-node'],
    ['src/core/text/imports-yaml.ts', 'core-language-packages-only'],
    ['src/core/text/imports-whole-natural.ts', 'natural-by-subpath'],
    ['src/core/lint/looks-up.ts', 'core-lint-looks-down'],
    ['src/formatters/imports-a-package.ts', 'formatters-without-packages'],
    ['src/formatters/imports-readers.ts', 'formatters-looks-down'],
    ['src/cli/goes-past-the-door.ts', 'core-by-its-door'],
    ['src/cli/cycle-first.ts', 'no-cycles'],
  ])('refuse %s: %s', (file, rule) => {
    expect(violations).toContain(`${file}: ${rule}`);
  });

  test('let the door of core see all of core', () => {
    expect(violations.filter((violation) => violation.startsWith('src/core/index.ts'))).toEqual([]);
  });
});

describe('the pure tsconfig', () => {
  let errors = '';

  beforeAll(async () => {
    errors = await output('typescript/bin/tsc', ['-p', 'tsconfig.json', '--pretty', 'false']);
  }, 60_000);

  test.each(['imports-node-fs', 'imports-fs', 'uses-process', 'uses-buffer', 'uses-document'])('refuses %s', (file) => {
    expect(errors).toContain(`src/core/text/${file}.ts`);
  });
});
