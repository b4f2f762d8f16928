import { endsSentence, isCloser } from './sentence-end.ts';
import { tokenize } from './tokens.ts';
import type { Quotation, Sentence, Span, Token } from './types.ts';

/** Where a block stands, and what is known of it before its sentences are. */
export interface Place {
  readonly text: string;
  readonly block: number;
  /** How many sentences stand before this block. */
  readonly index: number;
  readonly quotations: readonly Quotation[];
  /** Emphasis marks and the like, which are no part of what is said. */
  readonly skipped: ReadonlySet<string> | undefined;
}

/** Text with no full stop for so many words is cut: who says what is not told over such a distance, and the work grows with its square. */
const LONGEST = 400;

/** The sentences of one block, tokens and all. */
export function splitSentences(span: Span, place: Place): Sentence[] {
  const { text, block, index, skipped } = place;
  const all = tokenize(text, span.start, span.end);
  const tokens = skipped === undefined ? all : all.filter((token) => token.kind !== 'punctuation' || !skipped.has(token.norm));
  const isQuoted = quotedReader(place.quotations);
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (at < tokens.length - 1 && at - from < LONGEST && !endsSentence({ text, tokens, at, from, isQuoted })) continue;
    const to = endOfClosers(tokens, at + 1);
    const own = tokens.slice(from, to);
    const [first, last] = [own[0], own.at(-1)];
    if (first !== undefined && last !== undefined) sentences.push({ start: first.start, end: last.end, tokens: own, block, index: index + sentences.length });
    from = to;
    at = to - 1;
  }
  return sentences;
}

/** Past the closing quotes and brackets that adjoin a sentence's last mark. */
function endOfClosers(tokens: readonly Token[], at: number): number {
  let to = at;
  while (isCloser(tokens[to]) && tokens[to]?.start === tokens[to - 1]?.end) to += 1;
  return to;
}

/** Whether an offset is inside a quotation; to be asked from left to right, so that the whole block costs one pass. */
function quotedReader(quotations: readonly Quotation[]): (offset: number) => boolean {
  let at = 0;
  return (offset) => {
    while ((quotations[at]?.end ?? Infinity) <= offset) at += 1;
    return (quotations[at]?.start ?? Infinity) < offset;
  };
}
