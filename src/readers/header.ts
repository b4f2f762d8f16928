import type { ColumnOptions, Table, TableRow } from './types.ts';
import { mapColumns } from './columns.ts';
import type { Sheet } from './row-record.ts';
import { sheetOf, UnreadableTable } from './sheet.ts';

/** Systems put a title, a date and who ran the report above the names of the columns. */
const MOST_ROWS_ABOVE = 10;

/** Two columns of one name would be one, so the second gets a number. */
function columnsOf(row: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return row.map((cell) => {
    const name = cell.replace(/^\ufeff/, '').trim();
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? name : `${name} (${nth})`;
  });
}

export interface HeaderSearch {
  /** The sheet, once a row names its columns; until then undefined. An UnreadableTable where none of the first rows does. */
  readonly look: (row: TableRow) => Sheet | undefined;
  /** The table has ended. */
  readonly end: () => void;
}

/** Looks for the row that names the columns: the first, or one below a title. */
export function findHeader(table: Table, options: ColumnOptions & { readonly onNotice?: (message: string) => void }): HeaderSearch {
  let first: { readonly error: UnreadableTable; readonly columns: readonly string[] } | undefined;
  let looked = 0;
  const giveUp = (): void => {
    if (first === undefined) return;
    options.onMapping?.(mapColumns(first.columns, options.columns), first.columns, table.name);
    throw first.error;
  };
  return {
    end: giveUp,
    look: ({ row, number, broken }) => {
      if (broken !== undefined) throw new UnreadableTable(`${table.name}: the header ${broken}.`);
      const columns = columnsOf(row);
      looked += 1;
      try {
        const sheet = sheetOf(columns, table, options);
        if (looked > 1) options.onNotice?.(`${table.name}: the columns are named in row ${number}; what stands above was left out.`);
        options.onMapping?.(sheet.mapping, columns, table.name);
        return sheet;
      } catch (error) {
        if (!(error instanceof UnreadableTable)) throw error;
        first ??= { error, columns };
        if (looked > MOST_ROWS_ABOVE) giveUp();
        return undefined;
      }
    },
  };
}
