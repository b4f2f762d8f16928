import type { CaseRecord, Parsed, Problem, RecordSource, SourcePart } from '../core/index.ts';
import type { Mapping, NamedColumns } from './columns.ts';

/** A record, or the reasons why it is none, with the place in the source: "export.csv row 12", "notes/a.md". */
export interface Read {
  readonly place: string;
  readonly parsed: Parsed<CaseRecord>;
  /** The same place in parts. */
  readonly source?: RecordSource;
  /** Where the record is a file of its own. */
  readonly path?: string;
}

/** Records one by one, so that the slowest step sets the pace. */
export type Reader = AsyncIterable<Read>;

/** A file, or a file within a zip, before anybody knows what is in it. */
export interface Input {
  /** As the user is shown it. */
  readonly name: string;
  readonly source: RecordSource;
  readonly size: number;
  /** Where it lies, unless it is within a zip. */
  readonly path?: string;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** A row of a table with its number; the header is row 1. `broken`: a cell of it opens a quotation mark that nothing closes. */
export interface TableRow {
  readonly row: readonly string[];
  readonly number: number;
  readonly broken?: string;
}

export interface ColumnOptions {
  readonly columns?: NamedColumns;
  /** Neighbouring rows of one id are one record. */
  readonly join?: boolean;
  /** What the codes of a column mean: column, or * and how its name ends → code → words. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Told how the columns of each table were understood. */
  readonly onMapping?: (mapping: Mapping, columns: readonly string[], name: string) => void;
}

export interface Table {
  readonly name: string;
  readonly source: RecordSource;
  /** "row" in a table, "line" where it is JSON lines. */
  readonly unit?: 'row' | 'line';
}

export interface ReadOptions extends ColumnOptions {
  /** Told of things worth knowing that are no fault: an encoding that was guessed. */
  readonly onNotice?: (message: string) => void;
  /** Told how many more bytes of the source have been taken in. */
  readonly onBytes?: (count: number) => void;
  /** A document of several dated entries becomes a record for each. */
  readonly splitEntries?: boolean;
}

/** Reads one format. */
export type Format = (input: Input, options: ReadOptions) => Reader;

/** The words of a document, with where they stand in it and what else it says of itself. */
export interface Extracted {
  readonly text: string;
  readonly parts?: readonly SourcePart[];
  /** More of a case record: date, fields. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly notice?: string;
}

/** Takes the words out of a document; what is wrong with it comes back as problems. */
export type Extractor = (bytes: Uint8Array, name: string) => Promise<Extracted | { readonly problems: readonly Problem[] }>;
