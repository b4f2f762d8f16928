import type { Block, Quotation } from './types.ts';

const OPEN_OF: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '«': '»' };

/** Stretches in quotation marks, double or single, straight or curly; an unclosed one runs to the end of its block. */
export function quotationsIn(text: string, blocks: readonly Block[]): Quotation[] {
  return blocks.flatMap((block) => inBlock(text, block)).sort((a, b) => a.start - b.start);
}

/** One pass; a mark that never closes is found once, so that a page of opening marks stays cheap. */
function inBlock(text: string, { start, end }: Block): Quotation[] {
  const quotations: Quotation[] = [];
  let open: { readonly at: number; readonly close: string } | undefined;
  for (let at = start; at < end; at += 1) {
    const char = text.charAt(at);
    if (!MARKS.has(char)) continue;
    if (open !== undefined && closes(text, at, open.close)) {
      quotations.push({ start: open.at, end: at + 1, closed: true });
      open = undefined;
    } else if (open === undefined && opens(text, at)) open = { at, close: OPEN_OF[char] ?? char };
    // A double mark inside single ones, or the other way about, belongs to the outer quotation.
  }
  if (open !== undefined && open.close !== "'" && open.close !== '’') quotations.push({ start: open.at, end, closed: false });
  else if (open !== undefined && text.charAt(open.at) === '‘') quotations.push({ start: open.at, end, closed: false });
  return quotations;
}
const MARKS = new Set(['"', "'", '“', '”', '‘', '’', '«', '»']);

function opens(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === '”' || char === '’' || char === '»') return false;
  if (char === '“' || char === '«') return true;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  return (before === '' || /[\s(["“:,\-–—/*]/.test(before)) && /\S/.test(after) && (char === '"' || /[\p{L}\d(]/u.test(after));
}

/** A single mark closes only where a word ends: "I don't know' she said" has one apostrophe and one end. */
function closes(text: string, at: number, close: string): boolean {
  const char = text.charAt(at);
  const straight = close === '”' ? char === '"' : close === '’' ? char === "'" : false;
  if (char !== close && !straight) return false;
  if (close === '"' || close === '”' || close === '»') return true;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  return /\S/.test(before) && (after === '' || /[\s.,;:!?)\]"”\-–—/*]/.test(after));
}
