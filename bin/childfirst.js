#!/usr/bin/env node
import { existsSync } from 'node:fs';

const cli = new URL('../dist/cli.js', import.meta.url);
const couldNotRun = 2;

async function start() {
  if (!existsSync(cli)) {
    console.error('childfirst is not built yet. Run `npm run build` first.');
    return couldNotRun;
  }
  const { argv, env, stdin, stdout, stderr } = process;
  const { main } = await import(cli.href);
  return main({ argv, stdin, stdout, stderr, env, cwd: process.cwd() });
}

// An error's message may hold words of a record, so only its name is shown.
function apologise(error) {
  if (process.env.CHILDFIRST_DEBUG) console.error(error);
  const name = error instanceof Error ? (error.code ?? error.name) : 'unknown';
  console.error(`childfirst stopped: a fault of its own (${name}). CHILDFIRST_DEBUG=1 shows where.`);
  return couldNotRun;
}

process.exitCode = await start().catch(apologise);
