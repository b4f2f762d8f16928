import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { runNpm } from './run.mjs';

const quietly = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

// By content, not by date: a fresh clone gives package-lock.json the time of the clone.
function isInstalled() {
  const installedLock = inRoot('node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = packagesOf(installedLock);
  return Object.entries(packagesOf(inRoot('package-lock.json'))).every(([path, wanted]) => {
    if (path === '' || (wanted.optional && !installed[path])) return true;
    return installed[path]?.version === wanted.version;
  });
}

/** Installs the packages of package-lock.json where they are missing or others. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Installing what childfirst needs. This happens once and takes about a minute.');
  const clean = await runNpm(['ci', ...quietly], { quiet: true });
  if (clean.code === 0) return;
  const { code } = await runNpm(['install', ...quietly]);
  if (code === 0) return;
  console.error('The packages could not be installed. Is the npm registry reachable from here?');
  process.exit(2);
}
