import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inventedRecord } from './notes.mjs';
import { median } from './numbers.mjs';
import { bareCheck } from './process.mjs';

const RUNS = 15;

function milliseconds([command, ...args]) {
  const start = performance.now();
  spawnSync(command, args, { stdio: 'ignore' });
  return performance.now() - start;
}

/**
 * From nothing to the findings of one note, against Node doing nothing; by turns, so that both see the same machine. Each
 * run has a note of its own, since a note that needs the tagger waits for it to load.
 */
export function measureStart(folder) {
  const path = join(folder, 'note.md');
  const [bare, check] = [['-e', '0'], bareCheck(path)];
  const times = Array.from({ length: RUNS + 1 }, (_, run) => {
    writeFileSync(path, inventedRecord(run).text);
    return { node: milliseconds([process.execPath, ...bare]), check: milliseconds(check) };
  }).slice(1); // the first run fills the disk's cache
  const [node, ours] = [median(times.map((time) => time.node)), times.map((time) => time.check)];
  return { runs: RUNS, nodeMilliseconds: node, checkMilliseconds: median(ours), slowestMilliseconds: Math.max(...ours), timesNode: median(ours) / node };
}
