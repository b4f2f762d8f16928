// Runs the examples of a rule file or folder and prints what fails: node scripts/try-rules.mjs rules/blame [lexicon]
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const out = mkdtempSync(join(resolve('node_modules'), '.try-'));
try {
  await build({ entryPoints: ['src/loader/try.ts'], bundle: true, platform: 'node', format: 'esm', outfile: join(out, 'try.mjs'), packages: 'external', logLevel: 'error' });
  const { tryRules } = await import(pathToFileURL(join(out, 'try.mjs')).href);
  process.exitCode = tryRules(process.argv[2] ?? 'rules');
} finally {
  rmSync(out, { recursive: true, force: true });
}
