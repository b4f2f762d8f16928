// Everything in dist/: the bundles, the compiled ruleset, the page, then the declarations (not with --no-types).
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { bundle } from './build/bundle.mjs';
import { buildPage } from './build/page.mjs';
import { compileRuleset } from './build/ruleset.mjs';
import { buildRulesPage } from './build/rules-page.mjs';
import { stampPath } from './support/built.mjs';
import { inRoot } from './support/paths.mjs';
import { runNode } from './support/run.mjs';

const startedAt = new Date();
await mkdir(inRoot('dist'), { recursive: true });
// esbuild has said what is wrong, with file and line.
await bundle().catch(() => process.exit(1));

const problems = await compileRuleset();
for (const { path, message } of problems) console.error(`${path}: ${message}`);
if (problems.length > 0) process.exit(1);
await buildPage().catch(() => process.exit(1));
await buildRulesPage();
// The first run keeps the program compiled; a check uses most of it. What was kept is of the program before.
for (const name of await readdir(inRoot('dist'))) if (name.endsWith('.compiled')) await rm(inRoot(`dist/${name}`));
await runNode([inRoot('bin/childfirst.js'), 'check', inRoot('README.md')], { quiet: true });

if (!process.argv.includes('--no-types')) {
  const { code } = await runNode([inRoot('node_modules/typescript/bin/tsc'), '-b']);
  if (code !== 0) process.exit(code);
}

// A file saved while we were building is newer than the start, so the stamp has the time of the start.
await writeFile(stampPath, `${startedAt.toISOString()}\n`);
await utimes(stampPath, startedAt, startedAt);
