// `npm run bench`: start-up, latency, speed and memory on invented notes; `--peers` sets other tools beside childfirst.
// docs/bench.md says what each option does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureMemory, measureSpeed } from './speed/commands.mjs';
import { missedBy } from './speed/floors.mjs';
import { measureLatency } from './speed/latency.mjs';
import { installPeers, measurePeers } from './speed/peers.mjs';
import { plain, tablesOf } from './speed/report.mjs';
import { measureStart } from './speed/start.mjs';
import { machine, writeFigures } from './speed/write.mjs';

const { values: options } = parseArgs({
  options: {
    notes: { type: 'string', default: '10000' }, only: { type: 'string' }, peers: { type: 'boolean' },
    json: { type: 'boolean' }, floors: { type: 'boolean' }, write: { type: 'boolean' },
  },
});

const parts = {
  start: (folder) => measureStart(folder),
  latency: () => measureLatency(),
  speed: measureSpeed,
  memory: measureMemory,
  peers: measurePeers,
};

function wrong(message) {
  console.error(message);
  process.exit(2);
}

function chosen() {
  const names = options.only?.split(',') ?? Object.keys(parts).filter((name) => name !== 'peers');
  const unknown = names.find((name) => !(name in parts));
  if (unknown !== undefined) wrong(`There is no part “${unknown}”; the parts are ${Object.keys(parts).join(', ')}.`);
  return new Set(options.peers ? [...names, 'peers'] : names);
}

const notes = Number(options.notes);
const wanted = chosen();
if (!Number.isInteger(notes) || notes < 1) wrong('--notes takes a whole number of notes.');
if (options.write && wanted.size < Object.keys(parts).length) wrong('--write wants every part: give --peers and leave out --only.');

const folder = mkdtempSync(join(tmpdir(), 'childfirst-bench-'));
const measured = { machine: machine() };
try {
  if (wanted.has('peers')) await installPeers();
  for (const [name, measure] of Object.entries(parts)) {
    if (!wanted.has(name)) continue;
    console.error(`measuring ${name} …`);
    measured[name] = await measure(folder, notes);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
} finally {
  rmSync(folder, { recursive: true });
}

if (process.exitCode === 2) process.exit();
console.log(options.json ? JSON.stringify(measured, null, 2) : plain(tablesOf(measured)));
if (!wanted.has('peers')) console.error('\nThe other tools were not run; `npm run bench -- --peers` installs them and sets them beside childfirst.');
if (measured.peers?.ripgrep === false) console.error('\nripgrep was not run: there is no binary for this system in its package and none on the PATH.');
if (options.write) writeFigures(measured);

const missed = missedBy(measured);
for (const sentence of missed) console.error(`missed: ${sentence}`);
process.exitCode = missed.length > 0 && options.floors ? 1 : 0;
