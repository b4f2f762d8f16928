import type { Token } from './types.ts';

/** What a character is to the scanner. */
const SPACE = 0;
const LETTER = 1;
const DIGIT = 2;
const APOSTROPHE = 3;
const MARK = 4;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/\s/.test(char)) return SPACE;
  if (/[a-z]/i.test(char)) return LETTER;
  if (/[0-9]/.test(char)) return DIGIT;
  return char === "'" ? APOSTROPHE : MARK;
});

function classOf(code: number): number {
  if (code < 128) return ASCII[code] ?? MARK;
  if (code === 0x2019 || code === 0x2018) return APOSTROPHE;
  const char = String.fromCharCode(code);
  if (/[\s\u200b\ufeff]/.test(char)) return SPACE;
  return /[\p{L}\p{M}]/u.test(char) ? LETTER : MARK;
}

/** Endings that stand for a verb and are tokens of their own; n't is not among them. */
const CLITIC = /^(s|re|ve|ll|d|m)$/;
/** "b/f", "c/o", "y/p", "p/ner", "u/k": short words that people write with a slash. */
const SLASHED = /^(?:[a-z]\/[a-z]{1,3}|w\/)(?![a-z])/i;
/** Dotted capitals: "D.N.A.", "L.A.C". */
const DOTTED = /^(?:[A-Za-z]\.){2,}[A-Za-z]?(?![A-Za-z])/;

/** The form that rules match on: lower case, no apostrophes, no dots. */
export function normalise(word: string): string {
  return word.toLowerCase().replace(/['’‘.]/g, '');
}

/** Takes text apart into words, numbers and marks, in one pass; offsets are into the whole text. */
export function tokenize(text: string, start = 0, end: number = text.length): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === SPACE) at += 1;
    else if (kind === LETTER) at = readWord(text, at, end, tokens);
    else if (kind === DIGIT) at = readNumber(text, at, end, tokens);
    else at = readMark(text, at, end, tokens);
  }
  return tokens;
}

function readWord(text: string, at: number, end: number, tokens: Token[]): number {
  const special = specialEnd(text, at, end);
  if (special > 0) {
    tokens.push(word(text, at, special));
    return special;
  }
  let to = at;
  let apostrophe = -1;
  while (to < end) {
    const kind = classOf(text.charCodeAt(to));
    if (kind === APOSTROPHE && to + 1 < end && classOf(text.charCodeAt(to + 1)) === LETTER) apostrophe = to;
    else if (kind !== LETTER) break;
    to += 1;
  }
  // Text that is digits straight after letters stays one word: "p4", "yr10".
  while (to < end && classOf(text.charCodeAt(to)) === DIGIT) to += 1;
  if (apostrophe > at && to - apostrophe <= 3 && CLITIC.test(text.slice(apostrophe + 1, to).toLowerCase())) {
    tokens.push(word(text, at, apostrophe), clitic(text, apostrophe, to));
  } else tokens.push(word(text, at, to));
  return to;
}

/** The end of a slashed or dotted abbreviation that begins here, or -1. */
function specialEnd(text: string, at: number, end: number): number {
  const next = text.charCodeAt(at + 1);
  if (next !== 0x2f && next !== 0x2e) return -1;
  const near = text.slice(at, Math.min(end, at + 12));
  const found = (next === 0x2f ? SLASHED : DOTTED).exec(near)?.[0];
  return found === undefined ? -1 : at + found.length;
}

function word(text: string, start: number, end: number): Token {
  const typed = text.slice(start, end);
  const first = typed.charAt(0);
  const capital = first !== first.toLowerCase();
  return { start, end, norm: normalise(typed), kind: 'word', capital, upper: capital && end - start > 1 && typed === typed.toUpperCase() };
}

function clitic(text: string, start: number, end: number): Token {
  return { start, end, norm: `'${text.slice(start + 1, end).toLowerCase()}`, kind: 'word', capital: false, upper: false };
}

/** Digits with what belongs to them: "21.50", "24/08", "0142hrs", "3rd", "61%" (the sign is a mark of its own). */
function readNumber(text: string, at: number, end: number, tokens: Token[]): number {
  let to = at;
  while (to < end) {
    const code = text.charCodeAt(to);
    const kind = classOf(code);
    if (kind === DIGIT || kind === LETTER) to += 1;
    else if (JOINS.has(code) && to + 1 < end && classOf(text.charCodeAt(to + 1)) === DIGIT) to += 1;
    else break;
  }
  tokens.push({ start: at, end: to, norm: text.slice(at, to).toLowerCase(), kind: 'number', capital: false, upper: false });
  return to;
}
/** . , / : join the digits of one number, time or date. */
const JOINS = new Set([0x2e, 0x2c, 0x2f, 0x3a]);

/** A hyphen that joins two words is no token; a pair of surrogates is one mark. */
function readMark(text: string, at: number, end: number, tokens: Token[]): number {
  const code = text.charCodeAt(at);
  if (code === 0x2d && at > 0 && at + 1 < end && isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at + 1))) return at + 1;
  const pair = code >= 0xd800 && code < 0xdc00 && at + 1 < end && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
  const to = at + (pair ? 2 : 1);
  const typed = text.slice(at, to);
  tokens.push({ start: at, end: to, norm: typed === '’' || typed === '‘' ? "'" : typed, kind: 'punctuation', capital: false, upper: false });
  return to;
}

function isWordCode(code: number): boolean {
  const kind = classOf(code);
  return kind === LETTER || kind === DIGIT;
}
