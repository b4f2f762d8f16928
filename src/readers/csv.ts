import Papa from 'papaparse';
import { parseRecord, readPronoun, type CaseRecord, type Parsed } from '../core/index.ts';
import { mapColumns, TARGETS, type Mapping, type Target } from './columns.ts';
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
export function createRowReader(options: CsvOptions): (row: readonly string[], number: number) => Read | Unreadable | undefined {
  let columns: readonly string[] | undefined;
  let mapping: Mapping = new Map();
  return (row, number) => {
    if (columns !== undefined) return isEmpty(row) ? undefined : readRow(row, { number, columns, mapping, name: options.name });
    columns = row.map((cell) => cell.replace(/^\ufeff/, '').trim());
    const wrong = wrongMapping(columns, options);
    if (wrong !== undefined) return { unreadable: wrong };
    mapping = mapColumns(columns, options.map);
    options.onMapping?.(mapping, columns);
    return [...mapping.values()].includes('text') ? undefined : { unreadable: noText(columns, options.name) };
  };
}

function isEmpty(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

function noText(columns: readonly string[], name: string): string {
  return `${name}: no column looks like the narrative. The columns are: ${columns.join(', ')}. Name it with --map text="Column name".`;
}

function wrongMapping(columns: readonly string[], { map = new Map(), name }: CsvOptions): string | undefined {
  for (const [target, column] of map) {
    if (!columns.includes(column)) return `${name}: there is no column “${column}” for ${target}. The columns are: ${columns.join(', ')}.`;
  }
  return undefined;
}

interface Row {
  readonly number: number;
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly name: string;
}

function readRow(cells: readonly string[], row: Row): Read {
  const place = `${row.name} row ${row.number}`;
  if (cells.length === row.columns.length) return { place, parsed: recordFrom(cells, row) };
  const message = `has ${cells.length} cells where the header has ${row.columns.length}`;
  return { place, parsed: { ok: false, problems: [{ path: '', message }] } };
}

function recordFrom(cells: readonly string[], { number, columns, mapping }: Row): Parsed<CaseRecord> {
  const values: Partial<Record<Target, string>> = {};
  const fields: Record<string, string> = {};
  columns.forEach((column, i) => {
    const target = mapping.get(column);
    if (target === undefined) fields[column] = cells[i] ?? '';
    else values[target] = cells[i] ?? '';
  });
  const of = (target: Target): string | undefined => (values[target] === '' ? undefined : values[target]);
  const pronoun = readPronoun(of('child.pronoun')) ?? readPronoun(of('sex'));
  const child = { name: of('child.name'), aliases: of('child.aliases')?.split(/[;,|]\s*/), age: of('child.age'), dateOfBirth: of('child.dateOfBirth'), pronoun };
  const characteristics = Object.fromEntries(CHARACTERISTICS.flatMap((key) => (of(key) === undefined ? [] : [[key, of(key)]])));
  return parseRecord({
    ...Object.fromEntries(PLAIN.map((key) => [key, of(key)])),
    id: of('id') ?? `row-${number}`, text: values.text ?? '', fields,
    ...(Object.values(child).some((value) => value !== undefined) ? { child } : {}),
    ...(Object.keys(characteristics).length > 0 ? { characteristics } : {}),
  });
}
const CHARACTERISTICS = ['ethnicity', 'sex', 'send'] as const;
const PLAIN = TARGETS.filter((target) => !target.includes('.') && target !== 'id' && target !== 'text' && !CHARACTERISTICS.some((key) => key === target));

/** Parses text chunks as CSV, delimiter found, and gives each row with its number (the header is row 1). */
export async function* csvRows(chunks: AsyncIterable<string>): AsyncGenerator<{ readonly row: readonly string[]; readonly number: number }> {
  let number = 0;
  let rest = '';
  let delimiter: string | undefined;
  const parse = function* (text: string, last: boolean): Generator<{ row: readonly string[]; number: number }> {
    const { data, meta } = Papa.parse<string[]>(text, { delimiter: delimiter ?? '', delimitersToGuess: [',', '\t', ';', '|'], skipEmptyLines: false });
    delimiter ??= meta.delimiter;
    // The last row may go on in the next chunk, so it waits.
    const whole = last ? data : data.slice(0, -1);
    for (const row of whole) {
      number += 1;
      if (!(row.length === 1 && row[0] === '')) yield { row, number };
    }
  };
  for await (const chunk of chunks) {
    rest += chunk;
    const cut = lastRowEnd(rest);
    if (cut <= 0) continue;
    yield* parse(rest.slice(0, cut), false);
    rest = rest.slice(cut);
  }
  if (rest !== '') yield* parse(rest, true);
}

/** Where the last line break outside quotation marks ends; 0 when there is none. */
function lastRowEnd(text: string): number {
  let quoted = false;
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) quoted = !quoted;
    else if (code === 10 && !quoted) end = at + 1;
  }
  return end;
}
