import type { CaseRecord } from '../core/index.ts';
import { createRowReader, UnreadableTable } from '../readers/index.ts';

/** A record of a table that is open in an editor, with the places of its words. */
export interface TableRecord {
  readonly record: CaseRecord;
  readonly start: number;
  readonly end: number;
  readonly toDocument: (offset: number) => number;
}

interface Cell {
  readonly value: string;
  /** Where its first character stands, past the quotation mark where it has one. */
  readonly start: number;
  readonly quoted: boolean;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly start: number;
  readonly end: number;
}

/** The records of a CSV or TSV text, each with where its narrative stands; rows that are no record are left out. */
export function tableRecords(text: string, name: string): TableRecord[] {
  const readRow = createRowReader({ name, source: { file: name } }, { onMapping: (_, titles) => { columns = titles; } });
  let columns: readonly string[] = [];
  try {
    return rowsOf(text).flatMap(({ cells, start, end }, i): TableRecord[] => {
      const read = readRow({ row: cells.map(({ value }) => value), number: i + 1 });
      return read?.parsed.ok ? [{ record: read.parsed.value, start, end, toDocument: placesOf(text, cells, { record: read.parsed.value, columns }) }] : [];
    });
  } catch (error) {
    if (error instanceof UnreadableTable) return [];
    throw error;
  }
}

/** A narrative may be put together from several cells; each part says where it begins and from which column it is. */
function placesOf(text: string, cells: readonly Cell[], { record, columns }: { readonly record: CaseRecord; readonly columns: readonly string[] }): (offset: number) => number {
  const parts = (record.source?.parts ?? []).flatMap(({ start, column }) => {
    const cell = cells[columns.indexOf(column ?? '')];
    return cell === undefined ? [] : [{ start, length: cell.value.length, place: placesIn(text, cell) }];
  });
  return (offset) => {
    const part = parts.findLast(({ start }) => start <= offset) ?? parts[0];
    return part === undefined ? 0 : part.place(Math.min(part.length, Math.max(0, offset - part.start)));
  };
}

/** In a quoted cell two quotation marks in the file are one in the record. */
function placesIn(text: string, { value, start, quoted }: Cell): (offset: number) => number {
  if (!quoted || !value.includes('"')) return (offset) => start + offset;
  return (offset) => {
    let at = start;
    for (let seen = 0; seen < offset; seen += 1) at += text.charAt(at) === '"' ? 2 : 1;
    return at;
  };
}

/** Every row with its cells and their places. A parser for reading keeps no places, so this one is made for them. */
function rowsOf(text: string): Row[] {
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = [',', '\t', ';', '|'].reduce((best, mark) => (header.split(mark).length > header.split(best).length ? mark : best));
  const rows: Row[] = [];
  for (let at = 0; at < text.length;) {
    const start = at;
    const cells: Cell[] = [];
    for (let more = true; more;) {
      const { cell, after } = cellAt(text, at, delimiter);
      cells.push(cell);
      more = text.charAt(after) === delimiter;
      at = more ? after + 1 : after;
    }
    rows.push({ cells, start, end: at });
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

function cellAt(text: string, start: number, delimiter: string): { readonly cell: Cell; readonly after: number } {
  if (text.charAt(start) !== '"') {
    const after = endOfBare(text, start, delimiter);
    return { cell: { value: text.slice(start, after), start, quoted: false }, after };
  }
  let at = start + 1;
  while (at < text.length && (text.charAt(at) !== '"' || text.charAt(at + 1) === '"')) at += text.charAt(at) === '"' ? 2 : 1;
  const value = text.slice(start + 1, at).replaceAll('""', '"');
  return { cell: { value, start: start + 1, quoted: true }, after: endOfBare(text, at + 1, delimiter) };
}

function endOfBare(text: string, start: number, delimiter: string): number {
  let at = start;
  while (at < text.length && text.charAt(at) !== delimiter && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') at += 1;
  return at;
}
