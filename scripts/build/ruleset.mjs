import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../support/paths.mjs';

/** Compiles rules/ and lexicon/ into dist/ruleset.json with the loader just bundled; returns what is wrong with them. */
export async function compileRuleset() {
  const { writeCompiledRuleset } = await import(pathToFileURL(inRoot('dist/loader/index.js')).href);
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const compiled = await writeCompiledRuleset({
    version,
    rules: inRoot('rules'),
    lexicon: inRoot('lexicon'),
    model: inRoot('model'),
    out: inRoot('dist/ruleset.json'),
  });
  return compiled.ok ? [] : compiled.problems;
}
