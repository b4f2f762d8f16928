// node training/try.mjs : train on the writers named, test on others (experiment)
import { loadCore } from './core.mjs';
import { createLearner, shuffled } from './crf.mjs';
import { lines, prepare } from './data.mjs';
import { count, line, spansOf, tally } from './measure.mjs';
import { existsSync, readFileSync } from 'node:fs';

const core = await loadCore();
const compiled = await core.compileFolders({ rules: 'rules', lexicon: 'lexicon' }, '0');
if (!compiled.ok) { console.log(compiled.problems.slice(0, 10)); process.exit(1); }
let g; const engine = core.createEngine(compiled.value, () => (g ??= core.createGrammar()));
const groups = JSON.parse(readFileSync('model/word-groups.json', 'utf8'));
const factsOf = core.createWordFacts(groups, engine.vocabulary);
const buckets = 2 ** 18;
const load = (w) => ['sentences', 'records'].flatMap((k) => { const p = `test/eval/written/${w}-${k}.jsonl`; return existsSync(p) ? lines(p) : []; });
const writers = (process.argv[2] ?? 'w1,w2,w3,w4').split(',');
const tests = (process.argv[3] ?? 'w5,dev').split(',');
const epochs = Number(process.argv[4] ?? 12);
const prep = (name) => (name === 'dev' ? lines('test/eval/dev.jsonl') : load(name)).map((r) => prepare(core, engine, factsOf, buckets, r));
console.time('prepare'); const train = writers.flatMap(prep); console.timeEnd('prepare');
const sents = train.flatMap((t) => t.sentences);
const learner = createLearner(core, { buckets, rate: 0.12, shrink: 0.0015 });
console.time('train');
for (let e = 0; e < epochs; e += 1) for (const s of shuffled(sents, e + 1)) learner.learn(s);
console.timeEnd('train');
console.log(train.length, 'texts', sents.length, 'sentences');
const labels = core.LABELS;
const asRule = (item) => ({ start: item.start, end: item.end, label: labels.indexOf(item.rule.category) });
for (const name of tests) {
  const items = prep(name);
  const t0 = tally(); for (const i of items) count(t0, i, i.ruled.map(asRule), labels); console.log(line(`${name} rules`, t0));
  for (const th of [0.3, 0.5, 0.7, 0.85]) {
    const a = tally(); const b = tally();
    for (const i of items) {
      const spans = i.sentences.flatMap((s) => (s.tokens.length ? spansOf(s, learner.marginals(s), th) : []));
      count(a, i, spans, labels);
      const ruled = i.ruled.map(asRule);
      count(b, i, [...ruled, ...spans.filter((s) => !ruled.some((r) => r.start < s.end && s.start < r.end))], labels);
    }
    console.log(line(`${name} model ${th}`, a)); console.log(line(`${name} both ${th}`, b));
  }
}
