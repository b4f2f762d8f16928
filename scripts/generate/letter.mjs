// Writes docs/letter.md: each finding of the inspection letter with the checks for it. Fails where the two do not fit.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { sep } from 'node:path';
import { parse } from 'yaml';
import { entriesOf, letterPage, letterProblems } from '../support/letter.mjs';
import { inRoot } from '../support/paths.mjs';

const read = (path) => parse(readFileSync(inRoot(path), 'utf8'));
const files = (folder) => readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).map((name) => name.split(sep).join('/')).sort();
const idOf = (name) => name.replace(/\.yaml$/, '');

const rows = read('docs/letter-rows.yaml');
const checks = files('rules/record').map((name) => ({ id: `record/${idOf(name)}`, rule: read(`rules/record/${name}`) }));
const types = files('rules/records').map((name) => ({ id: idOf(name), file: read(`rules/records/${name}`) }));
const entries = entriesOf({ checks, types });
const problems = letterProblems({ rows, entries, ruleIds: files('rules').map(idOf) });
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else writeFileSync(inRoot('docs/letter.md'), letterPage({ rows, entries }));
