import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { runNode } from './run.mjs';

const madeFrom = ['src', 'web', 'rules', 'lexicon', 'model', 'scripts/build.mjs', 'scripts/build', 'package.json', 'package-lock.json'];

/** The file whose date says when the last whole build ended. */
export const stampPath = inRoot('dist/.built');

// A folder's own date counts too: it moves when a file in it is removed.
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isBuilt() {
  if (!existsSync(stampPath)) return false;
  const built = statSync(stampPath).mtimeMs;
  return madeFrom.map(inRoot).filter((path) => existsSync(path)).every((path) => newest(path) <= built);
}

/** Builds what runs (not the declarations) where a source is newer than the last build. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  const { code, output } = await runNode([inRoot('scripts/build.mjs'), '--no-types'], { quiet: true });
  if (code === 0) return;
  console.error(output);
  console.error('The build failed; see above.');
  process.exit(2);
}
