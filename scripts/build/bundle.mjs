import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { inRoot, root } from '../support/paths.mjs';

const entryPoints = {
  index: 'src/index.ts',
  'core/index': 'src/core/index.ts',
  'readers/index': 'src/readers/index.ts',
  'formatters/index': 'src/formatters/index.ts',
  'loader/index': 'src/loader/index.ts',
  'client/index': 'src/client/index.ts',
  'pool/worker': 'src/pool/worker.ts',
};

// Some packages are CommonJS and ask for Node's modules by `require`. Without an import, so that the pure doors
// still load in a browser, where it is undefined and never called.
const requireForPackages =
  "const require = globalThis.process?.getBuiltinModule?.('node:module').createRequire(import.meta.url);";

// Packages give what a worker gets, which has no page and no Node: the pure doors must open anywhere.
const anywhere = { platform: 'neutral', conditions: ['worker'], mainFields: ['module', 'main'], external: [...builtinModules, 'node:*', '@duckdb/node-api'] };
// The server's packages are many small files that find each other by name.
const left = ['fastify', '@fastify/*'];
const small = { bundle: true, ...anywhere, target: 'node20.19', minifySyntax: true, minifyWhitespace: true, logLevel: 'warning' };

// What packages load as they start, and what we never use: each takes time or warns. File, words, what they become.
const unused = [
  // pdf.js: a native package to draw with; reading needs none.
  [/pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.mjs$/, 'require("@napi-rs/canvas")', '{}'],
  // Commander: what starts other programs, for commands of another kind than ours.
  [/commander[\\/]lib[\\/]command\.js$/, "const childProcess = require('node:child_process');", ''],
  // fdir: patterns of its own, which tinyglobby, our only way to it, brings along in any case.
  [/fdir[\\/]dist[\\/]index\.mjs$/, '\t__require.resolve("picomatch");\n\tpm = __require("picomatch");\n', ''],
];

const withoutUnused = {
  name: 'without-unused',
  setup({ onLoad }) {
    for (const [filter, words, instead] of unused) {
      onLoad({ filter }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        if (!source.includes(words)) throw new Error(`${path} no longer holds ${words}`);
        return { contents: source.replaceAll(words, instead) };
      });
    }
  },
};

const languageServer = Object.fromEntries(['vscode-languageserver', 'vscode-languageserver-protocol', 'vscode-jsonrpc']
  .map((name) => [`${name}/node`, inRoot(`node_modules/${name}/lib/node/main.js`)]));

const whole = {
  ...small,
  absWorkingDir: root,
  external: [...small.external, ...left],
  plugins: [withoutUnused],
  // The browser build of yaml is ES modules; the one for Node is CommonJS, which cannot be shaken.
  // What speaks to an editor runs in Node only, and says so by a condition that nothing else here has.
  alias: { yaml: inRoot('node_modules/yaml/browser/index.js'), ...languageServer },
};

/**
 * Bundles the doors, the program and the worker into dist/, and removes what earlier builds left there.
 * Names stay as they are, so that a fault can be read.
 */
export async function bundle() {
  await Promise.all([bundleProgram(), bundleGrammar(), bundleReportPage()]);
  const { metafile } = await build({
    ...whole,
    entryPoints: Object.fromEntries(Object.entries(entryPoints).filter(([, path]) => existsSync(inRoot(path)))),
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    format: 'esm',
    banner: { js: requireForPackages },
    metafile: true,
  });
  await removeOthers(new Set([...Object.keys(metafile.outputs), 'dist/report-page.js']));
}

// The program is one script, a function that bin/childfirst.js calls: V8 can keep a script compiled, but on Node 20 no ES module.
async function bundleProgram() {
  await build({
    ...whole,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    format: 'cjs',
    // A script that was kept compiled cannot import; what is not bundled is required.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'address' },
    banner: { js: '(function (module, require, __filename) { const address = require("node:url").pathToFileURL(__filename).href;' },
    footer: { js: '})' },
  });
}

// The tagger is large, seldom needed, and then at once, in the middle of a sentence: a file to `require`.
async function bundleGrammar() {
  await build({ ...small, absWorkingDir: root, entryPoints: ['src/core/grammar.ts'], outfile: 'dist/grammar.cjs', format: 'cjs' });
}

// The script of the report, which is written into the page.
async function bundleReportPage() {
  await build({ ...small, minify: true, absWorkingDir: root, entryPoints: ['web/report/view.ts'], outfile: 'dist/report-page.js', format: 'iife', target: 'es2022', charset: 'utf8' });
}

async function removeOthers(written) {
  const entries = await readdir(inRoot('dist'), { recursive: true, withFileTypes: true });
  const scripts = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.js'));
  const paths = scripts.map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const left = paths.filter((path) => !written.has(relative(root, path).replaceAll('\\', '/')));
  await Promise.all(left.map((path) => rm(path)));
}
