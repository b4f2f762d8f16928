// `npm start`: from a bare clone to a report over the sample records.
import { existsSync } from 'node:fs';
import './prepare.mjs';
import { inRoot } from './support/paths.mjs';
import { runNode } from './support/run.mjs';

const out = 'childfirst-report';
const faultsFound = 1;

const { code } = await runNode([inRoot('bin/childfirst.js'), 'audit', 'samples', '--out', out]);
if (code > faultsFound) process.exit(code);

const report = inRoot(`${out}/report.html`);
console.log(existsSync(report) ? `\nThe report: ${report}` : `\nThe results: ${inRoot(out)}`);
