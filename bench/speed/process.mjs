import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inRoot } from '../../scripts/support/paths.mjs';

const program = inRoot('bin/childfirst.js');
const peakHook = new URL('./peak.mjs', import.meta.url).href;
const NEWLINE = 10;

/** What to run for a command of childfirst that also tells its peak memory. */
export const childfirst = (...args) => [process.execPath, '--import', peakHook, program, ...args];

/** What to run for a bare check of one file, with nothing of ours around it. */
export const bareCheck = (path) => [process.execPath, program, 'check', path];

/** What to run for a script beside this file. */
export const script = (name, ...args) => [process.execPath, fileURLToPath(new URL(name, import.meta.url)), ...args.map(String)];

/**
 * Runs a command to its end, with a file as standard input where there is one: how long it took, its exit code, how
 * many lines it wrote (and the words themselves where `keep`), and its peak memory in MiB where it tells.
 */
export function timed([command, ...args], { input, keep = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdin = input === undefined ? 'ignore' : openSync(input, 'r');
    const start = performance.now();
    const child = spawn(command, args, { stdio: [stdin, 'pipe', 'pipe', 'pipe'] });
    const [kept, errors, peaks] = [[], [], []];
    let lines = 0;
    child.stdout.on('data', (chunk) => {
      for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) lines += 1;
      if (keep) kept.push(chunk);
    });
    child.stderr.on('data', (chunk) => errors.push(chunk));
    child.stdio[3].on('data', (chunk) => peaks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const milliseconds = performance.now() - start;
      if (typeof stdin === 'number') closeSync(stdin);
      resolve({ code, milliseconds, lines, output: Buffer.concat(kept).toString(), errors: Buffer.concat(errors).toString(), peak: Number(Buffer.concat(peaks)) / 1024 });
    });
  });
}

/** The same, and what was printed read as JSON; throws where the script failed. */
export async function answerOf(command) {
  const { code, output, errors } = await timed(command, { keep: true });
  if (code !== 0) throw new Error(`${command.slice(1, 3).join(' ')} ended with ${code}: ${errors.trim().split('\n').slice(-12).join('\n')}`);
  return JSON.parse(output);
}
