import { readFileSync } from 'node:fs';

export const lines = (path) => readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));

/** Where a label's words stand in a text. */
export function locate(text, { quote, nth = 0 }) {
  let at = -1;
  for (let i = 0; i <= nth; i += 1) at = text.indexOf(quote, at + 1);
  return [at, at + quote.length];
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
