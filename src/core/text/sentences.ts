import { ABBREVIATIONS, MAY_END } from './abbreviations.ts';
import { tokenize } from './tokens.ts';
import type { Sentence, Span, Token } from './types.ts';

const CLOSERS = new Set(['"', '”', "'", '’', ')', ']', '»', '*', '_']);

interface Place {
  readonly text: string;
  readonly block: number;
  /** How many sentences stand before this block. */
  readonly index: number;
  /** Emphasis marks and the like, which are no part of what is said. */
  readonly skipped?: ReadonlySet<string>;
}

/** The sentences of one block, tokens and all. */
export function splitSentences(span: Span, { text, block, index, skipped }: Place): Sentence[] {
  const all = tokenize(text, span.start, span.end);
  const tokens = skipped === undefined ? all : all.filter((token) => !skipped.has(token.norm));
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (at < tokens.length - 1 && !endsSentence(text, tokens, at)) continue;
    let to = at + 1;
    while (to < tokens.length && CLOSERS.has(tokens[to]?.norm ?? '') && tokens[to]?.start === tokens[to - 1]?.end) to += 1;
    const own = tokens.slice(from, to);
    const [first, last] = [own[0], own.at(-1)];
    if (first !== undefined && last !== undefined) sentences.push({ start: first.start, end: last.end, tokens: own, block, index: index + sentences.length });
    from = to;
    at = to - 1;
  }
  return sentences;
}

function endsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  if (mark === undefined || mark.kind !== 'punctuation' || !/^[.!?…]$/.test(mark.norm)) return false;
  let after = at + 1;
  while (CLOSERS.has(tokens[after]?.norm ?? '') && tokens[after]?.start === tokens[after - 1]?.end) after += 1;
  const next = tokens[after];
  if (next === undefined) return true;
  if (next.norm === '.' || next.norm === '!' || next.norm === '?') return false;
  const small = next.kind === 'word' && !next.capital;
  if (mark.norm === '…' || tokens[at - 1]?.norm === '.') return !small;
  // "Is he all right?" asked … inside speech goes on in small letters.
  if (mark.norm !== '.') return !(small && after > at + 1);
  return !isAbbreviation(text, tokens, at, next);
}

/** The full stop at a token belongs to a short word before it. */
function isAbbreviation(text: string, tokens: readonly Token[], at: number, next: Token): boolean {
  const before = tokens[at - 1];
  const mark = tokens[at];
  if (before === undefined || mark === undefined || before.end !== mark.start) return false;
  const small = next.kind === 'word' && !next.capital;
  if (ABBREVIATIONS.has(before.norm)) return small || next.kind !== 'word' || !MAY_END.has(before.norm);
  // An initial: "J. Smith". "Plan B." before a small word is one too, before a capital only a single letter is.
  if (before.kind === 'word' && before.end - before.start === 1 && before.capital && before.norm !== 'i') return !/\n/.test(text.slice(mark.end, next.start)) && next.kind === 'word';
  return before.kind === 'word' && small && next.start === mark.end;
}

