import { parseRecord, readPronoun, type CaseRecord, type Parsed } from '../core/index.ts';
import { ageIn } from './age.ts';
import { mapColumns, TARGETS, type Mapping, type Target } from './columns.ts';
import type { TableRow } from './csv-rows.ts';
import type { Read } from './types.ts';

export interface CsvOptions {
  readonly name: string;
  /** Columns that the user has named: target → column. */
  readonly map?: ReadonlyMap<Target, string>;
  /** Told how the columns were understood, once. */
  readonly onMapping?: (mapping: Mapping, columns: readonly string[]) => void;
}

/** A header or a mapping with which no row can be read. */
export interface Unreadable {
  readonly unreadable: string;
}

/** Takes the rows of a CSV or TSV one by one; the first gives the columns. */
export function createRowReader(options: CsvOptions): (row: TableRow) => Read | Unreadable | undefined {
  let columns: readonly string[] | undefined;
  let mapping: Mapping = new Map();
  return (table) => {
    if (columns !== undefined) return readRow(table, { columns, mapping, name: options.name });
    if (table.broken === true) return { unreadable: `${options.name}: the header opens a quotation mark that is never closed.` };
    columns = columnsOf(table.row);
    const wrong = wrongMapping(columns, options);
    if (wrong !== undefined) return { unreadable: wrong };
    mapping = mapColumns(columns, options.map);
    options.onMapping?.(mapping, columns);
    return [...mapping.values()].includes('text') ? undefined : { unreadable: noText(columns, options.name) };
  };
}

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

/** Longer than the name of any column: the export has no header, and its first row is a record. */
const LONGEST_NAME = 60;

function listed(columns: readonly string[]): string {
  if (columns.some((column) => column.length > LONGEST_NAME)) return 'The first row does not look like a header.';
  return `The columns are: ${columns.join(', ')}.`;
}

function noText(columns: readonly string[], name: string): string {
  return `${name}: no column looks like the narrative. ${listed(columns)} Name it with --map text="Column name".`;
}

function wrongMapping(columns: readonly string[], { map = new Map(), name }: CsvOptions): string | undefined {
  for (const [target, column] of map) {
    if (!columns.includes(column)) return `${name}: there is no column “${column}” for ${target}. ${listed(columns)}`;
  }
  return undefined;
}

interface Sheet {
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly name: string;
}

function readRow({ row, number, broken }: TableRow, sheet: Sheet): Read | undefined {
  const place = `${sheet.name} row ${number}`;
  const wrong = (message: string): Read => ({ place, parsed: { ok: false, problems: [{ path: '', message }] } });
  if (broken === true) return wrong('opens a quotation mark that is never closed');
  if (row.every((cell) => cell.trim() === '')) return undefined;
  const { length } = sheet.columns;
  // Spreadsheets add empty cells to the right.
  const tooMany = row.slice(length).some((cell) => cell.trim() !== '');
  if (row.length < length || tooMany) return wrong(`has ${row.length} cells where the header has ${length}`);
  return { place, parsed: recordFrom(row, sheet, place) };
}

function recordFrom(cells: readonly string[], { columns, mapping }: Sheet, place: string): Parsed<CaseRecord> {
  const values: Partial<Record<Target, string>> = {};
  const fields: Record<string, string> = {};
  columns.forEach((column, i) => {
    const target = mapping.get(column);
    const value = cells[i] ?? '';
    // An age that is no number ("N/K") is kept as the export has it.
    if (target === undefined || (target === 'child.age' && ageIn(value) === undefined)) fields[column] = value;
    else values[target] = value;
  });
  const of = (target: Target): string | undefined => (values[target]?.trim() === '' ? undefined : values[target]);
  const age = ageIn(of('child.age') ?? '');
  const pronoun = readPronoun(of('child.pronoun')) ?? readPronoun(of('sex'));
  const child = { name: of('child.name'), aliases: of('child.aliases')?.split(/[;,|]\s*/), age, dateOfBirth: of('child.dateOfBirth'), pronoun };
  const characteristics = Object.fromEntries(CHARACTERISTICS.flatMap((key) => (of(key) === undefined ? [] : [[key, of(key)]])));
  return parseRecord({
    ...Object.fromEntries(PLAIN.map((key) => [key, of(key)])),
    // Rows of several exports are told apart by their places.
    id: of('id') ?? place, text: values.text ?? '', fields,
    ...(Object.values(child).some((value) => value !== undefined) ? { child } : {}),
    ...(Object.keys(characteristics).length > 0 ? { characteristics } : {}),
  });
}
const CHARACTERISTICS = ['ethnicity', 'sex', 'send'] as const;
const PLAIN = TARGETS.filter((target) => !target.includes('.') && target !== 'id' && target !== 'text' && !CHARACTERISTICS.some((key) => key === target));
