// `node read.mjs FILE`: reads an export without assessing it, and prints how many records, how long it took, and a digest over
// all that was read but its place.
import { createHash } from 'node:crypto';
import { readFile } from '../../dist/readers/index.js';

const hash = createHash('sha256');
let records = 0;
const started = performance.now();
let reading = 0;
for await (const { parsed } of readFile(process.argv[2], { cwd: '/' })) {
  const now = performance.now();
  const { source: _, ...record } = parsed.value;
  hash.update(JSON.stringify(record));
  records += 1;
  reading -= performance.now() - now;
}
console.log(JSON.stringify({ records, milliseconds: performance.now() - started + reading, digest: hash.digest('hex') }));
