import type { TableRow } from './types.ts';
import { dateOfSerial } from './xlsx-dates.ts';
import type { Workbook } from './xlsx-workbook.ts';
import { xmlEvents, type XmlHandler } from './xml-events.ts';

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
}

/** The rows of a sheet, one after the other; rows without a value give none, however many cells they have. */
export async function* sheetRows(chunks: AsyncIterable<Uint8Array>, workbook: Workbook): AsyncGenerator<TableRow> {
  const rows: TableRow[] = [];
  const handler = rowHandler(workbook, (row) => rows.push(row));
  let width = 0;
  for await (const _ of xmlEvents(chunks, handler)) {
    for (const { row, number } of rows) {
      width = Math.max(width, row.length);
      yield { row: row.length < width ? [...row, ...Array.from({ length: width - row.length }, () => '')] : row, number };
    }
    rows.length = 0;
  }
}

function rowHandler(workbook: Workbook, give: (row: TableRow) => void): XmlHandler {
  let number = 0;
  let cells: Cell[] = [];
  let cell: Cell | undefined;
  let isValue = false;
  /** Where a cell stands that does not say so; empty ones count. */
  let next = 0;
  return {
    open: (name, attributes) => {
      if (name === 'row') {
        number = Number(attributes['r'] ?? number + 1);
        cells = [];
        next = 0;
      } else if (name === 'c') {
        cell = { column: columnOf(attributes['r']) ?? next, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '' };
        next = cell.column + 1;
      } else if (name === 'v' || name === 't') isValue = true;
      else if (name === 'rPh') isValue = false;
    },
    text: (words) => {
      if (isValue && cell !== undefined) cell.value += words;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c' && cell !== undefined) {
        if (cell.value !== '') cells.push(cell);
        cell = undefined;
      } else if (name === 'row' && cells.length > 0) give({ row: valuesOf(cells, workbook), number });
    },
  };
}

function valuesOf(cells: readonly Cell[], workbook: Workbook): readonly string[] {
  const values: string[] = Array.from({ length: Math.max(...cells.map(({ column }) => column)) + 1 }, () => '');
  for (const cell of cells) values[cell.column] = valueOf(cell, workbook);
  return values;
}

function valueOf({ type, style, value }: Cell, { sharedText, isDate, since1904 }: Workbook): string {
  if (type === 's') return unescape(sharedText(Number(value)));
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return unescape(value);
  if (isDate(style)) return dateOfSerial(Number(value), since1904) ?? value;
  return /e/i.test(value) ? String(Number(value)) : value;
}

/** Characters that XML cannot hold are written as _x000D_. */
function unescape(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

const MOST_COLUMNS = 16_384;

/** "AB12" → 27, counted from 0. */
function columnOf(reference: string | undefined): number | undefined {
  let column = 0;
  for (const letter of reference?.match(/^[A-Z]{1,3}/)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column === 0 || column > MOST_COLUMNS ? undefined : column - 1;
}
