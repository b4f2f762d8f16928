import { evidenceOf, type Signs } from './signs.ts';

const LONGEST = 90;

/** What the record itself says of being with the child, to the end of that clause: "seen alone on Tuesday". */
export function contactIn(signs: Signs): string | undefined {
  const { document: { text, sentences } } = signs;
  const sign = evidenceOf(signs, 'contact')[0];
  const sentence = sign === undefined ? undefined : sentences[sign.sentence];
  if (sign === undefined || sentence === undefined) return undefined;
  const words = text.slice(sign.start, sentence.end).replace(/\s+/g, ' ');
  const clause = /^.*?(?=[,;:.!?](?:\s|$)| (?:and|but) |$)/.exec(words)?.[0] ?? words;
  return clause.length <= LONGEST ? clause : `${clause.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}
