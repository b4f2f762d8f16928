import type { Span } from '../core/index.ts';

/** A stretch of one line: the words in question with what stands before and after them. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const ellipsis = '…';
/** A sentence ends at its mark, or where the layout starts something new: a gap, an item, a heading. */
const boundary = /[.!?]["'’”)\]]*(?=\s)|(?:\r\n|\r|\n)(?=[ \t]*(?:[\r\n]|[-*+•#>]|\d+[.)]\s))/g;
/** No sentence that can be shown is longer than this on either side. */
const reach = 2000;
const noEnd = /(?:^|[\s(])(?:Mr|Mrs|Ms|Miss|Dr|St|Rd|Prof|approx|e\.g|i\.e|[A-Z])\.$/i;

/** The sentence round a span, cut to a width at word boundaries; the span itself is cut only if it is too wide. */
export function excerptOf(text: string, span: Span, width: number): Excerpt {
  const sentence = sentenceAround(text, span);
  const words = shortened(text.slice(span.start, span.end), width);
  const before = text.slice(sentence.start, span.start).trimStart();
  const after = text.slice(span.end, sentence.end).trimEnd();
  const room = Math.max(width - words.length, 0);
  const half = Math.floor(room / 2);
  const roomBefore = Math.max(half, room - after.length);
  const kept = endOf(before, Math.min(roomBefore, room));
  return { before: kept, words, after: startOf(after, room - kept.length) };
}

/** The sentence that a span stands in, found by its marks and the layout alone, within reach of the span. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const base = Math.max(start - reach, 0);
  const near = text.slice(base, end + reach);
  let from = 0;
  let to = near.length;
  for (const match of near.matchAll(boundary)) {
    const edge = match.index + match[0].length;
    if (noEnd.test(near.slice(Math.max(match.index - 8, 0), match.index + 1))) continue;
    if (edge <= start - base) from = edge;
    else if (edge >= end - base) {
      to = edge;
      break;
    }
  }
  return { start: base + from, end: base + to };
}

function shortened(words: string, width: number): string {
  return words.length <= width ? words : `${words.slice(0, Math.max(width - 1, 1))}${ellipsis}`;
}

function endOf(text: string, room: number): string {
  if (text.length <= room) return text;
  if (room < 2) return '';
  const tail = text.slice(text.length - room + 2);
  const cut = tail.search(/\s\S/);
  return `${ellipsis}${cut < 0 ? ' ' : tail.slice(cut)}`;
}

function startOf(text: string, room: number): string {
  if (text.length <= room) return text;
  if (room < 2) return '';
  const head = text.slice(0, room - 2);
  const cut = head.search(/\s\S*$/);
  return `${cut < 0 ? ' ' : head.slice(0, cut + 1)}${ellipsis}`;
}
