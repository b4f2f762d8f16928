import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/library.md`, 'utf8');
const examples = [...page.matchAll(/^## (.*)$[\s\S]*?^```js\n([\s\S]*?)^```\n\n^```text\n([\s\S]*?)^```/gm)].map(([, title = '', code = '', printed = '']) => ({ title, code, printed }));

/** Runs an example with `childfirst` meaning this package, as it was built. */
function printedBy(code: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '-e', code], { cwd: root }, (_error, stdout, stderr) => resolve(stdout + stderr));
  });
}

describe('the examples of docs/library.md', () => {
  test('are all found', () => {
    expect(examples).toHaveLength(page.split('```js\n').length - 1);
  });

  test.each(examples)('$title', async ({ code, printed }) => {
    expect(await printedBy(code)).toBe(printed);
  });
});
