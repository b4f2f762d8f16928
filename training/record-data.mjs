import { lines } from './data.mjs';

const spansOf = (text, quotes = []) => quotes.map((quote) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })).filter(({ start }) => start >= 0);
const SHORTEST_TOLD = 4;
const meets = (a, b) => a.start < b.end && b.start < a.end;

/** A writer's records, each with the words that readers say tell of its risk elements. */
export function recordsBy(writer) {
  const of = (file) => lines(new URL(`../test/eval/${file}`, import.meta.url));
  const told = new Map(of(`told/${writer}.jsonl`).map(({ id, ...quotes }) => [id, quotes]));
  const records = of(writer === 'dev' ? 'dev.jsonl' : `written/${writer}-records.jsonl`).map((record) => ({ ...record, told: told.get(record.id) }));
  const astray = records.filter(({ text, told }) => told === undefined || Object.values(told).flat().some((quote) => !text.includes(quote)));
  if (astray.length > 0) throw new Error(`test/eval/told/${writer}.jsonl lacks, or misquotes: ${astray.map(({ id }) => id).join(', ')}`);
  return records;
}

/** Makes a labelled record ready: its sentences with what they are evidence of, as far as readers said, and what the rules say of it. */
export async function createRecordPreparer(core) {
  const compiled = await core.compileFolders({ rules: 'rules', lexicon: 'lexicon' }, '0.0.0');
  if (!compiled.ok) throw new Error(compiled.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  let grammar;
  const engine = core.createEngine(compiled.value, () => (grammar ??= core.createGrammar()));
  const reader = core.createHeadingReader(compiled.value.headings, compiled.value.hollow);
  return ({ id, text, child, fields, voice, risk, hiddenRisk, told: toldOf = {} }) => {
    const document = core.parseText(text);
    const discourse = core.discourseOf({ id, text, child }, document, engine);
    const judged = core.lintText(engine, discourse).filter(({ rule }) => rule.kind === 'sign');
    const signs = { record: { id, text, child, fields }, document, discourse, signs: judged };
    const sections = core.sectionsOf(signs.record, document, reader);
    const harm = core.riskOf({ signs, sections, reader }).risk.harm;
    const told = spansOf(text, voice?.evidence);
    const indicators = spansOf(text, hiddenRisk?.indicators);
    const level = voice?.contested === undefined ? voice?.level : undefined;
    const hidden = hiddenRisk?.contested === undefined ? hiddenRisk?.present : undefined;
    const label = (sentence) => {
      if (level === undefined || voice === undefined) return undefined;
      if (level !== 'absent' && told.some((span) => meets(span, sentence))) return core.EVIDENCE.indexOf(level);
      // Evidence is listed at the record's own level only, so below it a sentence with signs of voice may be evidence too.
      const unknown = (level === 'direct' || level === 'reported') && judged.some((sign) => sign.sentence === sentence.index && sign.excuse === undefined && sign.rule.gives.startsWith('voice/'));
      return unknown ? undefined : 0;
    };
    const indicator = (sentence) => (hidden === true ? indicators.some((span) => meets(span, sentence)) : hidden === false && risk?.harm !== 'present' ? false : undefined);
    // Where readers say that an element is there, but name no words for it, a field tells of it, or several sentences together.
    const toldBy = core.ELEMENTS.map((element) => (risk?.[element] === 'hollow' || risk?.[element] === 'absent' || toldOf[element]?.length > 0 ? spansOf(text, toldOf[element]) : undefined));
    // Readers listed no words as short as "Risk: high", which is not to say that these tell nothing.
    const isShort = ({ tokens }) => tokens.filter(({ kind }) => kind !== 'punctuation').length < SHORTEST_TOLD;
    const tells = (sentence) => toldBy.map((spans) => spans?.some((span) => meets(span, sentence)) || (isShort(sentence) ? undefined : spans && false));
    const sentences = document.sentences.filter(core.hasWords).map((sentence) => ({
      start: sentence.start, end: sentence.end, voice: label(sentence), indicator: indicator(sentence), tells: tells(sentence),
    }));
    return {
      id, sentences, level, hidden, others: core.othersIn(signs, core.voiceEvidence(signs, sections)), risk,
      judged: Object.fromEntries(core.ELEMENTS.map((element) => [element, core.judge({ signs, sections, reader }, element)])),
      ruled: core.voiceOf(signs, sections).level, hiddenRules: core.hiddenRulesOf({ signs, sections }, harm),
    };
  };
}

/** The examples that the signs carry, as texts with the one sentence that is known: what it is evidence of, or is not. */
export function signExamples(core) {
  return core.readRules('rules', 'rules').items.flatMap(({ id, rule: { kind, gives = '', examples } }) => {
    const [what, name] = gives.split('/');
    if (kind !== 'sign' || !['voice', 'hidden', 'risk'].includes(what)) return [];
    const known = (yes) => ({
      voice: what === 'voice' ? (yes ? core.EVIDENCE.indexOf(name) : 0) : undefined, indicator: what === 'hidden' ? yes : undefined,
      tells: core.ELEMENTS.map((element) => (what === 'risk' && element === name ? yes : undefined)),
    });
    const textOf = ({ text, child = { name: 'Kai', age: 14, pronoun: 'he' }, quote }, i, yes) => ({ id: `${id}-${yes}-${i}`, text, child, quote, known: known(yes) });
    return [...(examples.yes ?? []).map((example, i) => textOf(example, i, true)), ...(examples.no ?? []).map((example, i) => textOf(example, i, false))];
  });
}
