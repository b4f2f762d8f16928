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

/** Runs an editor on a note of two lines, and tells whether all was as it should be. */
function inEditor(command, args) {
  const folder = mkdtempSync(join(tmpdir(), 'childfirst-editor-'));
  // Emacs knows Markdown only with a package; plain text it always knows.
  for (const name of ['note.md', 'note.txt']) writeFileSync(join(folder, name), '“Seen” 😀 Kai is a misper.\nMisper again.\n');
  const env = { ...process.env, CHILDFIRST_PROGRAM: inRoot('bin/childfirst.js'), CHILDFIRST_FOLDER: folder };
  const { status } = spawnSync(command, args, { env, stdio: ['ignore', 'inherit', 'ignore'], timeout: 120_000 });
  rmSync(folder, { recursive: true, force: true });
  return status === 0;
}

const EDITORS = [
  { name: 'Neovim', command: 'nvim', args: ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${inRoot('test/editors/neovim.lua')}`], isThere: () => isThere('nvim') },
  { name: 'Emacs', command: 'emacs', args: ['--batch', '-q', '-l', inRoot('test/editors/emacs.el')], isThere: () => isThere('emacs') && hasEglot() },
];

/** It comes with Emacs 29, and as a package before. */
function hasEglot() {
  if (spawnSync('emacs', ['--batch', '-q', '--eval', "(progn (package-initialize) (require 'eglot))"], { stdio: 'ignore' }).status === 0) return true;
  console.log('emacs has no eglot here, so it was not tried.');
  if (mustHaveAll) process.exitCode = 1;
  return false;
}

const { values: options } = parseArgs({ options: { all: { type: 'boolean' }, 'code-server': { type: 'string' }, screenshots: { type: 'string' } } });
const mustHaveAll = options.all === true;

if (options['code-server'] !== undefined) {
  const missing = missingFor(options['code-server']);
  console.log(missing === undefined ? 'VS Code, as code-server' : `VS Code was not tried: ${missing}.`);
  if (missing === undefined) await codeServer(options['code-server'], options.screenshots);
  else process.exitCode = 1;
}

for (const editor of EDITORS) {
  if (!editor.isThere()) continue;
  console.log(editor.name);
  if (!inEditor(editor.command, editor.args)) process.exitCode = 1;
}
