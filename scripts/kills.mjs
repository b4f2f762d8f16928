// `npm run test:kills`: an audit is killed at random moments and gone on with; each time all that it writes must be, byte for
// byte, what an undisturbed run writes. `-- --kills 20 --seed 1 --records 330`.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dice } from '../bench/speed/dice.mjs';
import { writeCsv } from '../bench/speed/files.mjs';
import { inRoot } from './support/paths.mjs';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: String(Date.now() % 100_000) }, records: { type: 'string', default: '330' } } });
const folder = mkdtempSync(join(tmpdir(), 'childfirst-kills-'));
const roll = dice(Number(values.seed));
const source = await writeCsv(folder, Number(values.records));

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

// DuckDB lays out its file as it pleases; what is in it follows from what is in the others.
const compared = (out) => readdirSync(out).filter((name) => !name.endsWith('.duckdb')).sort();
const digest = (out) => compared(out).map((name) => `${name} ${createHash('sha256').update(readFileSync(join(out, name))).digest('hex')}`).join('\n');

const undisturbed = join(folder, 'undisturbed');
const started = performance.now();
await audit(undisturbed);
const duration = performance.now() - started;
const wanted = digest(undisturbed);
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
  const same = existsSync(out) && digest(out) === wanted;
  if (!same) different += 1;
  console.log(`${same ? 'same     ' : 'DIFFERENT'} killed at ${moments.join(', ') || 'no moment'} ms`);
  rmSync(out, { recursive: true, force: true });
}
rmSync(folder, { recursive: true });
console.log(different === 0 ? `${killed} kills, each gone on with to the same bytes.` : `${different} runs differ.`);
process.exitCode = different === 0 ? 0 : 1;
