import type { CaseRecord, Parsed } from '../core/index.ts';

/** A record, or the reasons why it is none, with the place in the source: "export.csv row 12", "notes/a.md". */
export interface Read {
  readonly place: string;
  readonly parsed: Parsed<CaseRecord>;
  /** Where the record is a file of its own. */
  readonly path?: string;
}

/** Records one by one, so that the slowest step sets the pace. */
export type Reader = AsyncIterable<Read>;
