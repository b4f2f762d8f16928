// `npm run docs:api`: pages for programmers, from the types and their comments, into api/. Installs typedoc in packaging/ when first run.
import { existsSync } from 'node:fs';
import { inRoot } from './support/paths.mjs';
import { ensurePackaging } from './support/packaging.mjs';
import { runNode } from './support/run.mjs';

await ensurePackaging();
const doors = ['src/index.ts', 'src/core/index.ts', 'src/readers/index.ts', 'src/formatters/index.ts'].map(inRoot);
const { code } = await runNode([
  inRoot('packaging/node_modules/typedoc/bin/typedoc'), '--tsconfig', inRoot('tsconfig.node.json'), '--out', inRoot('api'), '--name', 'childfirst',
  '--readme', inRoot('docs/library.md'), '--disableSources', '--treatWarningsAsErrors', '--validation.notExported', 'false', '--skipErrorChecking', '--hideGenerator', ...doors,
]);
if (code === 0 && existsSync(inRoot('api/index.html'))) console.log('The pages: api/index.html');
process.exitCode = code;
