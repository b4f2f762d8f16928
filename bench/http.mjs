// `npm run bench:http -- --seconds 600`: notes of 300 words at 200 requests a second, on loopback, against `childfirst serve`.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { inRoot } from '../scripts/support/paths.mjs';
import { inventedRecord } from './speed/notes.mjs';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, rate: { type: 'string', default: '200' } } });
const [seconds, rate] = [Number(values.seconds), Number(values.rate)];
if (!(seconds >= 1 && seconds <= 900 && rate >= 1 && rate <= 400)) {
  console.error('--seconds takes 1 to 900, --rate 1 to 400.');
  process.exit(2);
}

const server = spawn(process.execPath, [inRoot('bin/childfirst.js'), 'serve', '--port', '0', '--quiet'], { stdio: ['ignore', 'ignore', 'pipe'] });
const url = await new Promise((resolve) => {
  server.stderr.on('data', (words) => resolve(/http:\S+/.exec(words.toString())?.[0]));
});

/** Memory of the server in MiB, where the system tells (Linux). */
function memory() {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024);
  } catch {
    return undefined;
  }
}

const bodies = Array.from({ length: 200 }, (_, index) => JSON.stringify(inventedRecord(index, 300)));
const requests = bodies.map((body) => ({ method: 'POST', path: '/v1/assess', headers: { 'content-type': 'application/json' }, body }));
const load = (duration) => autocannon({ url, requests, connections: 10, overallRate: rate, duration });

await load(5); // warm
const readings = [memory()];
const reading = setInterval(() => readings.push(memory()), Math.max(1, seconds / 10) * 1000);
const { latency, requests: done, errors, timeouts, non2xx } = await load(seconds);
clearInterval(reading);
server.kill();

console.log(`${done.total} requests in ${seconds} s (${rate} a second asked for), notes of 300 words`);
console.log(`latency in ms: median ${latency.p50}, 95th percentile between ${latency.p90} (90th) and ${latency.p97_5} (97.5th), 99th ${latency.p99}, worst ${latency.max}`);
console.log(`errors ${errors}, time-outs ${timeouts}, refused ${non2xx}; memory of the server in MiB: ${readings.join(' ')}`);
process.exitCode = errors + timeouts + non2xx === 0 ? 0 : 1;
