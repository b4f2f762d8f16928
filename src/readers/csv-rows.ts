import { parserFor, type Parser, type Parsing } from './csv-parser.ts';
import { SourceError } from './source-error.ts';
import type { TableRow } from './types.ts';

/** No narrative is as long as this; a row that is has a quotation mark that nothing closes, or is no row. */
const LONGEST_ROW = 1 << 24;
/** Each broken row costs a look through what follows it. */
const MOST_BROKEN = 100;
const UNCLOSED = 'opens a quotation mark that is never closed';
const TOO_LONG = 'is longer than 16 million characters, which no record is';

/** Parses text chunks as CSV, delimiter found, and gives each row with its number. */
export async function* csvRows(chunks: AsyncIterable<string>, name: string): AsyncGenerator<TableRow> {
  const table = createTable(name);
  for await (const chunk of chunks) yield* table.take(chunk, false);
  yield* table.take('', true);
}

function createTable(name: string): { readonly take: (chunk: string, isEnd: boolean) => Generator<TableRow> } {
  let parser: Parser | undefined;
  let columns = 0;
  let rest = '';
  let number = 0;
  let broken = 0;
  /** In a line that is too long: nothing of it is kept. */
  let isSkipping = false;
  /** A row that is not whole yet is looked at again when twice as much of it is there, or it would cost its square. */
  let enough = 0;
  /** Nobody can say where a broken row ends, so the next line begins a row: what the mark swallowed is read, or set aside, line by line. */
  const skipBroken = (newline: string): TableRow => {
    number += 1;
    broken += 1;
    if (broken > MOST_BROKEN) throw new SourceError(`${name}: more than ${MOST_BROKEN} rows open a quotation mark that is never closed.`);
    const end = rest.indexOf(newline);
    isSkipping = end < 0;
    rest = end < 0 ? '' : rest.slice(end + 1);
    return { row: [], number, broken: isSkipping ? TOO_LONG : UNCLOSED };
  };
  return {
    take: function* (chunk, isEnd) {
      rest += isSkipping && parser !== undefined ? afterLine(chunk, parser.newline) : chunk;
      if (isSkipping && rest !== '') isSkipping = false;
      if (rest.length < enough && !isEnd) return;
      parser ??= parserFor(rest.slice(0, LONGEST_ROW));
      for (;;) {
        const sound = soundRows(rest, parser, { columns, isEnd });
        columns ||= widthOf(sound.rows);
        rest = rest.slice(sound.end);
        enough = rest.length * 2;
        yield* numbered(sound.rows, number);
        number += sound.rows.length;
        if (!sound.isBroken && (isEnd || rest.length <= LONGEST_ROW)) return;
        yield skipBroken(parser.newline);
      }
    },
  };
}

/** Rows with their numbers, blank ones left out. */
function* numbered(rows: Parsing['data'], before: number): Generator<TableRow> {
  for (const [i, cells] of rows.entries()) {
    const row = withoutReturn(cells);
    if (row.length > 1 || row[0] !== '') yield { row, number: before + i + 1 };
  }
}

/** What follows the end of the line, from the first character of the next. */
function afterLine(chunk: string, newline: string): string {
  const end = chunk.indexOf(newline);
  return end < 0 ? '' : chunk.slice(end + 1);
}

interface Sound {
  readonly rows: Parsing['data'];
  readonly end: number;
  readonly isBroken: boolean;
}

/** The rows of a text up to the first broken one, and where they end. */
function soundRows(text: string, { parse, startOf, swallowing }: Parser, known: { readonly columns: number; readonly isEnd: boolean }): Sound {
  const parsing = parse(text, known.isEnd);
  const { data, errors, meta } = parsing;
  const isUnclosed = known.isEnd && errors.some(({ code }) => code === 'MissingQuotes');
  const swallower = swallowing(parsing, known.columns || widthOf(data));
  const bad = swallower < 0 && isUnclosed ? data.length - 1 : swallower;
  return bad < 0 ? { rows: data, end: meta.cursor, isBroken: false } : { rows: data.slice(0, bad), end: startOf(text, bad), isBroken: true };
}

/** A title above the header has one cell only. */
function widthOf(rows: Parsing['data']): number {
  return (rows.find((row) => row.length > 1) ?? rows[0])?.length ?? 0;
}

function withoutReturn(cells: readonly string[]): readonly string[] {
  const last = cells.at(-1);
  return last?.endsWith('\r') === true ? [...cells.slice(0, -1), last.slice(0, -1)] : cells;
}
