import { readFileSync } from 'node:fs';
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { parse } from 'yaml';
import { inRoot } from '../../scripts/support/paths.mjs';

const SELF = /^(him|her|them|your|my)?sel(f|ves)$/;
const LEFT_OUT = new Set('a an the he she they him her them his hers their theirs yp'.split(' '));

/** Words side by side as stems, without articles, pronouns and the child's name; every “himself” is “self”. */
function stems(text, names = []) {
  const words = text.toLowerCase().replaceAll('’', "'").match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];
  const kept = words.filter((word) => !LEFT_OUT.has(word) && !names.includes(word.replace(/'s$/, '')));
  return ` ${kept.map((word) => (SELF.test(word) ? 'self' : stemmer.stem(word))).join(' ')} `;
}

const listed = parse(readFileSync(inRoot('bench/accuracy/stock.yaml'), 'utf8'));
const terms = Object.values(listed).flatMap((phrases) => phrases.split(';')).map((phrase) => stems(phrase));

/** Whether words are a stock phrase or hold one; anything else is a paraphrase. */
export function isStock(quote, childsName = '') {
  const words = stems(quote, childsName.toLowerCase().split(/\s+/));
  return terms.some((term) => words.includes(term));
}
