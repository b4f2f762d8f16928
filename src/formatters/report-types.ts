import type { CaseReading, RulesetId, VoiceLevel } from '../core/index.ts';
import type { Dimension, EquityTable, GroupFigures, Measures, RunFigures } from '../measures/index.ts';

/** Words as they stand in a record, for an example: `text.slice(start, end)` is the quotation. */
export interface ReportExample {
  readonly recordId: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A record as a line of the table. */
export interface RecordRow {
  readonly id: string;
  readonly agency?: string;
  readonly team?: string;
  readonly type?: string;
  readonly date?: string;
  readonly overall: number;
  readonly language: number;
  readonly voice: number;
  readonly risk: number;
  /** What its type should hold; there only where the type is known. */
  readonly record?: number;
  readonly high: number;
  readonly all: number;
  readonly level: VoiceLevel;
  readonly hidden: boolean;
  /** Places of its findings' rules in `measures.rules`. */
  readonly rules: readonly number[];
  /** Its place in `bodies`; below 0 where its text is not at hand. */
  readonly at?: number;
}

/** A chart as SVG of our own making; the page is told where it goes. */
export type ChartName = 'spread' | 'domains' | 'frequent' | 'voice' | 'risk' | 'trend' | `groups-${Dimension}` | `voice-${Dimension}` | `equity-${number}`;

/** Everything the report of an audit shows. Figures cover every record; `rows` may be only the first of them. */
export interface ReportData {
  readonly title: string;
  /** The day of the audit, as it is to be shown; the report has no clock of its own. */
  readonly date: string;
  readonly version: string;
  readonly ruleset: RulesetId;
  /** Names of the exports that were read. */
  readonly sources?: readonly string[];
  /** Each child's records read together, where several records carry its case id: how many cases, and the gravest of those with findings. */
  readonly cases?: { readonly read: number; readonly withFindings: number; readonly first: readonly CaseReading[] };
  /** Columns that hold nothing in any record. */
  readonly emptyColumns?: readonly string[];
  /** The name of an earlier run, where only what is new since then is counted and listed. */
  readonly since?: string;
  /** Whether this is the joined report of several agencies, which holds no record. */
  readonly joined?: boolean;
  readonly measures: Measures;
  readonly groups: Readonly<Partial<Record<Dimension, readonly GroupFigures[]>>>;
  /** All runs of the store up to this one, the oldest first. */
  readonly runs: readonly RunFigures[];
  readonly equity: readonly EquityTable[];
  /** A sentence of these records for each of the most frequent rules, by rule. */
  readonly examples: Readonly<Record<string, ReportExample>>;
  readonly charts: Readonly<Partial<Record<ChartName, string>>>;
  /** The records that most need attention first. */
  readonly rows: readonly RecordRow[];
  /** The whole of those records, so many to a piece: JSON, gzip, base64. None where the texts are not at hand. */
  readonly bodies: readonly string[];
  readonly perBody: number;
  /** Opens, sorts and filters records. */
  readonly script: string;
}
