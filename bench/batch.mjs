// `npm run bench:batch`: what an audit of a large export costs. The same records in four formats must be read, and assessed, to the
// same bytes; then reading against the whole run, two threads against one, and peak memory. docs/bench.md says more.
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeExports, writeShort } from './batch/exports.mjs';
import { writeCsv } from './speed/files.mjs';
import { median } from './speed/numbers.mjs';
import { installPeers, measurePeers } from './speed/peers.mjs';
import { answerOf, childfirst, script, timed } from './speed/process.mjs';

const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: '100000' }, assessed: { type: 'string', default: '2000' }, threaded: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '3' },
    few: { type: 'string', default: '10000' }, many: { type: 'string', default: '1000000' }, only: { type: 'string', default: 'formats,assessed,threads,memory' },
  },
});
const count = (name) => Number(options[name]);
const rate = (records, milliseconds) => Math.round((records / milliseconds) * 1000);
const shown = (value) => Math.round(value).toLocaleString('en-GB');
let failed = false;

function claim(isTrue, words) {
  console.log(`  ${isTrue ? 'yes' : 'NO '}  ${words}`);
  failed ||= !isTrue;
}

async function digestOf(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

async function audit(file, folder, more = []) {
  const out = join(folder, 'report');
  const run = await timed(childfirst('audit', file, '--out', out, '--quiet', ...more));
  if (run.code > 1) throw new Error(`audit ended with ${run.code}. ${run.errors.slice(-500)}`);
  return { ...run, digest: await digestOf(join(out, 'assessments.jsonl')) };
}

const parts = {
  // The same records from each format, without assessing them.
  formats: async (folder) => {
    const reads = [];
    for (const [name, file] of Object.entries(await writeExports(folder, count('records')))) {
      const read = await answerOf(script('../batch/read.mjs', file));
      reads.push(read);
      console.log(`  ${name.padEnd(11)} ${shown(read.records).padStart(9)} records read, ${shown(rate(read.records, read.milliseconds)).padStart(9)} a second`);
    }
    claim(reads.every(({ records, digest }) => records === count('records') && digest === reads[0].digest), `${shown(count('records'))} records are the same in every format`);
  },
  assessed: async (folder) => {
    const digests = [];
    for (const [name, file] of Object.entries(await writeExports(folder, count('assessed')))) {
      const run = await audit(file, folder);
      const read = await answerOf(script('../batch/read.mjs', file));
      digests.push(run.digest);
      console.log(`  ${name.padEnd(11)} ${shown(rate(count('assessed'), run.milliseconds)).padStart(9)} notes a second from start to report; reading is ${((100 * read.milliseconds) / run.milliseconds).toFixed(1)} % of it`);
      claim(read.milliseconds * 3 < run.milliseconds, 'reading is less than a third');
    }
    claim(new Set(digests).size === 1, `assessments of ${shown(count('assessed'))} records are the same bytes from every format`);
  },
  // Each thread takes about a second to get warm, so there must be notes enough. By turns, so that a slow moment of the machine meets both.
  threads: async (folder) => {
    const CSV = await writeCsv(folder, count('threaded'));
    const times = { 1: [], 2: [] };
    for (let round = 0; round < count('rounds'); round += 1) for (const size of [1, 2]) times[size].push((await audit(CSV, folder, ['--concurrency', String(size)])).milliseconds);
    const ratio = median(times[1]) / median(times[2]);
    console.log(`  two threads against one: ${ratio.toFixed(2)} times as quick, on ${availableParallelism()} processors`);
    claim(ratio >= 1.7, 'at least 1.7 times');
  },
  // The whole way, from the file to store and report, beside tools that only look for their words in notes that are in memory already.
  peers: async (folder) => {
    await installPeers();
    const notes = count('assessed');
    const own = rate(notes, (await audit(await writeCsv(folder, notes), folder)).milliseconds);
    const { tools } = await measurePeers(folder, notes);
    const [ripgrep, ...others] = tools.filter(({ name }) => !name.startsWith('childfirst')).toSorted((a, b) => Number(b.name.startsWith('ripgrep')) - Number(a.name.startsWith('ripgrep')));
    const quickest = others.reduce((best, tool) => (tool.notesPerSecond > best.notesPerSecond ? tool : best));
    for (const { name, notesPerSecond } of [quickest, ripgrep]) console.log(`  ${shown(own)} notes a second from CSV to store and report: ${(own / notesPerSecond).toPrecision(2)} times ${name} (${shown(notesPerSecond)})`);
    claim(own >= quickest.notesPerSecond * 16, `at least 16 times ${quickest.name}`);
  },
  memory: async (folder) => {
    const [few, many] = [await audit(await writeShort(folder, count('few')), folder), await audit(await writeShort(folder, count('many')), folder)];
    console.log(`  peak ${shown(few.peak)} MiB for ${shown(count('few'))} records, ${shown(many.peak)} MiB for ${shown(count('many'))}: ${(many.peak / few.peak).toFixed(2)} times`);
    claim(many.peak <= few.peak * 1.3, 'at most 1.3 times');
    const slower = many.milliseconds / count('many') / (few.milliseconds / count('few'));
    console.log(`  time per record: ${slower.toFixed(2)} times that of the few`);
    claim(slower <= 1.3, 'time is in proportion');
  },
};

const folder = mkdtempSync(join(tmpdir(), 'childfirst-batch-'));
try {
  for (const name of options.only.split(',')) {
    console.log(name);
    await parts[name](folder);
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failed ? 1 : 0;
