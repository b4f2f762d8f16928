
const spansOf = (text, quotes = []) => quotes.map((quote) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })).filter(({ start }) => start >= 0);
const meets = (a, b) => a.start < b.end && b.start < a.end;

/** Makes a labelled record ready: its sentences with features and what they are evidence of, and what the rules say of it. */
export async function createRecordPreparer(core, buckets) {
  const compiled = await core.compileFolders({ rules: 'rules', lexicon: 'lexicon' }, '0.0.0');
  if (!compiled.ok) throw new Error(compiled.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  let grammar;
  const engine = core.createEngine(compiled.value, () => (grammar ??= core.createGrammar()));
  const reader = core.createHeadingReader(compiled.value.headings, compiled.value.hollow);
  const readFeatures = core.createFeatureReader(buckets);
  return ({ id, text, child, fields, voice, risk, hiddenRisk }) => {
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
    const featuresOf = (sentence) => Int32Array.from(readFeatures({ discourse, sentence, judged: judged.filter((sign) => sign.sentence === sentence.index) }));
    const sentences = document.sentences.filter(core.hasWords).map((sentence) => ({
      start: sentence.start, end: sentence.end, features: featuresOf(sentence), voice: label(sentence), indicator: indicator(sentence),
    }));
    return {
      sentences, level, hidden, others: core.othersIn(signs, core.voiceEvidence(signs, sections)), risk,
      judged: Object.fromEntries(core.ELEMENTS.map((element) => [element, core.judge({ signs, sections, reader }, element)])),
      ruled: core.voiceOf(signs, sections).level, hiddenRules: core.hiddenRulesOf({ signs, sections }, harm),
    };
  };
}

/** The examples that the signs carry, as sentences whose evidence is known. */
export function signExamples(core, ready) {
  return core.readRules('rules', 'rules').items.flatMap(({ rule: { kind, gives = '', examples } }) => {
    const [what, name] = gives.split('/');
    if (kind !== 'sign' || (what !== 'voice' && what !== 'hidden')) return [];
    const sentencesOf = ({ text, child }) => ready({ id: 'example', text, child: child ?? { name: 'Kai', age: 14, pronoun: 'he' } }).sentences;
    const holding = ({ text, quote }, { start, end }) => quote === undefined || text.slice(start, end).includes(quote);
    const yes = (examples.yes ?? []).flatMap((example) => sentencesOf(example).filter((sentence) => holding(example, sentence)).map((sentence) => (what === 'voice' ? { ...sentence, voice: core.EVIDENCE.indexOf(name) } : { ...sentence, indicator: true })));
    const no = (examples.no ?? []).flatMap((example) => sentencesOf(example).map((sentence) => (what === 'voice' ? { ...sentence, voice: 0 } : { ...sentence, indicator: false })));
    return [...yes, ...no];
  });
}
