import { readFile } from 'node:fs/promises';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { createGrammar } from '../../src/core/grammar.ts';
import { createLinter, type CaseRecord } from '../../src/core/index.ts';

const record: CaseRecord = {
  id: 'bare-1',
  text: [
    '# Home visit',
    'Jayden was seen alone. He said "I did not want to go but they said they would hurt my mum."',
    'Jayden chose to go back to the address. Choosing to stay with older males is his decision. He is streetwise and putting himself at risk.',
    'Risk level: medium.',
  ].join('\n\n'),
  child: { name: 'Jayden', age: 15, pronoun: 'he' },
  recordType: 'Home visit',
};

/** Some of the core as a browser gets it: one script that leaves its door in `childfirst`. */
async function bundleForBrowser(contents: string): Promise<string> {
  const result = await build({
    stdin: { contents, resolveDir: 'src/core', loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'browser',
    conditions: ['worker'],
    format: 'iife',
    globalName: 'childfirst',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

const assessThere = `(async () => {
  const linter = childfirst.createLinter({ ruleset: JSON.parse(ruleset), grammar: childfirst.createGrammar });
  return JSON.stringify(await linter.assess(JSON.parse(note)));
})()`;

describe('the core in a context with nothing but the language', () => {
  let ruleset = '';

  beforeAll(async () => {
    ruleset = await readFile(new URL('../../dist/ruleset.json', import.meta.url), 'utf8');
  });

  /** The assessment as text, made in a context that has `globals` and no other. */
  async function assessedIn(globals: object, contents: string): Promise<string> {
    const bare = createContext({ ...globals, ruleset, note: JSON.stringify(record) });
    runInContext(await bundleForBrowser(contents), bare);
    return runInContext(assessThere, bare);
  }

  test.each(['require', 'process', 'Buffer', 'fetch', 'setTimeout', 'document'])('has no %s', (name) => {
    expect(runInContext(`typeof ${name}`, createContext({}))).toBe('undefined');
  });

  test('assesses a note as Node does', async () => {
    const inNode = await createLinter({ ruleset: JSON.parse(ruleset) }).assess(record);

    expect(await assessedIn({}, "export * from './index.ts';")).toBe(JSON.stringify(inNode));
    expect(inNode.findings.length).toBeGreaterThan(0);
  });

  // compromise looks at `self`, which every page and every worker has.
  test('assesses a note with the tagger as Node does', async () => {
    const inNode = await createLinter({ ruleset: JSON.parse(ruleset), grammar: createGrammar }).assess(record);
    const doors = "export * from './index.ts'; export { createGrammar } from './grammar.ts';";

    expect(await assessedIn({ self: {} }, doors)).toBe(JSON.stringify(inNode));
  });
});
