import { mapColumns, missingColumn } from './columns.ts';
import { createFieldWatch } from './long-fields.ts';
import { columnsOf, looksLikeHeader } from './header.ts';
import { draftOf, recordOf, type Draft, type Sheet } from './row-record.ts';
import { joinDrafts } from './row-join.ts';
import { SourceError, unread } from './source-error.ts';
import type { ColumnOptions, Read, ReadOptions, Table, TableRow } from './types.ts';

/** A table that cannot be read, and why, in words that begin with its name. */
export class UnreadableTable extends SourceError {}

type TableOptions = ColumnOptions & Pick<ReadOptions, 'onNotice'>;

/** The records of a table, whose first row gives the columns; an UnreadableTable where no column can be the narrative. */
export async function* readTable(rows: AsyncIterable<TableRow>, table: Table, options: TableOptions): AsyncGenerator<Read> {
  const drafts = draftsOf(rows, table, options);
  for await (const draft of options.join === true ? joinDrafts(drafts) : drafts) yield 'parsed' in draft ? draft : recordOf(draft);
}

async function* draftsOf(rows: AsyncIterable<TableRow>, table: Table, options: TableOptions): AsyncGenerator<Draft | Read> {
  let sheet: Sheet | undefined;
  let watch: ReturnType<typeof createFieldWatch> | undefined;
  for await (const row of rows) {
    if (sheet === undefined) {
      if (row.broken !== undefined) throw new UnreadableTable(`${table.name}: the header ${row.broken}.`);
      sheet = sheetOf(columnsOf(row.row), table, options);
      watch = createFieldWatch(sheet, options.onNotice ?? (() => undefined));
      continue;
    }
    watch?.look(row.row);
    const draft = fromRow(row, sheet);
    if (draft !== undefined) yield draft;
  }
  watch?.end();
}

/** Takes the rows of a table one by one, for who has them already; the first gives the columns, and throws as `sheetOf` does. */
export function createRowReader(table: Table, options: ColumnOptions): (row: TableRow) => Read | undefined {
  let sheet: Sheet | undefined;
  return (row) => {
    if (sheet === undefined) {
      sheet = sheetOf(columnsOf(row.row), table, options);
      return undefined;
    }
    const draft = fromRow(row, sheet);
    return draft === undefined || 'parsed' in draft ? draft : recordOf(draft);
  };
}

/** A table's columns and what they hold; an UnreadableTable where that cannot be. */
export function sheetOf(columns: readonly string[], table: Table, options: ColumnOptions): Sheet {
  const missing = missingColumn(columns, options.columns ?? {});
  if (missing !== undefined) throw new UnreadableTable(`${table.name}: there is no column “${missing[1]}” for ${missing[0]}. ${listed(columns)}`);
  const mapping = mapColumns(columns, options.columns);
  options.onMapping?.(mapping, columns, table.name);
  const targets = new Set(mapping.values());
  if (!targets.has('text') && !targets.has('answer')) throw new UnreadableTable(`${table.name}: no column looks like the narrative. ${listed(columns)} Name it with --map text="Column name".`);
  return { ...table, columns, mapping, codes: columns.map((column) => codesOf(column, options.values ?? {})) };
}

function codesOf(column: string, values: NonNullable<ColumnOptions['values']>): Readonly<Record<string, string>> | undefined {
  const ending = Object.keys(values).find((name) => name.startsWith('*') && column.toLowerCase().endsWith(name.slice(1).toLowerCase()));
  return values[column] ?? values[ending ?? ''];
}

function listed(columns: readonly string[]): string {
  return looksLikeHeader(columns) ? `The columns are: ${columns.join(', ')}.` : 'The first row does not look like a header.';
}

function fromRow({ row, number, broken }: TableRow, sheet: Sheet): Draft | Read | undefined {
  const wrong = (message: string): Read => ({ place: `${sheet.name} row ${number}`, source: { ...sheet.source, row: number }, parsed: unread(message) });
  if (broken !== undefined) return wrong(broken);
  if (row.every((cell) => cell.trim() === '')) return undefined;
  const { length } = sheet.columns;
  // Spreadsheets add empty cells to the right.
  const tooMany = row.slice(length).some((cell) => cell.trim() !== '');
  if (row.length < length || tooMany) return wrong(`has ${row.length} cells where the header has ${length}`);
  return draftOf(row, number, sheet);
}
