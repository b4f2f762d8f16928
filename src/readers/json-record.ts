import { parseRecord, type Parsed } from '../core/index.ts';
import type { Sheet } from './row-record.ts';
import { draftOf, recordOf } from './row-record.ts';
import { sheetOf, UnreadableTable } from './sheet.ts';
import type { ColumnOptions, Read, Table } from './types.ts';

/** Makes records of JSON objects: those of our own shape as they are, those with the names of an export by its columns. */
export function createJsonReader(table: Table, options: ColumnOptions): (value: unknown, number: number, place: Pick<Read, 'place' | 'source'>) => Read {
  const sheets = new Map<string, Sheet | undefined>();
  const sheetFor = (columns: readonly string[]): Sheet | undefined => {
    const key = JSON.stringify(columns);
    if (!sheets.has(key)) sheets.set(key, sheetOrNone(columns, table, options));
    return sheets.get(key);
  };
  return (value, number, place) => {
    const sheet = isExportRow(value, options) ? sheetFor(Object.keys(value)) : undefined;
    if (sheet !== undefined && isExportRow(value, options)) return { ...recordOf(draftOf(Object.values(value).map(cellOf), number, sheet)), ...place };
    const parsed = parseRecord(value);
    return { ...place, parsed: parsed.ok && place.source !== undefined ? { ok: true, value: { ...parsed.value, source: place.source } } : parsed };
  };
}

/** Ours has its narrative under `text`, unless the user has named other columns. */
function isExportRow(value: unknown, { columns }: ColumnOptions): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && (columns !== undefined || !('text' in value));
}

function sheetOrNone(columns: readonly string[], table: Table, options: ColumnOptions): Sheet | undefined {
  try {
    const sheet = sheetOf(columns, table, options);
    options.onMapping?.(sheet.mapping, columns, table.name);
    return sheet;
  } catch (error) {
    if (error instanceof UnreadableTable) return undefined;
    throw error;
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The parser's own message quotes the text, so only its place is passed on. */
export function parseJson(text: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { ok: false, problems: [{ path: '', message: `is not valid JSON${at === undefined ? '' : ` (at character ${Number(at) + 1})`}` }] };
  }
}
