// `node training/train.mjs`: trains the learned layer on the sentences and records that our writers labelled, and on
// the examples of the rules; writes model/learned.json and says how it does on writers it has not seen.
// Writers named in UNSEEN are never trained on.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadCore } from './core.mjs';
import { createLearner, shuffled } from './crf.mjs';
import { createPreparer, lines, ruleExamples } from './data.mjs';
import { createSentenceLearner } from './sentence-learner.mjs';

const UNSEEN = ['w5'];
const BUCKETS = 2 ** 16;
const EPOCHS = 12;
const SCALE = 0.02;
const SMALL = 0.12;
/** The share of faults that may be lost because a sentence looks harmless. */
const MISSED_AT_A_GLANCE = 0.04;
const RAW = { keep: 0.08, add: 0.3 };

const written = new URL('../test/eval/written/', import.meta.url);
const core = await loadCore();
const compiled = await core.compileFolders({ rules: 'rules', lexicon: 'lexicon' }, '0.0.0');
if (!compiled.ok) throw new Error(compiled.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
let grammar;
const engine = core.createEngine(compiled.value, () => (grammar ??= core.createGrammar()));
const groups = JSON.parse(readFileSync(new URL('../model/word-groups.json', import.meta.url), 'utf8'));
const factsOf = core.createWordFacts(groups, engine.vocabulary);
const ready = createPreparer(core, engine, factsOf, BUCKETS);
const writers = new Map();
for (const file of readdirSync(written).sort()) {
  const name = file.split('-')[0];
  if (!UNSEEN.includes(name)) writers.set(name, [...(writers.get(name) ?? []), ...lines(new URL(file, written)).map(ready)]);
}
const examples = ruleExamples(core.readRules('rules', 'rules').items).map(ready);

function train(texts) {
  const sentences = texts.flatMap((text) => text.sentences).filter(({ tokens }) => tokens.length > 0);
  const words = createLearner(core, { buckets: BUCKETS, rate: 0.12, shrink: 0.0015 });
  const whole = createSentenceLearner(BUCKETS, { rate: 0.05, shrink: 0.002 });
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) for (const sentence of shuffled(sentences, epoch + 1)) {
    words.learn(sentence);
    if (epoch < 10) whole.learn(sentence);
  }
  return { words, whole };
}

/** For what rules found and what the models suspect: the mean of the two answers, and whether a reader flagged it. */
function* answers({ words, whole }, texts) {
  for (const { sentences, gold, ruled } of texts) for (const sentence of sentences) {
    if (sentence.tokens.length === 0) continue;
    const sure = words.marginals(sentence);
    const fault = 1 - whole.chances(sentence)[0];
    const { tokens } = sentence.sentence;
    const overlaps = (a, b) => a.start < b.end && b.start < a.end;
    const most = (span) => Math.max(...tokens.map((token, at) => (overlaps(token, span) ? 1 - sure[at * 6] : 0)));
    const found = ruled.filter((item) => item.sentence === sentence.sentence.index);
    for (const item of found) yield [(most(item) + fault) / 2, gold.some((flag) => overlaps(flag, item))];
    const best = tokens.reduce((top, _, at) => (1 - sure[at * 6] > 1 - sure[top * 6] ? at : top), 0);
    const share = (1 - sure[best * 6] + fault) / 2;
    if (share > 0.1 && !found.some((item) => overlaps(item, tokens[best]))) yield [share, gold.some((flag) => overlaps(flag, tokens[best]))];
  }
}

const pruned = (values) => values.map((value) => (Math.abs(value) < SMALL ? 0 : value));
const glances = [];
const pairs = [...writers.keys()].flatMap((name) => {
  const model = train([...[...writers].flatMap(([other, texts]) => (other === name ? [] : texts)), ...examples]);
  for (const { sentences, gold } of writers.get(name)) for (const sentence of sentences) {
    if (sentence.tokens.length === 0) continue;
    const share = 1 - model.whole.chances(sentence)[0];
    const flagged = gold.some(({ start, end }) => start < sentence.sentence.end && sentence.sentence.start < end);
    glances.push([core.glance(sentence.facts, pruned(model.whole.values), BUCKETS - 1), share >= RAW.add && flagged]);
  }
  return [...answers(model, writers.get(name))];
});
const logit = (share) => Math.log(Math.min(1 - 1e-6, Math.max(1e-6, share)) / (1 - Math.min(1 - 1e-6, Math.max(1e-6, share))));
let [slope, intercept] = [1, 0];
for (let round = 0; round < 3000; round += 1) {
  let [ds, di] = [0, 0];
  for (const [share, right] of pairs) {
    const pull = (right ? 1 : 0) - 1 / (1 + Math.exp(-(slope * logit(share) + intercept)));
    ds += pull * logit(share);
    di += pull;
  }
  slope += (0.3 * ds) / pairs.length;
  intercept += (0.3 * di) / pairs.length;
}
const calibrated = (share) => 1 / (1 + Math.exp(-(slope * logit(share) + intercept)));
console.log(`calibration on ${pairs.length} answers of writers left out: slope ${slope.toFixed(3)}, intercept ${intercept.toFixed(3)}`);

const wanted = glances.filter(([, kept]) => kept).map(([score]) => score).sort((a, b) => a - b);
const glance = wanted[Math.floor(wanted.length * MISSED_AT_A_GLANCE)];
console.log(`a glance passes over ${((100 * glances.filter(([score]) => score < glance).length) / glances.length).toFixed(0)} % of the sentences`);

const { words, whole } = train([...[...writers.values()].flat(), ...examples]);
const round3 = (value) => Math.round(value * 1000) / 1000;
writeFileSync(new URL('../model/learned.json', import.meta.url), `${JSON.stringify({
  buckets: BUCKETS, scale: SCALE, calibration: [round3(slope), round3(intercept)], glance: round3(glance), keep: round3(calibrated(RAW.keep)), add: round3(calibrated(RAW.add)),
  moves: words.moves.map((row) => row.map(round3)), sentences: core.writeWeights(pruned(whole.values), SCALE), words: core.writeWeights(pruned(words.values), SCALE),
}, null, 1)}\n`);
console.log(`trained on ${[...writers.values()].flat().length} texts of ${writers.size} writers and ${examples.length} rule examples`);
