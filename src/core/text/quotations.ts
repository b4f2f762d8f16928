import type { Quotation, Span } from './types.ts';

const CLOSE_OF: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»' };
/** What may stand before an opening mark and after a closing single one, besides the edge of the text. */
const BEFORE_OPENING = /[\s([{"'“‘:,\-–—/*_>|]/;
const AFTER_CLOSING = /[\s.,;:!?…)\]}"”\-–—/*_|]/;
/** Words that begin with an apostrophe: 'til, 'cause, '90s. */
const ELIDED = /['‘](?:till?|cause|cos|coz|cus|em|bout|n|tis|twas|round|ere|\d0s)(?![a-z])/y;

/** The quotation that holds a stretch of the text, among quotations in their order. */
export function quotationAround(quotations: readonly Quotation[], { start, end }: Span): Quotation | undefined {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.start ?? Infinity) <= start) low = middle + 1;
    else high = middle;
  }
  const last = quotations[low - 1];
  return last !== undefined && end <= last.end ? last : undefined;
}

/** The quotations of one block, in order; an unclosed one runs to the end of the block. */
export function quotationsIn(text: string, { start, end }: Span): Quotation[] {
  const quotations: Quotation[] = [];
  let open: { readonly at: number; readonly close: string } | undefined;
  let lastSingle = -1;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (!isQuoteMark(code)) continue;
    if (open !== undefined) {
      // A double mark inside single ones, or the other way about, belongs to the outer quotation.
      if (!closes(text, at, open.close)) continue;
      quotations.push({ start: open.at, end: at + 1, closed: true });
      open = undefined;
    } else if (opens(text, at)) {
      // A straight single mark that nothing closes is an apostrophe.
      if (code === 0x27 && lastSingle < 0) lastSingle = lastClosingSingle(text, start, end);
      if (code !== 0x27 || lastSingle > at) open = { at, close: CLOSE_OF[text.charAt(at)] ?? text.charAt(at) };
    }
  }
  if (open !== undefined) quotations.push({ start: open.at, end, closed: false });
  return quotations;
}

/** " ' « » ‘ ’ “ ” */
function isQuoteMark(code: number): boolean {
  if (code < 0x80) return code === 0x22 || code === 0x27;
  return code === 0xab || code === 0xbb || code === 0x2018 || code === 0x2019 || code === 0x201c || code === 0x201d;
}

/** Where the last straight mark stands that could close a quotation, or the start of the block when none could. */
function lastClosingSingle(text: string, start: number, end: number): number {
  let at = text.lastIndexOf("'", end - 1);
  while (at > start && !closes(text, at, "'")) at = text.lastIndexOf("'", at - 1);
  return Math.max(at, start);
}

function opens(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === '”' || char === '’' || char === '»') return false;
  if (char === '“' || char === '«') return true;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  if (char === '"' && /[a-z]/.test(before) && /[A-Z]/.test(after)) return true;
  if (before !== '' && !BEFORE_OPENING.test(before)) return false;
  if (char === '"') return /\S/.test(after);
  ELIDED.lastIndex = at;
  return /[\p{L}\d(]/u.test(after) && !ELIDED.test(text);
}

/** A single mark closes only where a word ends: "I don't know' she said" has one apostrophe and one end. */
function closes(text: string, at: number, close: string): boolean {
  const char = text.charAt(at);
  const straight = (close === '”' && char === '"') || (close === '’' && char === "'");
  if (char !== close && !straight) return false;
  if (close !== "'" && close !== '’') return true;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  return /\S/.test(before) && (after === '' || AFTER_CLOSING.test(after));
}
