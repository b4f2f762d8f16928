import type { Category, Domain, RiskElement, RiskState, Severity, VoiceLevel } from '../core/index.ts';

/** Records by level of voice. Only records where the child's voice is expected count. */
export type VoiceCounts = Readonly<Record<VoiceLevel, number>>;

/** One rule over all records. */
export interface RuleFigures {
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
}

/** The figures of some of the records: an agency, a team, a type of record, a month. */
export interface GroupFigures {
  readonly name: string;
  readonly records: number;
  /** Mean scores. */
  readonly overall: number;
  readonly domains: Readonly<Record<Domain, number>>;
  /** Records with at least one finding in the wording that costs a point. */
  readonly wording: number;
  readonly hiddenRisk: number;
  readonly voice: VoiceCounts;
  /** Records in which each element of risk is present. */
  readonly present: Readonly<Record<RiskElement, number>>;
}

/** What records can be grouped by. */
export type Dimension = 'agency' | 'team' | 'recordType' | 'author';

/** The counts of a run. They name nobody and hold no words of a record. */
export interface Measures {
  readonly records: number;
  readonly rejected: number;
  readonly findings: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Records with at least one finding of severity high. */
  readonly recordsWithHigh: number;
  /** Records with signs of harm that no field and no sentence names as risk. */
  readonly hiddenRisk: number;
  /** Records with at least one finding in the wording that costs a point. */
  readonly wording: number;
  /** How many records have each overall score from 0 to 100. */
  readonly scores: readonly number[];
  readonly domains: Readonly<Record<Domain, number>>;
  /** Most frequent first. */
  readonly rules: readonly RuleFigures[];
  readonly voice: VoiceCounts;
  /** Records where no voice is expected: no contact with the child and no decision about them. */
  readonly voiceNotExpected: number;
  readonly risk: Readonly<Record<RiskElement, Readonly<Record<RiskState, number>>>>;
}

/** A run among others of its store. */
export interface RunFigures {
  readonly run: number;
  readonly name: string;
  readonly day: string;
  /** What tells its ruleset from another. */
  readonly digest: string;
  readonly figures: GroupFigures;
}
