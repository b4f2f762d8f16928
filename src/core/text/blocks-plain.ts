import type { BlockKind, Span } from './types.ts';

/** A block before its sentences are known. */
export interface RawBlock extends Span {
  readonly kind: BlockKind;
  readonly label?: Span;
}

interface Line extends Span {
  readonly words: string;
}

const BULLET = /^(?:[-*•–—·▪◦‣]\s+|>\s?|o\s+(?=[A-Z])|\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\S))/;
const DATED = /^(?:\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{3,4}\s?hrs?|\d{1,2}[:.]\d{2})(?=[\s:,–-])/;
const LABEL = /^(?:\*\*|__)?([A-Z][^\n:.!?*_]{0,48}?)(?:\*\*|__)?\s*(?::(?:\*\*|__)?|\s[-–—]\s(?=\S))/;
const HEADING_MARK = /^#{1,6}\s+/;
const BOLD_LINE = /^(\*\*|__)[^*_\n]{1,80}\1:?$/;
const CELL_ROW = /^\|.*\|$/;
const RULE_ROW = /^\|?[\s:|-]+\|[\s:|-]*$/;

/** A block that may go on in the next line. */
interface Open {
  start: number;
  end: number;
  kind: BlockKind;
  label?: Span;
  /** Where its last line begins. */
  lineStart: number;
  /** The length of its longest line. */
  longest: number;
}

/** Plain text as blocks: blank lines, bullets, dates, labels and headings begin a new one; other lines are wrapped. */
export function plainBlocks(text: string, start = 0, end: number = text.length): RawBlock[] {
  const blocks: RawBlock[] = [];
  let current: Open | undefined;
  const close = (): void => {
    if (current !== undefined) blocks.push(blockOf(current));
    current = undefined;
  };
  for (const line of linesOf(text, start, end)) {
    if (line.words === '') {
      close();
      continue;
    }
    if (CELL_ROW.test(line.words)) {
      close();
      blocks.push(...cells(line, text));
      continue;
    }
    if (current !== undefined && continues(text, current, line)) {
      current.lineStart = line.start;
      current.end = line.end;
      current.longest = Math.max(current.longest, line.words.length);
      continue;
    }
    close();
    const begun = beginBlock(line);
    if (begun.kind === 'heading') blocks.push(blockOf(begun));
    else current = { ...begun, lineStart: line.start, longest: line.words.length };
  }
  close();
  return blocks;
}

function blockOf({ start, end, kind, label }: RawBlock): RawBlock {
  return label === undefined ? { start, end, kind } : { start, end, kind, label };
}

function* linesOf(text: string, start: number, end: number): Generator<Line> {
  let at = start;
  while (at < end) {
    let to = at;
    while (to < end && !isBreak(text.charCodeAt(to))) to += 1;
    const typed = text.slice(at, to);
    const from = at + (typed.length - typed.trimStart().length);
    const words = typed.trim();
    yield { start: words === '' ? at : from, end: words === '' ? at : from + words.length, words };
    at = to + (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1);
  }
}

/** Line feed, carriage return, form feed, line and paragraph separators. */
function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 12 || code === 0x2028 || code === 0x2029;
}

function beginBlock(line: Line): RawBlock {
  const { start, end, words } = line;
  const mark = HEADING_MARK.exec(words)?.[0].length ?? 0;
  if (mark > 0) return { start: start + mark, end, kind: 'heading' };
  const bullet = BULLET.exec(words)?.[0] ?? '';
  const from = start + bullet.length;
  const rest = words.slice(bullet.length);
  if (bullet === '' && isHeading(words)) return { start, end, kind: 'heading' };
  const kind = bullet.startsWith('>') ? 'quote' : bullet === '' ? 'paragraph' : 'item';
  const label = labelOf(rest, from);
  return label === undefined ? { start: from, end, kind } : { start: from, end, kind, label };
}

function labelOf(words: string, start: number): Span | undefined {
  const found = LABEL.exec(words)?.[1];
  if (found === undefined || found.trim().split(/\s+/).length > 6) return undefined;
  const at = start + words.indexOf(found);
  return { start: at, end: at + found.trimEnd().length };
}

/** A short line in capitals, in bold, or ending in a colon. */
function isHeading(words: string): boolean {
  if (words.length > 70 || /[.!?]$/.test(words)) return false;
  if (BOLD_LINE.test(words)) return true;
  if (words.endsWith(':')) return words.split(/\s+/).length <= 8;
  return words.length >= 3 && words === words.toUpperCase() && /[A-Z]{3}/.test(words) && words.split(/\s+/).length <= 7 && !/\d{3,}|,/.test(words);
}

/** A wrapped line belongs to the block above it, unless it begins something of its own. */
function continues(text: string, current: Readonly<Open>, line: Line): boolean {
  if (BULLET.test(line.words) || HEADING_MARK.test(line.words) || DATED.test(line.words)) return false;
  const lastLine = text.slice(Math.max(current.start, current.lineStart), current.end);
  const ended = /[.!?]["”')\]]*$/.test(text.slice(Math.max(current.start, current.end - 4), current.end));
  if (labelOf(line.words, line.start) !== undefined && (ended || lastLine.length < 60)) return false;
  if (isHeading(line.words)) return false;
  if (ended && lastLine.length < 0.6 * Math.max(current.longest, line.words.length)) return false;
  // A line that ends a note's own way ("Seen at 9") before a capital is no wrapped line when both are short.
  return !(lastLine.length < 45 && /^[A-Z"“]/.test(line.words) && !/[,;(–-]$/.test(lastLine));
}

function cells(line: Line, text: string): RawBlock[] {
  if (RULE_ROW.test(line.words)) return [];
  const blocks: RawBlock[] = [];
  let from = line.start + 1;
  for (let at = from; at < line.end; at += 1) {
    if (text.charAt(at) !== '|') continue;
    const typed = text.slice(from, at);
    const words = typed.trim();
    const start = from + (typed.length - typed.trimStart().length);
    if (words !== '') blocks.push({ start, end: start + words.length, kind: 'cell' });
    from = at + 1;
  }
  return blocks;
}
