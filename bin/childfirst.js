#!/usr/bin/env node
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const program = join(__dirname, '../dist/cli.cjs');
// The program as this Node has compiled it before, which saves about a sixth of the time to start.
const compiled = join(__dirname, `../dist/cli-${process.version}-${process.arch}.compiled`);
const couldNotRun = 2;

async function start() {
  if (!existsSync(program)) {
    console.error('childfirst is not built yet. Run `npm run build` first.');
    return couldNotRun;
  }
  const script = new Script(readFileSync(program, 'latin1'), {
    filename: program,
    cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
  });
  const module = {};
  script.runInThisContext()(module, createRequire(program), program);
  const { argv, env, stdin, stdout, stderr } = process;
  const exitCode = await module.exports.main({ argv, stdin, stdout, stderr, env, cwd: process.cwd() });
  if (!existsSync(compiled)) keepCompiled(script);
  return exitCode;
}

function keepCompiled(script) {
  const unfinished = `${compiled}.${process.pid}`;
  try {
    writeFileSync(unfinished, script.createCachedData());
    renameSync(unfinished, compiled);
  } catch {
    // A folder that may not be written to: each start compiles anew.
  }
}

// An error's message may hold words of a record, so only its name is shown.
function apologise(error) {
  if (process.env.CHILDFIRST_DEBUG) console.error(error);
  const name = error instanceof Error ? (error.code ?? error.name) : 'unknown';
  console.error(`childfirst stopped: a fault of its own (${name}). CHILDFIRST_DEBUG=1 shows where.`);
  return couldNotRun;
}

start().catch(apologise).then((exitCode) => {
  process.exitCode = exitCode;
});
