// `npm run bench`: how fast it starts and how many notes a second it reads. `--notes 500` for a short run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot } from '../scripts/support/paths.mjs';
import { inventedNotes } from './speed/notes.mjs';
import { stream } from './stream.mjs';

const { values: options } = parseArgs({ options: { notes: { type: 'string', default: '10000' } } });
const program = inRoot('bin/childfirst.js');
const mostTimesNode = 4;

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function startUp(args) {
  const once = () => {
    const start = performance.now();
    spawnSync(process.execPath, args, { stdio: 'ignore' });
    return performance.now() - start;
  };
  once();
  return median(Array.from({ length: 9 }, once));
}

const folder = mkdtempSync(join(tmpdir(), 'childfirst-bench-'));
const note = join(folder, 'note.md');
writeFileSync(note, JSON.parse(inventedNotes(1)).text);
const bare = startUp(['-e', '0']);
const check = startUp([program, 'check', note]);
rmSync(folder, { recursive: true });

const count = Number(options.notes);
const input = inventedNotes(count);
const { code, output, milliseconds } = await stream(input);
const answers = output.split('\n').length - 1;

console.log(`start      node ${bare.toFixed(0)} ms, check of one note ${check.toFixed(0)} ms (${(check / bare).toFixed(1)} times)`);
console.log(`stream     ${count} notes, ${(input.length / 1e6).toFixed(1)} MB: ${(milliseconds / 1000).toFixed(2)} s, ${Math.round((count * 1000) / milliseconds)} notes a second`);

if (answers !== count || code > 1) console.error(`${count} notes went in and ${answers} answers came out (exit ${code}).`);
if (check > bare * mostTimesNode) console.error(`A check takes more than ${mostTimesNode} times as long as Node itself.`);
process.exitCode = answers === count && code <= 1 && check <= bare * mostTimesNode ? 0 : 1;
