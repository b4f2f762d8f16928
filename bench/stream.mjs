import { spawn } from 'node:child_process';
import { inRoot } from '../scripts/support/paths.mjs';

/** Gives records, as JSON lines, to `childfirst stream`; resolves to its answer and how long it took. */
export function stream(input) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [inRoot('bin/childfirst.js'), 'stream'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.stdin.on('error', () => {}); // it ended early; its exit code says so
    child.on('close', (code) => {
      const output = Buffer.concat(chunks).toString('utf8');
      resolve({ code, output, milliseconds: performance.now() - start });
    });
    child.stdin.end(input);
  });
}
