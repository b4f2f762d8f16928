import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = new URL('../../scripts/support/node-version.mjs', import.meta.url).href;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Asks the scripts whether they would run on another version of Node. */
function askedOn(version: string): Promise<{ readonly code: number; readonly words: string }> {
  const code = `import { requireNode } from '${script}'; requireNode('${version}');`;
  return new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '-e', code], { cwd: root }, (error, _stdout, words) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, words });
    });
  });
}

test.each(['20.19.0', '20.20.2', '22.0.0', '24.3.1'])('Node %s will do', async (version) => {
  expect(await askedOn(version)).toEqual({ code: 0, words: '' });
});

test.each(['18.20.4', '20.18.3'])('Node %s is too old, and is told so in one line', async (version) => {
  const { code, words } = await askedOn(version);
  expect(code).toBe(2);
  expect(words.trim().split('\n')).toEqual([expect.stringContaining(`needs Node 20.19 or newer; this is Node ${version}`)]);
});
