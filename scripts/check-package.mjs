// `npm run test:package`: packs childfirst as it would be published, looks at it from outside, installs it into an empty project
// and uses it as a stranger would: ES modules, CommonJS, TypeScript, a bundle for a browser, the program.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { inRoot } from './support/paths.mjs';
import { ensurePackaging } from './support/packaging.mjs';
import { run, runNode, runNpm } from './support/run.mjs';

await ensurePackaging();
const project = mkdtempSync(join(tmpdir(), 'childfirst-package-'));
const NOTE = "{ id: 'a', text: 'Kai is streetwise.' }";

async function step(name, work) {
  const { code, output } = await work();
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (code === 0) return;
  console.log(output);
  process.exitCode = 1;
}

const inProject = (name, text) => {
  writeFileSync(join(project, name), text);
  return join(project, name);
};
const node = (...args) => run(process.execPath, args, { quiet: true });
const tool = (path, ...args) => runNode([inRoot(`packaging/node_modules/${path}`), ...args], { quiet: true });

try {
  await step('build', () => runNode([inRoot('scripts/build.mjs')], { quiet: true }));
  await step('pack', () => runNpm(['pack', '--silent', '--pack-destination', project], { quiet: true }));
  const tarball = join(project, readdirSync(project).find((name) => name.endsWith('.tgz')) ?? '');
  await step('publint', () => tool('publint/src/cli.js', 'run', tarball, '--strict'));
  await step('are the types wrong', () => tool('@arethetypeswrong/cli/dist/index.js', tarball, '--profile', 'esm-only', '--exclude-entrypoints', './ruleset.json'));
  inProject('package.json', '{ "private": true }');
  await step('install into an empty project', () => runNpm(['install', '--prefix', project, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', tarball], { quiet: true }));
  await step('ES modules', () => node(inProject('use.mjs', `import { builtInRuleset, createLinter } from 'childfirst';
    const { findings } = createLinter({ ruleset: builtInRuleset() }).assess(${NOTE});
    if (!findings.some(({ ruleId }) => ruleId === 'adultify/streetwise')) throw new Error('nothing found');`)));
  await step('CommonJS, where Node can', () => node(inProject('use.cjs', `const { createLinter, builtInRuleset } = require('childfirst');
    if (createLinter({ ruleset: builtInRuleset() }).assess(${NOTE}).findings.length === 0) throw new Error('nothing found');`)));
  await step('npm: names, as Deno writes them', () => checkDenoStyle());
  inProject('tsconfig.json', '{ "compilerOptions": { "module": "NodeNext", "strict": true, "noEmit": true, "types": [], "lib": ["ES2023"] }, "files": ["use.ts"] }');
  inProject('use.ts', `import { createLinter, type Assessment, type CompiledRuleset, type Draft } from 'childfirst/core';
    declare const ruleset: CompiledRuleset;
    export const assessment: Assessment = createLinter({ ruleset }).assess(${NOTE});
    export const draft: Draft = createLinter({ ruleset }).open(${NOTE});`);
  await step('TypeScript', () => tool('typescript/bin/tsc', '-p', project));
  await step('a bundle for a browser, run with nothing around it', bundleAndRun);
  await step('the program', async () => {
    const { code, output } = await node(join(project, 'node_modules/childfirst/bin/childfirst.js'), 'rules', 'explain', 'adultify/streetwise');
    return { code, output };
  });
} finally {
  rmSync(project, { recursive: true, force: true });
}

/** Deno takes the same files by another name; what it needs is that they import nothing without saying where it is. */
async function checkDenoStyle() {
  const code = `import { readdirSync, readFileSync } from 'node:fs';
    const root = ${JSON.stringify(join(project, 'node_modules/childfirst/dist'))};
    const files = readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.js'));
    const bare = files.flatMap((name) => [...readFileSync(root + '/' + name, 'utf8').matchAll(/^import[^;"']*from\\s*["']([^."'][^"']*)["']/gm)].map(([, from]) => name + ': ' + from)).filter((line) => !/: node:/.test(line));
    const { builtinModules } = await import('node:module');
    const wrong = bare.filter((line) => !builtinModules.includes(line.split(': ')[1]));
    if (wrong.length > 0) throw new Error(wrong.join(', '));`;
  return node(inProject('deno.mjs', code));
}

async function bundleAndRun() {
  const entry = inProject('page.mjs', `import { createLinter } from 'childfirst';
    import ruleset from 'childfirst/ruleset.json';
    globalThis.found = createLinter({ ruleset }).assess(${NOTE}).findings.map(({ ruleId }) => ruleId);`);
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, platform: 'browser', format: 'iife', write: false, logLevel: 'error' });
  const bare = createContext({});
  runInContext(outputFiles[0].text, bare);
  const found = runInContext('JSON.stringify(found)', bare);
  return { code: found.includes('adultify/streetwise') ? 0 : 1, output: found };
}
