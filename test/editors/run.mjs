// `npm run test:editors`: the language server in editors that people use. Says so, and passes, where an editor is not installed;
// with --all it fails then, as the pipeline must.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../../scripts/support/paths.mjs';

const mustHaveAll = process.argv.includes('--all');

function isThere(command) {
  if (spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0) return true;
  console.log(`${command} is not installed here, so it was not tried.`);
  if (mustHaveAll) process.exitCode = 1;
  return false;
}

function neovim() {
  const folder = mkdtempSync(join(tmpdir(), 'childfirst-nvim-'));
  writeFileSync(join(folder, 'note.md'), '“Seen” 😀 Kai is streetwise.\nHe absconded.\n');
  const env = { ...process.env, CHILDFIRST_PROGRAM: inRoot('bin/childfirst.js'), CHILDFIRST_FOLDER: folder };
  const { status } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${inRoot('test/editors/neovim.lua')}`], { env, stdio: ['ignore', 'inherit', 'inherit'], timeout: 120_000 });
  rmSync(folder, { recursive: true, force: true });
  return status === 0;
}

if (isThere('nvim')) {
  console.log('Neovim');
  if (!neovim()) process.exitCode = 1;
}
