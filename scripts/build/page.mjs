// The practitioner's page: code, style, worker and rules in one file that needs nothing else and may connect to nothing.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { inRoot, root } from '../support/paths.mjs';
import { licencesOf } from './licences.mjs';

const FACE = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';
const common = { absWorkingDir: root, bundle: true, write: false, minify: true, metafile: true, legalComments: 'none', platform: 'browser', conditions: ['worker'], target: 'es2023', logLevel: 'warning' };

/** Writes dist/childfirst.html from web/ and dist/ruleset.json. */
export async function buildPage() {
  const [script, worker] = await Promise.all([code('web/src/main.tsx'), code('web/src/worker.ts')]);
  const parts = {
    CSP: policy(script.code), STYLE: style(), SCRIPT: script.code, WORKER: worker.code,
    LICENCES: inScript(licencesOf([script.metafile, worker.metafile], ['govuk-frontend'])),
    RULESET: carriedRuleset().replaceAll('<', '\\u003c'),
  };
  const page = readFileSync(inRoot('web/index.html'), 'utf8').replace(/%([A-Z]+)%/g, (_, name) => parts[name]);
  mkdirSync(inRoot('dist'), { recursive: true });
  writeFileSync(inRoot('dist/childfirst.html'), page);
}

/** Without the table of words, which the page makes by itself: it is to stay small. */
function carriedRuleset() {
  return JSON.stringify({ ...JSON.parse(readFileSync(inRoot('dist/ruleset.json'), 'utf8')), words: undefined });
}

async function code(entry) {
  const { outputFiles, metafile } = await build({ ...common, entryPoints: [entry], format: 'iife', jsx: 'automatic', jsxImportSource: 'preact' });
  return { code: inScript(outputFiles[0].text.trim()), metafile };
}

/** Inside a script element these two would end it, or begin a comment. */
function inScript(text) {
  return text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

/** GOV.UK Frontend without its own typeface and crest, which are not for us, then our own. */
function style() {
  const govuk = readFileSync(inRoot('node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8')
    .replace(/@font-face\{[^}]*\}/g, '').replace(/GDS Transport,arial,sans-serif/g, 'var(--face)').replace(/url\(\/assets[^)]*\)/g, 'none').replace(/\/\*#.*?\*\//g, '');
  return `:root{--face:${FACE}}${govuk}${readFileSync(inRoot('web/style.css'), 'utf8')}`;
}

/** Only this file's own script, style and worker; no connection of any kind, no form, no code from text. */
function policy(script) {
  const hash = createHash('sha256').update(script).digest('base64');
  return `default-src 'none'; script-src 'sha256-${hash}'; style-src 'nonce-page'; worker-src blob:; img-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types childfirst`;
}
