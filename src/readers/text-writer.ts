import type { SourcePart } from '../core/index.ts';
import type { Extracted } from './types.ts';

interface Paragraph {
  text: string;
  /** How many of its characters are bold. */
  bold: number;
  readonly mark: string;
  readonly after: string;
}

interface Row {
  readonly cells: string[];
  /** What stood around the table. */
  readonly around: Paragraph;
}

/** A text that is being put together from paragraphs, list items and rows of cells, with the marks that Markdown gives them. */
export interface Writing {
  out: string;
  current: Paragraph;
  boldness: number;
  /** What kind of line stands last. */
  last: string;
  readonly parts: SourcePart[];
  /** The rows that are open, one within the other. */
  readonly rows: Row[];
}

const begun = (mark = '', after = ''): Paragraph => ({ text: '', bold: 0, mark, after });
const ITEM = '- ';
const ROW = '|';

/** A text with nothing in it yet. */
export function beginWriting(): Writing {
  return { out: '', current: begun(), boldness: 0, last: '', parts: [], rows: [] };
}

/** Words of the paragraph, item or cell that is open. */
export function addWords(writing: Writing, words: string): void {
  const { current, boldness } = writing;
  const folded = words.replace(/\s+/g, ' ');
  current.text += current.text === '' || /\s$/.test(current.text) ? folded.trimStart() : folded;
  if (boldness > 0) current.bold += folded.replace(/\s/g, '').length;
}

/** A new line within a paragraph. */
export function breakLine({ current }: Writing): void {
  current.text = `${current.text.trimEnd()}\n`;
}

/** A new paragraph, heading or item, with the mark that it begins with; within a cell it is a line of it. */
export function beginBlock(writing: Writing, mark = '', after = ''): void {
  const { current, rows } = writing;
  if (rows.length > 0) {
    if (current.text !== '') current.text = `${current.text.trimEnd()}\n${mark}`;
    return;
  }
  const isStillItem = mark === '' && current.mark === ITEM && lineOf(current) === '';
  endParagraph(writing);
  writing.current = begun(isStillItem ? ITEM : mark, after);
}

export function beginRow(writing: Writing): void {
  if (writing.rows.length === 0) endParagraph(writing);
  writing.rows.push({ cells: [], around: writing.rows.length === 0 ? begun() : writing.current });
  writing.current = begun();
}

export function beginCell(writing: Writing): void {
  writing.current = begun();
}

export function endCell(writing: Writing): void {
  writing.rows.at(-1)?.cells.push(writing.current.text.trim());
  writing.current = begun();
}

/** A row of a table within a cell is a line of that cell. */
export function endRow(writing: Writing): void {
  const closed = writing.rows.pop();
  if (closed === undefined) return;
  writing.current = closed.around;
  const line = rowLine(closed.cells);
  if (writing.rows.length > 0) writing.current.text += `${writing.current.text === '' ? '' : '\n'}${line}`;
  else if (line !== '') put(writing, line, ROW);
}

/** The text, and where each of its paragraphs begins. */
export function endWriting(writing: Writing): Extracted {
  writing.rows.length = 0;
  endParagraph(writing);
  return { text: writing.out, parts: writing.parts };
}

function endParagraph(writing: Writing): void {
  const line = lineOf(writing.current);
  if (line !== '' && writing.rows.length === 0) put(writing, line, writing.current.mark);
}

/** The items of a list stand close together, and so do the rows of a table. */
function put(writing: Writing, line: string, kind: string): void {
  const isTight = kind === writing.last && (kind === ITEM || kind === ROW);
  if (writing.out !== '') writing.out += isTight ? '\n' : '\n\n';
  writing.parts.push({ start: writing.out.length, paragraph: writing.parts.length + 1 });
  writing.out += line;
  writing.last = kind;
}

/** A paragraph all in bold is a heading in all but name. */
function lineOf({ text, bold, mark, after }: Paragraph): string {
  const words = text.trim();
  if (words === '') return '';
  const isBold = mark === '' && words.length <= 80 && !words.includes('\n') && bold >= words.replace(/\s/g, '').length;
  return `${mark}${isBold ? `**${words}**` : words}${after !== '' && !words.endsWith(after) ? after : ''}`;
}

/** Two cells are a label and what stands under it, as forms have them. */
function rowLine(cells: readonly string[]): string {
  const [first = '', second = ''] = cells;
  if (cells.every((cell) => cell === '')) return '';
  if (cells.length === 1) return first;
  if (cells.length === 2 && first !== '' && first.length <= 80 && !first.includes('\n')) return `${first.replace(/:$/, '')}: ${second}`.trimEnd();
  return `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
}
