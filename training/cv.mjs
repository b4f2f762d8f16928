// node training/cv.mjs w1,w2,w3,w4 [options json] : leave one writer out
import { loadCore } from './core.mjs';
import { createLearner, shuffled } from './crf.mjs';
import { lines, prepare, ruleExamples } from './data.mjs';
import { count, line, spansOf, tally } from './measure.mjs';
import { existsSync, readFileSync } from 'node:fs';
const core = await loadCore();
const compiled = await core.compileFolders({ rules: 'rules', lexicon: 'lexicon' }, '0');
if (!compiled.ok) { console.log(compiled.problems.slice(0, 10)); process.exit(1); }
let g; const engine = core.createEngine(compiled.value, () => (g ??= core.createGrammar()));
const groups = JSON.parse(readFileSync('model/word-groups.json', 'utf8'));
const factsOf = core.createWordFacts(groups, engine.vocabulary);
const o = { bits: 18, rate: 0.12, shrink: 0.0015, epochs: 12, dev: true, ...JSON.parse(process.argv[3] ?? '{}') };
const buckets = 2 ** o.bits;
const load = (w) => ['sentences', 'records'].flatMap((k) => { const p = `test/eval/written/${w}-${k}.jsonl`; return existsSync(p) ? lines(p) : []; });
const prep = (name) => (name === 'dev' ? lines('test/eval/dev.jsonl') : load(name)).map((r) => prepare(core, engine, factsOf, buckets, r));
const writers = process.argv[2].split(',');
const data = new Map([...writers, ...(o.dev ? ['dev'] : [])].map((w) => [w, prep(w)]));
function createSent(buckets, o) {
  const V = new Float32Array(buckets * 6); const Q = new Float32Array(buckets * 6).fill(0.5);
  const feats = (s) => (s.sf ??= [...new Set([...s.bag, ...s.tokens.flatMap((t) => [...t])])]);
  const prob = (s) => { const f = feats(s); const z = new Float64Array(6); for (const b of f) for (let l = 0; l < 6; l++) z[l] += V[b * 6 + l]; const m = Math.max(...z); let t = 0; for (let l = 0; l < 6; l++) { z[l] = Math.exp((z[l] - m)); t += z[l]; } for (let l = 0; l < 6; l++) z[l] /= t; return z; };
  return { prob, learn(s) { if (!s.tokens.length) return; const f = feats(s); const p = prob(s); const gold = s.labels.find((x) => x > 0) ?? 0; for (let l = 0; l < 6; l++) { const g = (gold === l ? 1 : 0) - p[l]; if (Math.abs(g) < 0.005) continue; for (const b of f) { const gg = g - (o.sshrink ?? 0.002) * V[b * 6 + l]; Q[b * 6 + l] += gg * gg; V[b * 6 + l] += ((o.srate ?? 0.05) * gg) / Math.sqrt(Q[b * 6 + l]); } } } };
}
const extra = o.rules ? ruleExamples(core.readRules('rules', 'rules').items).map((r) => prepare(core, engine, factsOf, buckets, r, o.rules === 'masked')) : [];
console.log('rule examples', extra.length);
const labels = core.LABELS;
const asRule = (item) => ({ start: item.start, end: item.end, label: labels.indexOf(item.rule.category) });
const ths = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4];
const why = {}; const totals = new Map(); const get = (k) => { if (!totals.has(k)) totals.set(k, tally()); return totals.get(k); };
function run(trainOn, tests) {
  const sents = [...trainOn.flatMap((w) => data.get(w)), ...extra].flatMap((t) => t.sentences);
  const learner = createLearner(core, { buckets, rate: o.rate, shrink: o.shrink });
  for (let e = 0; e < o.epochs; e += 1) for (const s of shuffled(sents, e + 1)) learner.learn(s);
  let sl; if (o.sent) { sl = createSent(buckets, o); for (let e = 0; e < (o.sepochs ?? 10); e += 1) for (const s of shuffled(sents, e + 77)) sl.learn(s); }
  for (const test of tests) for (const i of data.get(test)) {
    const k = test === 'dev' ? 'dev' : 'cv';
    count(get(`${k} rules`), i, i.ruled.map(asRule), labels);
    if (o.sent) { for (const th of [0.25, 0.35, 0.45, 0.55]) { const spans = i.sentences.flatMap((s) => { if (!s.tokens.length) return []; const p = sl.prob(s); if (1 - p[0] < th) return []; let l = 1; for (let x = 2; x < 6; x++) if (p[x] > p[l]) l = x; return [{ start: s.sentence.start, end: s.sentence.end, label: l }]; }); count(get(`${k} sent ${th}`), i, spans, labels); }
     for (const th of [0.15, 0.2, 0.25, 0.3, 0.35, 0.4]) { const spans = i.sentences.flatMap((s) => { if (!s.tokens.length) return []; const p = sl.prob(s); const m = learner.marginals(s); let best = 0; let bl = 0; for (let a = 0; a < s.tokens.length; a++) if (1 - m[a * 6] > best) { best = 1 - m[a * 6]; bl = a; } const pp = (1 - p[0]) * 0.5 + best * 0.5; if (pp < th) return []; const sp = spansOf(s, m, Math.min(best, th) * 0.999); return sp; }); count(get(`${k} blend ${th}`), i, spans, labels); } }
    if (o.sent) for (const [tr, tm] of [[0.1, 0.2], [0.1, 0.3], [0.15, 0.25], [0.2, 0.3], [0.3, 0.3], [0.05, 0.25], [0.2,0.2]]) {
      const info = i.sentences.map((s) => { if (!s.tokens.length) return undefined; const p = sl.prob(s); const m = learner.marginals(s); let best = 0; for (let a = 0; a < s.tokens.length; a++) best = Math.max(best, 1 - m[a * 6]); return { p: 1 - p[0], m, best }; });
      const ruled = i.ruled.filter((r) => { const x = info[r.sentence]; const s = i.sentences[r.sentence]; let b = 0; s.sentence.tokens.forEach((t, a) => { if (t.start < r.end && r.start < t.end) b = Math.max(b, 1 - x.m[a * 6]); }); return (b + x.p) / 2 >= tr; }).map(asRule);
      const spans = i.sentences.flatMap((s, n) => { const x = info[n]; if (x === undefined || (x.p + x.best) / 2 < tm) return []; return spansOf(s, x.m, x.best * 0.9); }).filter((s) => !ruled.some((r) => r.start < s.end && s.start < r.end));
      count(get(`${k} policy ${tr}/${tm}`), i, [...ruled, ...spans], labels);
      const excuse = (span) => { const t = span.sentence.tokens; const from = t.findIndex((x) => x.start >= span.start); const to = t.findLastIndex((x) => x.end <= span.end) + 1; return core.excusedBy({ discourse: i.discourse, sentence: span.sentence, hit: { from, to }, grammar: () => undefined }, o.leave ?? [], o.about ?? 'child'); };
      count(get(`${k} excused ${tr}/${tm}`), i, [...ruled, ...spans.filter((x) => { const e = excuse(x); if (e) { const gold = i.gold.some((f) => f.start < x.end && x.start < f.end); why[e + (gold ? ' lost' : ' saved')] = (why[e + (gold ? ' lost' : ' saved')] ?? 0) + 1; } return !e; }).filter((x) => !i.judged.some((j) => j.rule.kind === 'wording' && j.excuse && j.start < x.end && x.start < j.end && (j.end - j.start) * 2 > x.end - x.start))], labels);
    }
    const sure = i.sentences.map((s) => (s.tokens.length ? learner.marginals(s) : []));
    for (const th of ths) {
      const spans = i.sentences.flatMap((s, n) => (s.tokens.length ? spansOf(s, sure[n], th) : []));
      count(get(`${k} model ${th}`), i, spans, labels);
    }
  }
}
for (const w of writers) run(writers.filter((x) => x !== w), [w]);
if (o.dev) run(writers, ['dev']);
for (const [k, t] of [...totals].sort()) console.log(line(k, t));

console.log(why);
