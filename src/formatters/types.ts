import type { Assessment, CaseRecord, Category, Severity } from '../core/index.ts';

/** The formats in which results can be written. */
export type FormatName =
  | 'terminal' | 'json' | 'jsonl' | 'html' | 'markdown' | 'csv' | 'sarif' | 'junit' | 'checkstyle' | 'github';

/** One record with what childfirst says of it. */
export interface FormatResult {
  readonly record: CaseRecord;
  readonly assessment: Assessment;
  /** The file it came from, where there is one; shown as given. */
  readonly path?: string;
  /** A name for each finding that stays the same from run to run, where decisions about findings are kept. */
  readonly keys?: readonly string[];
  /** Places of the findings that are new, where they are set beside an earlier run. */
  readonly fresh?: readonly number[];
}

/** What a reader of SARIF may be told of a rule beyond its findings. */
export interface RuleHelp {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly helpUri?: string;
  readonly severity: Severity;
  readonly category: Category;
}

/** All that a formatter may know: no clock, no environment, no files. */
export interface FormatInput {
  readonly results: readonly FormatResult[];
  readonly color: boolean;
  readonly version: string;
  /** Only what was found: no advice, no scores. */
  readonly quiet?: boolean;
  readonly showSetAside?: boolean;
  readonly rules?: readonly RuleHelp[];
  /** Columns to write in on a terminal; 100 unless told. */
  readonly width?: number;
}

/** Turns results into text. The same results give the same text. */
export type Formatter = (input: FormatInput) => string;
