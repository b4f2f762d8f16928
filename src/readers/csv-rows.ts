import Papa from 'papaparse';
import { SourceError } from './source-error.ts';

/** A row of a table with its number; the header is row 1. `broken`: a cell of it opens a quotation mark that nothing closes. */
export interface TableRow {
  readonly row: readonly string[];
  readonly number: number;
  readonly broken?: true;
}

/** What Papa's own parser gives; its types say `any`. */
interface Parsing {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

type Parse = (text: string, isAll: boolean) => Parsing;

/** No narrative is as long as this; a row that is has a quotation mark that nothing closes. */
const LONGEST_ROW = 1 << 26;
/** Each broken row costs a look through the rest of the file. */
const MOST_BROKEN = 100;

/** Parses text chunks as CSV, delimiter found, and gives each row with its number. */
export async function* csvRows(chunks: AsyncIterable<string>, name: string): AsyncGenerator<TableRow> {
  const table = createTable(name);
  for await (const chunk of chunks) yield* table.take(chunk, false);
  yield* table.take('', true);
}

function createTable(name: string): { readonly take: (chunk: string, isEnd: boolean) => Generator<TableRow> } {
  let parse: Parse | undefined;
  let rest = '';
  let number = 0;
  let broken = 0;
  const numbered = function* (rows: Parsing['data']): Generator<TableRow> {
    for (const cells of rows) {
      number += 1;
      const row = withoutReturn(cells);
      if (row.length > 1 || row[0] !== '') yield { row, number };
    }
  };
  /** Nobody can say where a broken row ends, so the next line begins a row: what the mark swallowed is read, or set aside, line by line. */
  const skipBroken = (): TableRow => {
    number += 1;
    broken += 1;
    if (broken > MOST_BROKEN) throw new SourceError(`${name}: more than ${MOST_BROKEN} rows open a quotation mark that is never closed.`);
    const end = rest.indexOf('\n');
    rest = end < 0 ? '' : rest.slice(end + 1);
    return { row: [], number, broken: true };
  };
  return {
    take: function* (chunk, isEnd) {
      rest += chunk;
      parse ??= parserFor(rest);
      for (;;) {
        const { data, meta } = parse(rest, false);
        rest = rest.slice(meta.cursor);
        yield* numbered(data);
        if (isEnd ? rest === '' : rest.length <= LONGEST_ROW) return;
        const last = isEnd ? parse(rest, true) : undefined;
        if (last !== undefined && !last.errors.some(({ code }) => code === 'MissingQuotes')) return yield* numbered(last.data);
        yield skipBroken();
      }
    },
  };
}

/** A parser for the delimiter and the line break that the header has. */
function parserFor(beginning: string): Parse {
  // A carriage return before a line feed is taken off the row, so that both line ends may stand in one file.
  const newline = beginning.includes('\n') || !beginning.includes('\r') ? '\n' : '\r';
  const delimiter = delimiterOf(beginning.split(newline, 1)[0] ?? '');
  // The types of Papa leave this open; the shape is that of its documentation.
  return (text, isAll) => new Papa.Parser({ delimiter, newline }).parse(text, 0, !isAll) as Parsing;
}

/** The mark that stands most often in the header, outside quotation marks: the narratives have no say. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (mark: string): number => bare.split(mark).length;
  return [',', '\t', ';', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function withoutReturn(cells: readonly string[]): readonly string[] {
  const last = cells.at(-1);
  return last?.endsWith('\r') === true ? [...cells.slice(0, -1), last.slice(0, -1)] : cells;
}
