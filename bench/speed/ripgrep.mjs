import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { inRoot } from '../../scripts/support/paths.mjs';
import { perSecond } from './numbers.mjs';
import { timed } from './process.mjs';

const ON_PATH = 'rg';

/** The binary that ripgrep's package brings for this system; else one on the PATH; else none. */
export function findRipgrep() {
  const binary = process.platform === 'win32' ? 'rg.exe' : 'rg';
  try {
    return createRequire(inRoot('bench/peers/package.json')).resolve(`@vscode/ripgrep-${process.platform}-${process.arch}/bin/${binary}`);
  } catch {
    return spawnSync(ON_PATH, ['--version']).status === 0 ? ON_PATH : undefined;
  }
}

/** ripgrep on one thread over a file of notes, with a list of phrases. */
export async function runRipgrep(command, { path, notes, phrases }) {
  const { lines, milliseconds } = await timed([command, '-j1', '--no-unicode', '-F', '-i', '-w', '-o', '-f', phrases, path]);
  return { notesPerSecond: perSecond(notes, milliseconds), perNote: lines / notes };
}
