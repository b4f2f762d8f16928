// `npm run vscode`: bundles the extension with the server inside, and packs it as childfirst.vsix. Needs `npm ci` in this folder first,
// which this does; nothing here is part of the program itself.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inRoot } from '../../scripts/support/paths.mjs';

const here = (path) => inRoot(`editors/vscode/${path}`);

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: here('.'), stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args[0] ?? ''} failed; see above.`);
}

if (!existsSync(here('node_modules/vscode-languageclient'))) run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
run(process.execPath, [inRoot('node_modules/typescript/bin/tsc'), '-p', '.']);

for (const folder of ['dist', 'server']) rmSync(here(folder), { recursive: true, force: true });
await build({
  absWorkingDir: here('.'), entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js',
  bundle: true, platform: 'node', format: 'cjs', target: 'node22', external: ['vscode'], minify: true, logLevel: 'warning',
});

// The server as it is, without declarations: the same files that the command line runs.
mkdirSync(here('server'), { recursive: true });
for (const path of ['bin', 'dist', 'rules']) cpSync(inRoot(path), here(join('server', path)), { recursive: true, filter: (source) => !/dist\/(types|\.built)|\.tsbuildinfo$/.test(source.replaceAll('\\', '/')) });
const { name, version, type } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
writeFileSync(here('server/package.json'), `${JSON.stringify({ name, version, type }, null, 2)}\n`);
for (const file of ['LICENSE', 'CHANGELOG.md']) cpSync(inRoot(file), here(file));

run(process.execPath, ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', 'childfirst.vsix']);
