// `npm run test:workbook`: our workbooks opened by another program, LibreOffice, where it is there: every sheet, every list to choose
// from, and a dip sample that it has saved read back. It is never downloaded.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsxSheet } from '../dist/readers/index.js';
import { inRoot } from './support/paths.mjs';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (office === undefined) {
  console.error('This test needs LibreOffice Calc. Install it (on Debian: apt-get install libreoffice-calc-nogui).');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'childfirst-workbook-'));
let failed = 0;

function claim(isTrue, words) {
  console.log(`${isTrue ? 'ok    ' : 'FAILED'} ${words}`);
  if (!isTrue) failed += 1;
}

function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}. ${stderr.slice(-500)}`);
  return stdout + stderr;
}

const childfirst = (...args) => run(process.execPath, inRoot('bin/childfirst.js'), ...args);
const convert = (file, format, to) => run(office, `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`, '--headless', '--convert-to', format, '--outdir', join(folder, to), file);
/** The sheets of a flat spreadsheet with how many rows hold something, and its lists to choose from. */
function read(file) {
  const xml = readFileSync(join(folder, file), 'utf8');
  const sheets = [...xml.matchAll(/<table:table table:name="([^"]*)"[^]*?<\/table:table>/g)].map(([all, name]) => [name, (all.match(/<table:table-row[^]*?<\/table:table-row>/g) ?? []).filter((row) => row.includes('<text:p>')).length]);
  return { sheets: Object.fromEntries(sheets), lists: (xml.match(/<table:content-validation /g) ?? []).length };
}

try {
  childfirst('audit', inRoot('samples/export/case-notes.csv'), '--out', 'audit');
  childfirst('sample', 'draw', '--store', 'audit', '--size', '6', '--out', 'dip.xlsx');
  for (const file of ['audit/report.xlsx', 'dip.xlsx']) convert(file, 'fods', 'opened');
  const [report, dip] = [read('opened/report.fods'), read('opened/dip.fods')];
  claim(Object.keys(report.sheets).join() === 'Overview,Records,Findings,Learning themes' && report.sheets.Records === 17, `the report opens whole: ${JSON.stringify(report.sheets)}`);
  claim(dip.sheets['Your reading'] === 7 && dip.sheets['What childfirst says'] === 7, `the sample opens whole: ${JSON.stringify(dip.sheets)}`);
  claim(dip.lists === 7, `the sample has ${dip.lists} lists to choose from`);
  convert('dip.xlsx', 'xlsx', 'saved');
  const rows = async (file, sheet) => JSON.stringify(await readXlsxSheet(readFileSync(join(folder, file)), sheet));
  for (const sheet of ['Your reading', 'What childfirst says']) claim((await rows('saved/dip.xlsx', sheet)) === (await rows('dip.xlsx', sheet)), `“${sheet}” as LibreOffice saves it is read back as it was`);
  claim(childfirst('sample', 'read', 'saved/dip.xlsx').includes('There is nothing to moderate.'), 'an empty sample that LibreOffice has saved can be read');
} catch (error) {
  claim(false, error.message);
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failed === 0 ? 0 : 1;
