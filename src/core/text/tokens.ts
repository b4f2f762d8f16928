import { abbreviationEnd } from './abbreviated.ts';
import { APOSTROPHE, CAPITAL_LETTER, DIGIT, isHyphen, isWordCode, JOINED, kindOf, OTHER_LETTER, SMALL_LETTER, SPACE } from './characters.ts';
import type { Token } from './types.ts';

/** Endings that stand for a verb or an owner and are tokens of their own; n't is not among them. */
const CLITICS: ReadonlySet<string> = new Set(['s', 'd', 'm', 're', 've', 'll']);
// oxlint-disable-next-line no-misleading-character-class -- the joiners are meant one by one
const UNSAID = /['’‘`´ʼ′＇.\u00ad\u200c\u200d\u2060]/g;
const SMALL_ASCII = /^[a-z0-9/&+]*$/;
const BEYOND_ASCII = /[\u0080-\uffff]/;

/** The form that rules match on: lower case, no apostrophes, no dots, letters with their accents as one character. */
export function normalise(word: string): string {
  if (SMALL_ASCII.test(word)) return word;
  const said = word.replace(UNSAID, '');
  // A typesetter's "ﬁ" and an accent typed after its letter are the same letters as anyone else's.
  return (BEYOND_ASCII.test(said) ? said.normalize('NFKC') : said).toLowerCase();
}

/** Takes text apart into words, numbers and marks, in one pass; offsets are into the whole text. */
export function tokenize(text: string, start = 0, end: number = text.length): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SPACE) at += 1;
    else if (kind <= OTHER_LETTER) at = readWord(text, at, end, tokens);
    else if (kind === DIGIT) at = readNumber(text, at, end, tokens);
    else at = readMark(text, at, end, tokens);
  }
  return tokens;
}

function readWord(text: string, at: number, end: number, tokens: Token[]): number {
  const special = abbreviationEnd(text, at, end);
  if (special > 0) {
    tokens.push(unusualWord(text, at, special));
    return readClitic(text, special, end, tokens);
  }
  let plain = true;
  let capitals = 0;
  let apostrophe = -1;
  let to = at;
  for (; to < end; to += 1) {
    const kind = kindOf(text.charCodeAt(to));
    if (kind === SMALL_LETTER || kind === DIGIT) continue;
    if (kind === CAPITAL_LETTER) capitals += 1;
    else if (kind === APOSTROPHE && to + 1 < end && kindOf(text.charCodeAt(to + 1)) <= OTHER_LETTER) apostrophe = to;
    else if (kind === OTHER_LETTER || kind === JOINED) plain = false;
    else break;
  }
  if (apostrophe >= 0) return readParts(text, { at, apostrophe, to }, tokens);
  tokens.push(plain ? plainWord(text, at, to, capitals) : unusualWord(text, at, to));
  return to;
}

/** A word with an apostrophe in it: "won't" is one token, "she'll" is two. */
function readParts(text: string, { at, apostrophe, to }: { at: number; apostrophe: number; to: number }, tokens: Token[]): number {
  if (isClitic(text, apostrophe, to)) tokens.push(unusualWord(text, at, apostrophe), clitic(text, apostrophe, to));
  else tokens.push(unusualWord(text, at, to));
  return to;
}

function isClitic(text: string, apostrophe: number, to: number): boolean {
  return to - apostrophe <= 3 && CLITICS.has(text.slice(apostrophe + 1, to).toLowerCase());
}

/** A word of the letters A to Z and digits, which is nearly every word. */
function plainWord(text: string, start: number, end: number, capitals: number): Token {
  const typed = text.slice(start, end);
  if (capitals === 0) return { start, end, norm: typed, kind: 'word', capital: false, upper: false };
  const capital = kindOf(text.charCodeAt(start)) === CAPITAL_LETTER;
  return { start, end, norm: typed.toLowerCase(), kind: 'word', capital, upper: capitals > 1 && !/[a-z]/.test(typed) };
}

function unusualWord(text: string, start: number, end: number): Token {
  const typed = text.slice(start, end);
  const first = typed.charAt(0);
  const capital = first !== first.toLowerCase();
  const upper = capital && typed === typed.toUpperCase() && (typed.match(/\p{L}/gu) ?? []).length > 1;
  return { start, end, norm: normalise(typed), kind: 'word', capital, upper };
}

function clitic(text: string, start: number, end: number): Token {
  return { start, end, norm: `'${text.slice(start + 1, end).toLowerCase()}`, kind: 'word', capital: false, upper: false };
}

/** Digits with what belongs to them: "21.50", "24/08", "0142hrs", "3rd". */
function readNumber(text: string, at: number, end: number, tokens: Token[]): number {
  let to = at;
  while (to < end && (isWordCode(text.charCodeAt(to)) || joinsDigits(text, to, end))) to += 1;
  tokens.push({ start: at, end: to, norm: text.slice(at, to).toLowerCase(), kind: 'number', capital: false, upper: false });
  return readClitic(text, to, end, tokens);
}

/** The 's of "14's" and "b/f's", where there is one. */
function readClitic(text: string, at: number, end: number, tokens: Token[]): number {
  if (at >= end || kindOf(text.charCodeAt(at)) !== APOSTROPHE) return at;
  let to = at + 1;
  while (to < end && to - at < 4 && isWordCode(text.charCodeAt(to))) to += 1;
  if (!isClitic(text, at, to)) return at;
  tokens.push(clitic(text, at, to));
  return to;
}

/** . , / : between two digits are part of one number, time or date. */
function joinsDigits(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x2e && code !== 0x2c && code !== 0x2f && code !== 0x3a) return false;
  return at + 1 < end && kindOf(text.charCodeAt(at - 1)) === DIGIT && kindOf(text.charCodeAt(at + 1)) === DIGIT;
}

/** A hyphen that joins two words is no token; a pair of surrogates is one mark, with what joins on to it. */
function readMark(text: string, at: number, end: number, tokens: Token[]): number {
  const code = text.charCodeAt(at);
  if (isHyphen(code) && at > 0 && at + 1 < end && isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at + 1))) return at + 1;
  const pair = (code & 0xfc00) === 0xd800 && at + 1 < end && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
  let to = at + (pair ? 2 : 1);
  if (code > 0x7f) while (to < end && kindOf(text.charCodeAt(to)) === JOINED) to += 1;
  const typed = text.slice(at, to);
  const norm = typed === '’' || typed === '‘' ? "'" : typed;
  tokens.push({ start: at, end: to, norm, kind: 'punctuation', capital: false, upper: false });
  return to;
}
