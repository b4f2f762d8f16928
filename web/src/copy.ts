/** Copies the note as it is. */
export function copyPlain(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

/** Copies the note with its headings and lists, for a word processor; where only plain text is taken, the note as it is. */
export function copyFormatted(text: string): Promise<void> {
  const blob = (type: string, content: string): Blob => new Blob([content], { type });
  return navigator.clipboard.write([new ClipboardItem({ 'text/html': blob('text/html', htmlOf(text)), 'text/plain': blob('text/plain', text) })]);
}

type Kind = 'heading' | 'item' | 'words' | 'blank';

/** The note as HTML: headings, paragraphs with their lines, and lists; runs of lines of one kind belong together. */
export function htmlOf(text: string): string {
  const runs: { readonly kind: Kind; readonly lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const kind = kindOf(line);
    const last = runs.at(-1);
    if (last?.kind === kind && kind !== 'heading') last.lines.push(line);
    else runs.push({ kind, lines: [line] });
  }
  return runs.map(({ kind, lines }) => written(kind, lines.map((line) => emphasised(escaped(line.replace(MARK, '').trim()))))).join('');
}

const MARK = /^\s*(#{1,6}|[-*+•])\s+/;

function kindOf(line: string): Kind {
  if (line.trim() === '') return 'blank';
  if (!MARK.test(line)) return 'words';
  return line.trimStart().startsWith('#') ? 'heading' : 'item';
}

function written(kind: Kind, lines: readonly string[]): string {
  switch (kind) {
    case 'blank': return '';
    case 'heading': return `<h2>${lines.join('')}</h2>`;
    case 'item': return `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
    case 'words': return `<p>${lines.join('<br>')}</p>`;
  }
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function emphasised(html: string): string {
  return html.replace(/\*\*(\S(?:[^*]*\S)?)\*\*/g, '<strong>$1</strong>');
}
