// `npm run check`: all that a change must pass, each step even where an earlier one failed.
// `npm run check -- --without tests` leaves steps out.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './support/paths.mjs';
import { runNode } from './support/run.mjs';

const tool = (path, ...args) => () => runNode([inRoot(`node_modules/${path}`), ...args], { quiet: true });

const steps = [
  { name: 'types', run: tool('typescript/bin/tsc', '-b') },
  { name: 'lint', run: tool('oxlint/bin/oxlint', '--deny-warnings') },
  { name: 'boundaries', run: tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', 'src', 'web', 'test') },
  { name: 'tests', run: tool('vitest/vitest.mjs', 'run') },
  { name: 'unused', run: tool('knip/bin/knip.js', '--no-config-hints') },
  { name: 'generated', run: generatedIsCurrent },
];

// Compares before and after, not with git, so that a change not yet committed can pass.
async function generatedIsCurrent() {
  const before = fingerprints();
  const made = await runNode([inRoot('scripts/generate.mjs')], { quiet: true });
  if (made.code !== 0) return made;
  const after = fingerprints();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
  if (changed.length === 0) return made;
  return { code: 1, output: `These were out of date and have been written anew; look at them and commit them:\n${changed.join('\n')}` };
}

function fingerprints() {
  const files = ['docs', 'schemas', 'src/client'].flatMap(filesIn);
  return new Map(files.map((path) => [path, createHash('sha256').update(readFileSync(inRoot(path))).digest('hex')]));
}

function filesIn(path) {
  if (!existsSync(inRoot(path))) return [];
  if (statSync(inRoot(path)).isFile()) return [path];
  return readdirSync(inRoot(path)).flatMap((name) => filesIn(join(path, name)));
}

async function take({ name, run }) {
  const start = performance.now();
  const { code, output } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}

const without = process.argv.includes('--without') ? process.argv.slice(process.argv.indexOf('--without') + 1) : [];
const failed = [];
for (const step of steps.filter(({ name }) => !without.includes(name))) {
  if (!(await take(step))) failed.push(step.name);
}
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
