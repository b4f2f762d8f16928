// `node training/records.mjs`, after train.py: trains what weighs the second reading of whole records (voice, risk and
// hidden risk) on the records that readers labelled; writes model/records.json and says how it does on writers it has not
// seen. What the network makes of each sentence comes from networks that had not seen the writer of its record.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadCore } from './core.mjs';
import { createRecordPreparer, recordsBy } from './record-data.mjs';
import { softmax } from './softmax.mjs';
import { OF_RECORDS } from './writers.mjs';

/** Writers are left out in so many groups. */
const GROUPS = 8;
/** How often rules are right on records that they were not written beside; their vote is trusted no further. */
const TRUST = 0.72;
const ELEMENT_TRUST = 0.85;

const core = await loadCore();
const ready = await createRecordPreparer(core);
const heard = JSON.parse(readFileSync(new URL('build/evidence.json', import.meta.url), 'utf8'));
const writers = new Map(['dev', ...OF_RECORDS].map((name) => [name, recordsBy(name).map((record) => {
  const prepared = ready(record);
  const evidence = (heard[record.id] ?? []).map((scores) => core.evidenceOf(scores));
  if (evidence.length !== prepared.sentences.length) throw new Error(`build/evidence.json does not fit ${record.id}: run training/all.sh`);
  return { record: prepared, reading: core.secondReadingOf(prepared.sentences, evidence) };
})]));
const pairsOf = (names) => names.flatMap((name) => writers.get(name));

function voiceRows(pairs) {
  const { VOICE_LEVELS: levels, voiceVotes } = core;
  return pairs.filter(({ record }) => record.level !== undefined).flatMap(({ record, reading }) => levels.map((vote) => ({
    votes: voiceVotes(reading, vote, record.others), label: levels.indexOf(record.level),
    weight: vote === record.ruled ? TRUST : (1 - TRUST) / (levels.length - 1),
  })));
}

function hiddenRows(pairs) {
  return pairs.filter(({ record }) => record.hidden !== undefined).map(({ record, reading }) => ({ votes: core.hiddenVotes(reading, record.hiddenRules), label: Number(record.hidden), weight: 1 }));
}

function elementRows(pairs, element) {
  const { IN_PROSE: states, elementVotes } = core;
  return pairs.filter(({ record }) => record.judged[element].by === 'prose' && record.risk[element] !== 'contested').flatMap(({ record, reading }) => states.map((state) => ({
    votes: elementVotes(reading, element, state), label: Number(record.risk[element] === 'present'),
    weight: state === record.judged[element].found ? ELEMENT_TRUST : (1 - ELEMENT_TRUST) / 2,
  })));
}

/** The weights by which the second of two answers is preferred to the first. */
const difference = ([first, second]) => second.map((weight, i) => weight - first[i]);
const weighers = (pairs) => ({
  voice: softmax(voiceRows(pairs), 5, 2), hidden: difference(softmax(hiddenRows(pairs), 2, 1)),
  elements: Object.fromEntries(core.ELEMENTS.map((element) => [element, difference(softmax(elementRows(pairs, element), 2, 1))])),
});
const speaks = (weights, votes) => weights.reduce((sum, weight, i) => sum + weight * votes[i], 0) > 0;
function stateOf({ judged }, reading, element, { elements }) {
  const own = judged[element];
  return own.by === 'place' ? own.state === 'present' : core.isTold({ model: { elements }, reading }, element, own.found);
}

function report(name, model) {
  const said = writers.get(name).map(({ record, reading }) => ({
    record, level: core.levelOf(model, core.voiceVotes(reading, record.ruled, record.others)), hidden: speaks(model.hidden, core.hiddenVotes(reading, record.hiddenRules)),
    states: core.ELEMENTS.map((element) => stateOf(record, reading, element, model)),
  }));
  const f1 = (pairs) => (2 * pairs.filter(([a, b]) => a && b).length) / pairs.reduce((sum, [a, b]) => sum + Number(a) + Number(b), 0);
  const voiced = said.filter(({ record }) => record.level !== undefined);
  const missing = (level) => level === 'absent' || level === 'proxy';
  const voice = f1(voiced.map(({ record, level }) => [missing(record.level), missing(level)]));
  const right = voiced.filter(({ record, level }) => record.level === level).length / voiced.length;
  const hidden = f1(said.filter(({ record }) => record.hidden !== undefined).map(({ record, hidden: found }) => [record.hidden, found]));
  const lacking = core.ELEMENTS.map((element, i) => {
    const judged = said.filter(({ record }) => record.risk[element] !== 'contested');
    const byRules = judged.map(({ record }) => [record.risk[element] !== 'present', !(record.judged[element].by === 'place' ? record.judged[element].state === 'present' : record.judged[element].found !== 'none')]);
    return `${element} ${f1(byRules).toFixed(2)}→${f1(judged.map(({ record, states }) => [record.risk[element] !== 'present', !states[i]])).toFixed(2)}`;
  });
  console.log(`${name.padEnd(4)} voice missing ${voice.toFixed(3)}  level right ${right.toFixed(3)}  hidden risk ${hidden.toFixed(3)}  missing by rules → with the second reading: ${lacking.join('  ')}`);
}

const names = [...writers.keys()];
const groups = Array.from({ length: GROUPS }, (_, i) => names.filter((_name, at) => at % GROUPS === i));
console.log('writers left out of the reading and of its weighing; the rules were written beside all of them:');
for (const group of groups) {
  const model = weighers(pairsOf(names.filter((name) => !group.includes(name))));
  for (const name of group) report(name, model);
}

const { voice, hidden, elements } = weighers(pairsOf(names));
const rounded = (row) => row.map((value) => Math.round(value * 1000) / 1000);
const model = { voice: voice.map(rounded), hidden: rounded(hidden), elements: Object.fromEntries(Object.entries(elements).map(([element, row]) => [element, rounded(row)])) };
writeFileSync(new URL('../model/records.json', import.meta.url), `${JSON.stringify(model, undefined, 1)}\n`);
console.log(`trained on ${pairsOf(names).length} records of ${names.length} writers`);
