import Papa from 'papaparse';

/** What Papa's own parser gives; its types say `any`. */
export interface Parsing {
  readonly data: readonly (readonly string[])[];
  /** `row` is the index into `data`. */
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

export interface Parser {
  readonly newline: string;
  /** The rows of a text; without `isAll` only those that are sure to end in it. */
  readonly parse: (text: string, isAll: boolean) => Parsing;
  /** Where the row with this index begins. */
  readonly startOf: (text: string, row: number) => number;
  /** The first row that holds another, since the quotation mark that it opens was closed by one of a later row; -1 if none does. */
  readonly swallowing: (parsing: Parsing, columns: number) => number;
}

/** A parser for the delimiter and the line break that the header has. */
export function parserFor(beginning: string): Parser {
  // A carriage return before a line feed is taken off the row later, so that both line ends may stand in one file.
  const newline = beginning.includes('\n') || !beginning.includes('\r') ? '\n' : '\r';
  const delimiter = delimiterOf(headerOf(beginning.split(newline, FIRST_LINES)));
  // The types of Papa leave this open; the shape is that of its documentation.
  const parse = (text: string, isAll: boolean, preview = 0): Parsing => new Papa.Parser({ delimiter, newline, preview }).parse(text, 0, !isAll) as Parsing;
  const isRow = (line: string, columns: number): boolean => {
    if (!line.startsWith('"') && !line.includes(`${delimiter}"`)) return false;
    const { data, errors } = parse(line, true);
    return errors.length === 0 && data.length === 1 && data[0]?.length === columns;
  };
  const holdsRow = (cell: string, columns: number): boolean => {
    const [, ...lines] = cell.split(newline);
    return lines.some((line, i) => isRow(i === lines.length - 1 ? `${line}"` : line.replace(/\r$/, ''), columns));
  };
  return {
    newline,
    parse,
    startOf: (text, row) => (row === 0 ? 0 : parse(text, true, row).meta.cursor),
    // In a sound cell every mark stands twice, so only a row where one does not is looked at.
    swallowing: ({ data, errors }, columns) => {
      const odd = new Set(errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' && row !== undefined ? [row] : [])));
      return data.findIndex((cells, i) => odd.has(i) && cells.some((cell) => holdsRow(cell, columns)));
    },
  };
}

const FIRST_LINES = 10;
const MARKS = [',', '\t', ';', '|'] as const;

/** The first line, or the first below a title that has no marks in it. */
function headerOf(lines: readonly string[]): string {
  return lines.find((line) => MARKS.some((mark) => line.includes(mark))) ?? lines[0] ?? '';
}

/** The mark that stands most often in the header, outside quotation marks: the narratives have no say. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (mark: string): number => bare.split(mark).length;
  return MARKS.reduce<string>((best, mark) => (count(mark) > count(best) ? mark : best), MARKS[0]);
}
