/** What a character is to the scanner; the three kinds of letter come first, so that `<= OTHER_LETTER` asks for a letter. */
export const SMALL_LETTER = 1;
export const CAPITAL_LETTER = 2;
/** A letter outside A to Z, of either case or none. */
export const OTHER_LETTER = 3;
export const DIGIT = 4;
export const APOSTROPHE = 5;
/** An accent of its own, a soft hyphen or a zero-width joiner: it belongs to the character before it. */
export const JOINED = 6;
export const SPACE = 7;
export const MARK = 8;

/** People type all of these for an apostrophe: ' ` ´ ʼ ‘ ’ ′ ＇. */
const APOSTROPHES: ReadonlySet<number> = new Set([0x27, 0x60, 0xb4, 0x2bc, 0x2018, 0x2019, 0x2032, 0xff07]);

/** One byte a character, filled in as characters are met; nought is one not met yet. */
const KINDS = new Uint8Array(0x10000);

/** The kind of one UTF-16 code unit. */
export function kindOf(code: number): number {
  const known = KINDS[code] ?? MARK;
  return known === 0 ? (KINDS[code] = classify(code)) : known;
}

function classify(code: number): number {
  if (APOSTROPHES.has(code)) return APOSTROPHE;
  const char = String.fromCharCode(code);
  if (/[a-z]/.test(char)) return SMALL_LETTER;
  if (/[A-Z]/.test(char)) return CAPITAL_LETTER;
  if (/[0-9]/.test(char)) return DIGIT;
  if (/[\s\u200b\u0085]/.test(char)) return SPACE;
  // oxlint-disable-next-line no-misleading-character-class -- the joiners are meant one by one
  if (/[\p{M}\u00ad\u200c\u200d\u2060]/u.test(char)) return JOINED;
  return /\p{L}/u.test(char) ? OTHER_LETTER : MARK;
}

/** A letter or a digit: what a hyphen joins. */
export function isWordCode(code: number): boolean {
  return kindOf(code) <= DIGIT;
}

/** The hyphen, the Unicode hyphen and the one that does not break. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}
