import type { CaseReading, Category, Domain, RiskElement, RiskState, RulesetId, Severity, VoiceLevel } from '../core/index.ts';
import type { FormatResult } from './types.ts';

/** How many records fall in a band of scores; both ends belong to it. */
export interface ScoreBand {
  readonly from: number;
  readonly to: number;
  readonly records: number;
}

/** Words as they stand in a record, for an example: `text.slice(start, end)` is the quotation. */
export interface ReportExample {
  readonly recordId: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One rule over all records. */
export interface FrequentFinding {
  readonly ruleId: string;
  readonly title: string;
  readonly category: Category;
  readonly severity: Severity;
  /** How often it was found, and in how many records. */
  readonly findings: number;
  readonly records: number;
  readonly why?: string;
  /** What to write or ask instead. */
  readonly suggestions: readonly string[];
  /** Left out for a rule that points at no words. */
  readonly example?: ReportExample;
}

/** Records by level of voice. Only records where the child's voice is expected count. */
export type VoiceCounts = Readonly<Record<VoiceLevel, number>>;

export interface AgencyVoice {
  readonly agency: string;
  readonly voice: VoiceCounts;
}

/** Everything the report of an audit shows. Counts cover every record; `records` may be only the first of them. */
export interface ReportData {
  readonly title: string;
  /** The day of the audit, as it is to be shown; the report has no clock of its own. */
  readonly date: string;
  readonly version: string;
  readonly ruleset: RulesetId;
  /** Names of the exports that were read. */
  readonly sources?: readonly string[];
  readonly totals: {
    readonly records: number;
    readonly findings: number;
    readonly bySeverity: Readonly<Record<Severity, number>>;
    /** Records with at least one finding of severity high. */
    readonly recordsWithHigh: number;
    /** Rows of the exports that could not be read as records. */
    readonly rejected: number;
    /** Records with signs of harm that no field and no sentence names as risk. */
    readonly hiddenRisk: number;
  };
  readonly scores: {
    readonly mean: number;
    readonly median: number;
    readonly bands: readonly ScoreBand[];
    readonly domains: Readonly<Record<Domain, number>>;
  };
  /** Most frequent first. */
  readonly frequent: readonly FrequentFinding[];
  readonly voice: {
    readonly levels: VoiceCounts;
    /** Records where no voice is expected: no contact with the child and no decision about them. */
    readonly notExpected: number;
    /** The report shows only agencies with five records or more. */
    readonly agencies: readonly AgencyVoice[];
  };
  readonly risk: Readonly<Record<RiskElement, Readonly<Record<RiskState, number>>>>;
  /** Each child's records read together, where several records carry its case id. */
  readonly cases?: readonly CaseReading[];
  /** Records by ethnicity, sex and SEND; groups too small to be shown are left out. */
  readonly groups?: readonly {
    readonly characteristic: string;
    readonly group: string;
    readonly records: number;
    readonly withHigh: number;
    readonly voiceMissing: number;
    readonly hiddenRisk: number;
  }[];
  /** Columns that hold nothing in any record. */
  readonly emptyColumns?: readonly string[];
  /** The records that most need attention first. */
  readonly records: readonly FormatResult[];
}
