import { createFieldWatch } from './long-fields.ts';
import { findHeader } from './header.ts';
import { draftOf, recordOf, type Draft, type Sheet } from './row-record.ts';
import { joinDrafts } from './row-join.ts';
import { unread } from './source-error.ts';
import type { ColumnOptions, Read, ReadOptions, Table, TableRow } from './types.ts';

type TableOptions = ColumnOptions & Pick<ReadOptions, 'onNotice'>;

/** The records of a table, whose first row gives the columns; an UnreadableTable where no column can be the narrative. */
export async function* readTable(rows: AsyncIterable<TableRow>, table: Table, options: TableOptions): AsyncGenerator<Read> {
  const drafts = draftsOf(rows, table, options);
  for await (const draft of options.join === true ? joinDrafts(drafts) : drafts) yield 'parsed' in draft ? draft : recordOf(draft);
}

async function* draftsOf(rows: AsyncIterable<TableRow>, table: Table, options: TableOptions): AsyncGenerator<Draft | Read> {
  const header = findHeader(table, options);
  let sheet: Sheet | undefined;
  let watch: ReturnType<typeof createFieldWatch> | undefined;
  for await (const row of rows) {
    if (sheet === undefined) {
      sheet = header.look(row);
      watch = sheet === undefined ? undefined : createFieldWatch(sheet, options.onNotice ?? (() => undefined));
      continue;
    }
    watch?.look(row.row);
    const draft = fromRow(row, sheet);
    if (draft !== undefined) yield draft;
  }
  if (sheet === undefined) header.end();
  watch?.end();
}

/** Takes the rows of a table one by one, for who has them already; the first that can gives the columns, and an UnreadableTable is thrown where none of the first does. */
export function createRowReader(table: Table, options: ColumnOptions): (row: TableRow) => Read | undefined {
  const header = findHeader(table, options);
  let sheet: Sheet | undefined;
  return (row) => {
    if (sheet === undefined) {
      sheet = header.look(row);
      return undefined;
    }
    const draft = fromRow(row, sheet);
    return draft === undefined || 'parsed' in draft ? draft : recordOf(draft);
  };
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
