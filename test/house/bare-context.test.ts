import { readFile } from 'node:fs/promises';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { createLinter } from '../../src/core/index.ts';

const record = {
  id: 'bare-1',
  text: [
    '# Home visit',
    'Jayden was seen alone. He said "I did not want to go but they said they would hurt my mum."',
    'Jayden chose to go back to the address. He is streetwise and putting himself at risk.',
    'Risk level: medium.',
  ].join('\n\n'),
  child: { name: 'Jayden', age: 15, pronoun: 'he' },
  recordType: 'Home visit',
};

/** The core as a browser gets it: one script that leaves its door in `childfirst`. */
async function bundleForBrowser(): Promise<string> {
  const result = await build({
    entryPoints: ['src/core/index.ts'],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'childfirst',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

describe('the core in a context with nothing but the language', () => {
  let ruleset = '';
  let script = '';

  beforeAll(async () => {
    ruleset = await readFile(new URL('../../dist/ruleset.json', import.meta.url), 'utf8');
    script = await bundleForBrowser();
  }, 60_000);

  test.each(['require', 'process', 'Buffer', 'fetch', 'setTimeout', 'document'])('has no %s', (name) => {
    expect(runInContext(`typeof ${name}`, createContext({}))).toBe('undefined');
  });

  test('assesses a note as Node does', async () => {
    const inNode = await createLinter({ ruleset: JSON.parse(ruleset) }).assess(record);

    const bare = createContext({ ruleset, note: JSON.stringify(record) });
    runInContext(script, bare);
    const inBareContext = await runInContext(
      `(async () => JSON.stringify(await childfirst.createLinter({ ruleset: JSON.parse(ruleset) }).assess(JSON.parse(note))))()`,
      bare,
    );

    expect(inBareContext).toBe(JSON.stringify(inNode));
    expect(inNode.findings.length).toBeGreaterThan(0);
  });
});
