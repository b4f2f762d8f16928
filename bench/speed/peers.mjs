import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../../scripts/support/paths.mjs';
import { runNpm } from '../../scripts/support/run.mjs';
import { runStream } from './commands.mjs';
import { writeJsonLines } from './files.mjs';
import { median, perSecond } from './numbers.mjs';
import { answerOf, script } from './process.mjs';
import { findRipgrep, runRipgrep } from './ripgrep.mjs';

const ROUNDS = 3;
const SECONDS = 2; // for each tool in each round, once it is warm
const phrases = inRoot('bench/peers/phrases.txt');
const installed = inRoot('bench/peers/node_modules');

// In JavaScript and of others: what childfirst is compared with.
const peers = [
  { name: 'write-good', module: 'write-good' },
  { name: 'alex', module: 'alex' },
  { name: 'textlint', module: 'textlint', withPhrases: true },
  { name: 'harper.js', module: 'harper', withPhrases: true },
];

/** Installs the peers where the lock file is another than the one they were installed from. */
export async function installPeers() {
  const lock = createHash('sha256').update(readFileSync(inRoot('bench/peers/package-lock.json'))).digest('hex');
  const stamp = `${installed}/.installed-from`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing the other tools in bench/peers, for the bench alone.');
  const { code, output } = await runNpm(['ci', '--prefix', inRoot('bench/peers'), '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  if (code !== 0) throw new Error(`The other tools could not be installed.\n${output}`);
  writeFileSync(stamp, lock);
}

async function runLoop(module, path) {
  const { notes, reported, milliseconds } = await answerOf(script('loop.mjs', module, path, phrases, SECONDS));
  return { notesPerSecond: perSecond(notes, milliseconds), perNote: reported / notes };
}

function nameOf({ name, withPhrases = false }) {
  const { version } = JSON.parse(readFileSync(`${installed}/${name}/package.json`, 'utf8'));
  return `${name} ${version}${withPhrases ? ', the phrases' : ''}`;
}

function contenders(path, notes) {
  const rg = findRipgrep();
  return [
    { name: 'childfirst, library', run: () => runLoop(inRoot('bench/speed/childfirst.mjs'), path) },
    { name: 'childfirst stream, a process', run: () => runStream(path, notes) },
    ...peers.map((peer) => ({ name: nameOf(peer), peer, run: () => runLoop(inRoot(`bench/peers/${peer.module}.mjs`), path) })),
    ...(rg === undefined ? [] : [{ name: 'ripgrep, the phrases, a process', run: () => runRipgrep(rg, { path, notes, phrases }) }]),
  ];
}

/** childfirst and the peers over the same notes, each on one thread and by turns; the median of the rounds. */
export async function measurePeers(folder, notes) {
  const path = await writeJsonLines(folder, notes);
  const all = contenders(path, notes).map((contender) => ({ ...contender, rounds: [] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { run, rounds } of all) rounds.push(await run());
  }
  const rows = all.map(({ name, peer, rounds }) => ({ name, peer, notesPerSecond: median(rounds.map((round) => round.notesPerSecond)), perNote: rounds[0].perNote ?? null }));
  const quickest = (among) => Math.max(...rows.filter(({ peer }) => peer !== undefined && among(peer)).map(({ notesPerSecond }) => notesPerSecond));
  const [ofAll, ofThoseWithPhrases] = [quickest(() => true), quickest(({ withPhrases }) => withPhrases === true)];
  return {
    notes, rounds: ROUNDS, phrases: readFileSync(phrases, 'utf8').trim().split('\n').length, ripgrep: findRipgrep() !== undefined,
    tools: rows.map(({ name, notesPerSecond, perNote }) => ({ name, notesPerSecond, timesQuickest: notesPerSecond / ofAll, timesQuickestWithPhrases: notesPerSecond / ofThoseWithPhrases, perNote })),
    timesQuickest: rows[0].notesPerSecond / ofAll,
    timesQuickestWithPhrases: rows[0].notesPerSecond / ofThoseWithPhrases,
  };
}
