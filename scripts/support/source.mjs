import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from './paths.mjs';

/** Imports a TypeScript file of the project as it is now, whatever was built before. */
export async function importSource(path) {
  const out = mkdtempSync(join(inRoot('node_modules'), '.source-'));
  try {
    await build({ entryPoints: [inRoot(path)], bundle: true, platform: 'node', format: 'esm', outfile: join(out, 'source.mjs'), packages: 'external', logLevel: 'error' });
    return await import(pathToFileURL(join(out, 'source.mjs')).href);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
