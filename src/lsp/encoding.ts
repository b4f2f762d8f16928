import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Position, PositionEncodingKind, Range } from 'vscode-languageserver';

/** Translates between offsets into a text and positions as the client counts them. */
export interface Places {
  readonly positionAt: (document: TextDocument, offset: number) => Position;
  readonly offsetAt: (document: TextDocument, position: Position) => number;
  readonly rangeOf: (document: TextDocument, span: { readonly start: number; readonly end: number }) => Range;
}

const KNOWN: readonly PositionEncodingKind[] = ['utf-16', 'utf-8', 'utf-32'];

/** The first of the client's encodings that we know; UTF-16 is the one that every client has. */
export function chooseEncoding(offered: readonly PositionEncodingKind[] | undefined): PositionEncodingKind {
  return offered?.find((encoding) => KNOWN.includes(encoding)) ?? 'utf-16';
}

/** Places in the encoding that was agreed on. */
export function placesIn(encoding: PositionEncodingKind): Places {
  const width = WIDTHS[encoding];
  const positionAt = (document: TextDocument, offset: number): Position => {
    const position = document.positionAt(offset);
    return width === undefined ? position : { line: position.line, character: widthOf(lineUpTo(document, position), width) };
  };
  const offsetAt = (document: TextDocument, position: Position): number => {
    if (width === undefined) return document.offsetAt(position);
    const start = document.offsetAt({ line: position.line, character: 0 });
    return start + unitsWithin(lineAt(document, position.line), position.character, width);
  };
  return { positionAt, offsetAt, rangeOf: (document, { start, end }) => ({ start: positionAt(document, start), end: positionAt(document, end) }) };
}

/** How many units of an encoding one code point takes; none for UTF-16, which the documents count in. */
const WIDTHS: Readonly<Record<PositionEncodingKind, ((point: number) => number) | undefined>> = {
  'utf-8': (point) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4),
  'utf-32': () => 1,
};

function widthOf(text: string, width: (point: number) => number): number {
  let units = 0;
  for (const char of text) units += width(char.codePointAt(0) ?? 0);
  return units;
}

/** How many UTF-16 units of a line lie within so many units of the encoding. */
function unitsWithin(line: string, most: number, width: (point: number) => number): number {
  let [units, length] = [0, 0];
  for (const char of line) {
    units += width(char.codePointAt(0) ?? 0);
    if (units > most) break;
    length += char.length;
  }
  return length;
}

function lineUpTo(document: TextDocument, { line, character }: Position): string {
  return document.getText({ start: { line, character: 0 }, end: { line, character } });
}

function lineAt(document: TextDocument, line: number): string {
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
}

/** Makes and changes documents by positions in the encoding that was agreed on. */
export function documentsIn(places: () => Places): { readonly create: typeof TextDocument.create; readonly update: typeof TextDocument.update } {
  return {
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    // One by one: each change is told in the text that the one before left.
    update: (document, changes, version) => changes.reduce((before, change) => TextDocument.update(before, [translated(before, change, places())], version), document),
  };
}

function translated(document: TextDocument, change: TextDocumentContentChangeEvent, places: Places): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const at = (position: Position): Position => document.positionAt(places.offsetAt(document, position));
  return { text: change.text, range: { start: at(change.range.start), end: at(change.range.end) } };
}
