import { parseText, type Block, type TextDocument } from '../../src/core/index.ts';

/** Copies the note as it is. */
export function copyPlain(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

/** Copies the note with its headings and lists, for a word processor; where only plain text is taken, the note as it is. */
export function copyFormatted(text: string): Promise<void> {
  const blob = (type: string, content: string): Blob => new Blob([content], { type });
  return navigator.clipboard.write([new ClipboardItem({ 'text/html': blob('text/html', htmlOf(text)), 'text/plain': blob('text/plain', text) })]);
}

/** The note as HTML: headings, paragraphs, list items and quotations. */
export function htmlOf(text: string): string {
  const document = parseText(text);
  let html = '';
  let inList = false;
  for (const block of document.blocks) {
    const item = block.kind === 'item';
    if (item !== inList) html += item ? '<ul>' : '</ul>';
    inList = item;
    html += written(block, document);
  }
  return inList ? `${html}</ul>` : html;
}

const TAGS: Readonly<Record<Block['kind'], string>> = { heading: 'h2', paragraph: 'p', item: 'li', cell: 'p', quote: 'blockquote' };

function written({ kind, start, end }: Block, { text }: TextDocument): string {
  const words = text.slice(start, end).replace(/^(#{1,6} |[-*+] |> ?)/, '');
  return `<${TAGS[kind]}>${emphasised(escaped(words))}</${TAGS[kind]}>`;
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function emphasised(html: string): string {
  return html.replace(/\*\*(\S(?:[^*]*\S)?)\*\*/g, '<strong>$1</strong>').replace(/\r?\n/g, '<br>');
}
