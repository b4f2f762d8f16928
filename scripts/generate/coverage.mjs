// Writes docs/coverage.md: each row of the knowledge base with the rules that cover it. Fails where the two do not fit.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { sep } from 'node:path';
import { parse } from 'yaml';
import { coverageOf, coveragePage } from '../support/coverage.mjs';
import { inRoot } from '../support/paths.mjs';

const read = (path) => parse(readFileSync(inRoot(path), 'utf8'));

function rulesWithRows() {
  const names = readdirSync(inRoot('rules'), { recursive: true, encoding: 'utf8' }).filter((name) => name.includes(sep) && name.endsWith('.yaml'));
  const rules = names.map((name) => name.split(sep).join('/')).filter((name) => !/^records?\//.test(name)).map((name) => ({ id: name.replace(/\.yaml$/, ''), covers: read(`rules/${name}`).covers ?? [] }));
  return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const account = { rows: read('docs/coverage-rows.yaml'), rules: rulesWithRows(), reasons: read('docs/not-covered.yaml') };
const { by, problems } = coverageOf(account);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else writeFileSync(inRoot('docs/coverage.md'), coveragePage(account, by));
