// `npm run test:kills`: an audit is killed at random moments and gone on with; each time all that it writes must be, byte for
// byte, what an undisturbed run writes, and its store must hold the same rows. `-- --kills 20 --seed 1 --records 330`.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { dice } from '../bench/speed/dice.mjs';
import { writeCsv } from '../bench/speed/files.mjs';
import { inRoot } from './support/paths.mjs';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: String(Date.now() % 100_000) }, records: { type: 'string', default: '330' } } });
const folder = mkdtempSync(join(tmpdir(), 'childfirst-kills-'));
const roll = dice(Number(values.seed));
/** Some ten records to a child, so that something is found over the records of one. */
const place = ({ id }) => Number(/\d+/.exec(id)?.[0]);
const source = await writeCsv(folder, Number(values.records), [['Case ID', (record) => `C-${place(record) % 30}`], ['Team', (record) => `Team ${place(record) % 4}`], ['Date', (record) => new Date(Date.UTC(2025, 0, 1 + place(record))).toISOString().slice(0, 10)]]);

/** Runs an audit to its end, or kills it after so many milliseconds; the exit status, or null where it was killed. */
function audit(out, more = [], milliseconds = undefined) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inRoot('bin/childfirst.js'), 'audit', source, '--out', out, '--quiet', '--concurrency', '2', ...more], { stdio: 'ignore' });
    const timer = milliseconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The rows of every table of a store, in their order. DuckDB lays out its file as it pleases, so its bytes say nothing. */
async function storeDigest(file) {
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
  const tables = (await rows("SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' ORDER BY 1")).flat();
  const digests = [];
  for (const table of tables) {
    const lines = await rows(`FROM ${table}`);
    if (lines.length === 0 && table !== 'empty_columns') throw new Error(`${table} of the store is empty`);
    digests.push(`${table} ${lines.length} ${sha256(JSON.stringify(lines))}`);
  }
  connection.closeSync();
  instance.closeSync();
  return digests.join('\n');
}

async function digest(out) {
  const files = readdirSync(out).filter((name) => !name.endsWith('.duckdb')).sort();
  return `${files.map((name) => `${name} ${sha256(readFileSync(join(out, name)))}`).join('\n')}\n${await storeDigest(join(out, 'audit.duckdb'))}`;
}

const undisturbed = join(folder, 'undisturbed');
const started = performance.now();
await audit(undisturbed);
const duration = performance.now() - started;
const wanted = await digest(undisturbed);
console.log(`seed ${values.seed}: an undisturbed run of ${values.records} records takes ${Math.round(duration)} ms`);

let [killed, different, round] = [0, 0, 0];
while (killed < Number(values.kills)) {
  round += 1;
  const out = join(folder, `round-${round}`);
  const moments = [];
  let code = null;
  // One run in three is killed again while it catches up.
  for (let again = 1; code === null; again += 1) {
    const moment = killed < Number(values.kills) && (again === 1 || roll(3) === 0) ? roll(Math.ceil(duration * 1.05)) : undefined;
    code = await audit(out, ['--resume'], moment);
    if (code === null) moments.push(moment);
    if (code === null) killed += 1;
  }
  const same = existsSync(join(out, 'audit.duckdb')) && (await digest(out)) === wanted;
  if (!same) different += 1;
  console.log(`${same ? 'same     ' : 'DIFFERENT'} killed at ${moments.join(', ') || 'no moment'} ms`);
  rmSync(out, { recursive: true, force: true });
}
rmSync(folder, { recursive: true });
console.log(different === 0 ? `${killed} kills, each gone on with to the same bytes and the same store.` : `${different} runs differ.`);
process.exitCode = different === 0 ? 0 : 1;
