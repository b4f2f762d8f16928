// `npm run test:editors`: the language server in editors that people use. Says so, and passes, where an editor is not installed;
// with --all it fails then. With --code-server FOLDER it drives a real VS Code too: see code-server.mjs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codeServer, missingFor } from './code-server.mjs';
import { inRoot } from '../../scripts/support/paths.mjs';

function isThere(command) {
  if (spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0) return true;
  console.log(`${command} is not installed here, so it was not tried.`);
  if (mustHaveAll) process.exitCode = 1;
  return false;
}

function neovim() {
  const folder = mkdtempSync(join(tmpdir(), 'childfirst-nvim-'));
  writeFileSync(join(folder, 'note.md'), '“Seen” 😀 Kai is a misper.\nMisper again.\n');
  const env = { ...process.env, CHILDFIRST_PROGRAM: inRoot('bin/childfirst.js'), CHILDFIRST_FOLDER: folder };
  const { status } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${inRoot('test/editors/neovim.lua')}`], { env, stdio: ['ignore', 'inherit', 'inherit'], timeout: 120_000 });
  rmSync(folder, { recursive: true, force: true });
  return status === 0;
}

const { values: options } = parseArgs({ options: { all: { type: 'boolean' }, 'code-server': { type: 'string' }, screenshots: { type: 'string' } } });
const mustHaveAll = options.all === true;

if (options['code-server'] !== undefined) {
  const missing = missingFor(options['code-server']);
  console.log(missing === undefined ? 'VS Code, as code-server' : `VS Code was not tried: ${missing}.`);
  if (missing === undefined) await codeServer(options['code-server'], options.screenshots);
  else process.exitCode = 1;
}

if (isThere('nvim')) {
  console.log('Neovim');
  if (!neovim()) process.exitCode = 1;
}
