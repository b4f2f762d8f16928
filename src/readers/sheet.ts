import { mapColumns, missingColumn } from './columns.ts';
import type { Sheet } from './row-record.ts';
import { SourceError } from './source-error.ts';
import type { ColumnOptions, Table } from './types.ts';

/** Longer than the name of any column: the export has no header, and its first row is a record. */
const LONGEST_NAME = 60;

/** A table that cannot be read, and why, in words that begin with its name. */
export class UnreadableTable extends SourceError {}

/** A table's columns and what they hold; an UnreadableTable where that cannot be. */
export function sheetOf(columns: readonly string[], table: Table, options: ColumnOptions): Sheet {
  const missing = missingColumn(columns, options.columns ?? {});
  if (missing !== undefined) throw new UnreadableTable(`${table.name}: there is no column “${missing[1]}” for ${missing[0]}. ${listed(columns)}`);
  const mapping = mapColumns(columns, options.columns);
  const targets = new Set(mapping.values());
  if (!targets.has('text') && !targets.has('answer')) throw new UnreadableTable(`${table.name}: no column looks like the narrative. ${listed(columns)} Name it with --map text="Column name".`);
  return { ...table, columns, mapping, codes: columns.map((column) => codesOf(column, options.values ?? {})) };
}

function codesOf(column: string, values: NonNullable<ColumnOptions['values']>): Readonly<Record<string, string>> | undefined {
  const ending = Object.keys(values).find((name) => name.startsWith('*') && column.toLowerCase().endsWith(name.slice(1).toLowerCase()));
  return values[column] ?? values[ending ?? ''];
}

function listed(columns: readonly string[]): string {
  return columns.every((column) => column.length <= LONGEST_NAME) ? `The columns are: ${columns.join(', ')}.` : 'The first row does not look like a header.';
}
