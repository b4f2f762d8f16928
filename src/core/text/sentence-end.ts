import { ABBREVIATIONS, BEFORE_NUMBER, MAY_END, OPENERS } from './abbreviations.ts';
import type { Token } from './types.ts';

const CLOSERS: ReadonlySet<string> = new Set(['"', '”', "'", '’', ')', ']', '»', '*', '_']);
const QUOTES: ReadonlySet<string> = new Set(['"', '”', "'", '’', '»']);

/** One token of a block, about to be judged. */
export interface Candidate {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly at: number;
  /** The first token of the sentence so far. */
  readonly from: number;
  readonly isQuoted: (offset: number) => boolean;
}

/** A closing quote or bracket, which goes with the sentence it closes. */
export function isCloser(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'punctuation' && CLOSERS.has(token.norm);
}

/** Whether a sentence ends at this token; there is at least one more after it. */
export function endsSentence(candidate: Candidate): boolean {
  const { text, tokens, at, from, isQuoted } = candidate;
  const mark = tokens[at];
  if (mark === undefined || mark.kind === 'number') return false;
  if (mark.kind === 'word') return endsDotted(text, mark, tokens[at + 1]);
  if (!isStop(mark.norm) && mark.norm !== '…') return false;
  const after = nextOf(tokens, at);
  const next = tokens[after];
  if (next === undefined) return true;
  if (isStop(next.norm)) return false;
  const small = next.kind === 'word' && !next.capital;
  // "Is he all right?" asked … and "ok." he said: speech goes on in small letters, and so does an address ("gov.uk").
  if (small && (next.start === mark.end || isSpoken(tokens, at, after))) return false;
  const before = tokens[at - 1];
  if (mark.norm === '…' || before?.norm === '.') return !small;
  if (mark.norm !== '.') return before?.norm !== '(' && !(small && isQuoted(next.start) && isQuoted(mark.start));
  return before === undefined || before.end !== mark.start || !isAbbreviation(before, next, { from: at - 1 === from, wrapped: hasBreak(text, mark, next) });
}

function isStop(norm: string): boolean {
  return norm === '.' || norm === '!' || norm === '?';
}

/** The first token after a mark and the closing quotes and brackets that adjoin it. */
function nextOf(tokens: readonly Token[], at: number): number {
  let after = at + 1;
  while (isCloser(tokens[after]) && tokens[after]?.start === tokens[after - 1]?.end) after += 1;
  return after;
}

/** A quotation ends at a mark, or the mark itself is in brackets: "(?)". */
function isSpoken(tokens: readonly Token[], at: number, after: number): boolean {
  if (after === at + 1) return false;
  return tokens[at]?.norm !== '.' || QUOTES.has(tokens[after - 1]?.norm ?? '');
}

/** "L.A.C. She" and "9 p.m. He": the last full stop of the letters may end the sentence too. */
function endsDotted(text: string, word: Token, next: Token | undefined): boolean {
  if (next === undefined || !text.endsWith('.', word.end) || !next.capital) return false;
  return OPENERS.has(next.norm) || MAY_END.has(word.norm);
}

function hasBreak(text: string, mark: Token, next: Token): boolean {
  return /[\n\r]/.test(text.slice(mark.end, next.start));
}

/** The full stop belongs to the short word, initial or list number before it. */
function isAbbreviation(before: Token, next: Token, { from, wrapped }: { from: boolean; wrapped: boolean }): boolean {
  const small = next.kind === 'word' && !next.capital;
  // "1. Seen at home" in the middle of a line.
  if (before.kind === 'number') return from && before.norm.length < 3 && !wrapped;
  if (before.kind !== 'word') return false;
  if (BEFORE_NUMBER.has(before.norm)) return next.kind === 'number';
  if (ABBREVIATIONS.has(before.norm)) return small || next.norm === '(' || next.kind === 'number' || !MAY_END.has(before.norm);
  const initial = before.end - before.start === 1 && before.capital && before.norm !== 'i';
  return initial && !wrapped && next.kind === 'word' && !OPENERS.has(small ? '' : next.norm);
}
