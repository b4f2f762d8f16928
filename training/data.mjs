import { readFileSync } from 'node:fs';

export const lines = (path) => readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));

function locate(text, { quote, nth = 0 }) {
  let at = -1;
  for (let i = 0; i <= nth; i += 1) at = text.indexOf(quote, at + 1);
  return { start: at, end: at + quote.length };
}

/** Makes a labelled text ready: sentences with features and gold labels, and what the rules found in it. */
export function createPreparer(core, engine, factsOf, buckets) {
  const out = new Int32Array(256);
  const mask = buckets - 1;
  return ({ id, text, child, flags = [] }) => {
    const document = core.parseText(text);
    const discourse = core.discourseOf({ id, text, child }, document, engine);
    const judged = core.lintText(engine, discourse);
    const gold = flags.map((flag) => ({ ...flag, ...locate(text, flag) }));
    const sentences = document.sentences.map((sentence) => {
      const setting = core.settingOf({ discourse, sentence, judged: judged.filter((item) => item.sentence === sentence.index), factsOf });
      const tokens = sentence.tokens.map((_, at) => out.slice(0, core.tokenFeatures(setting, at, mask, out)));
      const labels = sentence.tokens.map((token) => {
        const flag = gold.find(({ start, end }) => token.start < end && start < token.end);
        return flag === undefined ? 0 : core.LABELS.indexOf(flag.category);
      });
      return { sentence, tokens, facts: setting.facts, bag: Int32Array.from(core.sentenceFeatures(setting, mask)), labels };
    });
    const ruled = core.withoutOverlaps(judged.filter((item) => item.rule.kind === 'wording' && item.excuse === undefined && item.rule.category !== 'jargon'));
    return { sentences, gold, ruled };
  };
}

/** The examples that the rules carry, as labelled texts. */
export function ruleExamples(rules) {
  return rules.flatMap(({ id, category, rule: { kind, severity, examples: { wrong = [], right = [] } } }) => {
    if (kind !== undefined && kind !== 'wording' || category === 'jargon') return [];
    const base = { child: { name: 'Kai', pronoun: 'he', age: 14 } };
    return [
      ...wrong.map(({ text, quote, child }, i) => ({ ...base, ...(child ? { child } : {}), id: `${id}-w${i}`, text, flags: [{ quote, category, severity }] })),
      ...right.map(({ text, child }, i) => ({ ...base, ...(child ? { child } : {}), id: `${id}-r${i}`, text, flags: [] })),
    ].filter(({ text, flags }) => flags.every(({ quote }) => text.includes(quote)));
  });
}
