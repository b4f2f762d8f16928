// `npm run generate`: writes what is made from the rules and the types. One line here for each generator.
import { existsSync } from 'node:fs';
import { inRoot } from './support/paths.mjs';
import { runNode } from './support/run.mjs';

const generators = [
  { writes: 'docs/rules/', script: 'scripts/generate/rule-pages.mjs' },
  { writes: 'docs/coverage.md', script: 'scripts/generate/coverage.mjs' },
  { writes: 'docs/letter.md', script: 'scripts/generate/letter.mjs' },
  { writes: 'schemas/', script: 'scripts/generate/schemas.mjs' },
  { writes: 'schemas/openapi.json and src/client/api.ts', script: 'scripts/generate/client.mjs' },
];

for (const { writes, script } of generators) {
  if (!existsSync(inRoot(script))) continue;
  const { code } = await runNode([inRoot(script)]);
  if (code !== 0) {
    console.error(`${script} could not write ${writes}.`);
    process.exitCode = 1;
  }
}
