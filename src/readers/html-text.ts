import { Parser } from 'htmlparser2';
import { SourceError } from './source-error.ts';
import { addWords, beginBlock, beginCell, beginRow, beginWriting, breakLine, endCell, endRow, endWriting, type Writing } from './text-writer.ts';
import type { Extracted } from './types.ts';

const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'noscript', 'template', 'iframe', 'object', 'svg', 'math', 'select', 'del', 's', 'strike', 'textarea']);
const BLOCKS: ReadonlySet<string> = new Set([
  'p', 'div', 'section', 'article', 'header', 'footer', 'main', 'nav', 'aside', 'ul', 'ol', 'dl', 'dd', 'form', 'fieldset', 'figure', 'figcaption', 'address', 'blockquote', 'table', 'pre', 'hr', 'body', 'details', 'summary',
]);
const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);
/** A tag without an end, or one that cannot be hidden in. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'area', 'base', 'col', 'embed', 'source', 'track', 'wbr']);

/** Nobody writes a page as deep as this; each level more would cost more than the last. */
const DEEPEST = 2000;

function isHidden(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return UNSEEN.has(name) || 'hidden' in attributes || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '');
}

/** The words of a page as a reader sees them: headings, lists and tables as Markdown has them; scripts and hidden parts left out. */
export function textOfHtml(html: string): Extracted {
  const writing = beginWriting();
  /** The tags open since the first hidden one. */
  const hidden: string[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      if (depth > DEEPEST) throw new SourceError('is nested more deeply than any page that a person writes; it was not read');
      if (hidden.length === 0 && !isHidden(name, attributes)) open(writing, name);
      else if (!VOID.has(name)) hidden.push(name);
    },
    ontext: (text) => {
      if (hidden.length === 0) addWords(writing, text);
    },
    onclosetag: (name) => {
      depth -= 1;
      if (hidden.length === 0) close(writing, name);
      else if (hidden.includes(name)) hidden.length = hidden.lastIndexOf(name);
    },
  });
  parser.end(html);
  return endWriting(writing);
}

function open(writing: Writing, name: string): void {
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) beginBlock(writing, `${'#'.repeat(Number(level))} `);
  else if (name === 'br') breakLine(writing);
  else if (name === 'li') beginBlock(writing, '- ');
  else if (name === 'dt') beginBlock(writing, '', ':');
  else if (name === 'tr') beginRow(writing);
  else if (name === 'td' || name === 'th') beginCell(writing);
  else if (BOLD.has(name)) writing.boldness += 1;
  else if (BLOCKS.has(name)) beginBlock(writing);
}

function close(writing: Writing, name: string): void {
  if (name === 'tr') endRow(writing);
  else if (name === 'td' || name === 'th') endCell(writing);
  else if (BOLD.has(name)) writing.boldness = Math.max(0, writing.boldness - 1);
  else if (BLOCKS.has(name) || /^(?:h[1-6]|li|dt)$/.test(name)) beginBlock(writing);
}
