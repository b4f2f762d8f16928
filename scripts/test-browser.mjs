// `npm run test:browser`: the tests that need a browser, where there is one. It is never downloaded.
import { existsSync } from 'node:fs';
import { inRoot } from './support/paths.mjs';
import { runNode } from './support/run.mjs';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const browser = process.env.CHILDFIRST_CHROMIUM ?? known.find((path) => existsSync(path));
if (browser === undefined) {
  console.error('These tests need Chromium or Chrome. Install it (on Debian: apt-get install chromium), or say where it is in CHILDFIRST_CHROMIUM.');
  process.exit(2);
}
const { code } = await runNode([inRoot('node_modules/vitest/vitest.mjs'), 'run', '--config', 'vitest.browser.config.ts', ...process.argv.slice(2)]);
process.exitCode = code;
