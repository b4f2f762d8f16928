// `node training/records.mjs`: trains the second reader of whole records (voice and hidden risk) on the records that
// readers labelled; writes model/records.json and says how it does on writers it has not seen. Only dev and the
// writers named in OF_RECORDS are trained on.
import { readdirSync, writeFileSync } from 'node:fs';
import { loadCore } from './core.mjs';
import { lines } from './data.mjs';
import { createEvidenceLearner, createTellingLearner, softmax } from './evidence-learner.mjs';
import { createRecordPreparer, signExamples } from './record-data.mjs';
import { OF_RECORDS } from './writers.mjs';

const BUCKETS = 2 ** 15;
const SCALE = 0.02;
/** How often rules are right on records that they were not written beside; their vote is trusted no further. */
const TRUST = 0.72;
const ELEMENT_TRUST = 0.85;
/** Elements of which the second reading judges better, over writers left out, than the rules alone. */
const WEIGHED = ['harm', 'protective', 'actions'];

const core = await loadCore();
const ready = await createRecordPreparer(core, BUCKETS);
const evaluation = new URL('../test/eval/', import.meta.url);
const writers = new Map([['dev', lines(new URL('dev.jsonl', evaluation)).map(ready)]]);
for (const file of readdirSync(new URL('written/', evaluation)).sort()) {
  const name = file.split('-')[0];
  if (file.endsWith('-records.jsonl') && OF_RECORDS.includes(name)) writers.set(name, lines(new URL(`written/${file}`, evaluation)).map(ready));
}
const examples = signExamples(core, ready);
const recordsOf = (...without) => [...writers].flatMap(([name, records]) => (without.includes(name) ? [] : records));

function learn(records) {
  const [evidence, tellings] = [createEvidenceLearner(BUCKETS), createTellingLearner(BUCKETS, core.ELEMENTS, core.UNTOLD)];
  evidence.learn([...records.flatMap(({ sentences }) => sentences), ...examples]);
  tellings.learn(records);
  return { evidence, tellings };
}

function readingBy({ evidence, tellings }, record) {
  const read = record.sentences.map(({ features, start, end }) => ({ start, end, ...core.evidenceOf(features, { evidence: evidence.values, elements: tellings.values }) }));
  return { sentences: read, elements: core.elementsOf(read.map(({ silent }) => silent)) };
}

/** What is weighed for each record of some writers, each read by a learner that has not seen its writer. */
function votesFrom(names, alsoWithout) {
  return names.flatMap((name) => {
    const learner = learn(recordsOf(name, ...alsoWithout));
    return writers.get(name).map((record) => ({ record, reading: readingBy(learner, record) }));
  });
}

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
  elements: Object.fromEntries(WEIGHED.map((element) => [element, difference(softmax(elementRows(pairs, element), 2, 1))])),
});
const speaks = (weights, votes) => weights.reduce((sum, weight, i) => sum + weight * votes[i], 0) > 0;
function stateOf({ judged }, reading, element, { elements }) {
  const own = judged[element];
  return own.by === 'place' ? own.state === 'present' : core.isTold({ model: { elements }, reading }, element, own.found);
}

function report(name, model, learner) {
  const records = writers.get(name);
  const said = records.map((record) => {
    const reading = readingBy(learner, record);
    return { record, level: core.levelOf(model, core.voiceVotes(reading, record.ruled, record.others)), hidden: speaks(model.hidden, core.hiddenVotes(reading, record.hiddenRules)), states: core.ELEMENTS.map((element) => stateOf(record, reading, element, model)) };
  });
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
console.log('writers left out of the reading and of its weighing; the rules were written beside all of them:');
for (const name of names) report(name, weighers(votesFrom(names.filter((other) => other !== name), [name])), learn(recordsOf(name)));

const learner = learn(recordsOf());
const { voice, hidden, elements } = weighers(votesFrom(names, []));
const round3 = (value) => Math.round(value * 1000) / 1000;
writeFileSync(new URL('../model/records.json', import.meta.url), `${JSON.stringify({
  buckets: BUCKETS, scale: SCALE, voice: voice.map((row) => row.map(round3)), hidden: hidden.map(round3), elements: Object.fromEntries(Object.entries(elements).map(([element, row]) => [element, row.map(round3)])),
  sentences: core.writeWeights(learner.evidence.pruned(0.03), SCALE), tellings: core.writeWeights(learner.tellings.pruned(0.03), SCALE),
})}\n`);
console.log(`trained on ${recordsOf().length} records of ${names.length} writers and ${examples.length} examples of signs`);
