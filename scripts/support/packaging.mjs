import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { runNpm } from './run.mjs';

/** Installs the tools that look at the package from outside; they are no part of the program. */
export async function ensurePackaging() {
  if (existsSync(inRoot('packaging/node_modules/.package-lock.json'))) return;
  const { code, output } = await runNpm(['ci', '--prefix', inRoot('packaging'), '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  if (code === 0) return;
  console.error(output);
  console.error('The packaging tools could not be installed. Is the npm registry reachable from here?');
  process.exit(2);
}
