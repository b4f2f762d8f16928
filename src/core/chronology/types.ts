import type { FindingKind, Grade, Severity, Suggestion } from '../assess/types.ts';
import type { Day } from '../dates/types.ts';

/** What is kept of one record, so that the records of a child can be read together; its size does not grow with the text. */
export interface CaseEntry {
  readonly id: string;
  readonly day: Day | undefined;
  readonly agency: string | undefined;
  readonly type: string | undefined;
  readonly grade: Grade | undefined;
  readonly marks: readonly string[];
  /** Findings on this record that count when several records have them. */
  readonly rules: readonly string[];
  /** Harm is told, and nothing says who does it. */
  readonly sourceUnknown: boolean;
  /** Harm is told, or hidden in the text. */
  readonly harm: boolean;
  readonly flag: 'yes' | 'no' | undefined;
  /** Each long sentence as a number that tells it from others. */
  readonly passages: readonly number[];
}

/** The entries of a case, dated ones in order of date. */
export interface Case {
  readonly id: string;
  readonly entries: readonly CaseEntry[];
  /** Sentences that stand in the records of several children: standard wording, and copied by nobody. */
  readonly standard: ReadonlySet<number>;
}

/** What a look over a case came upon: the records that show it, and words for the message. */
export interface Seen {
  readonly records: readonly CaseEntry[];
  readonly slots?: Readonly<Record<string, string>>;
}

/** A finding on a case, with the records that show it. */
export interface CaseFinding {
  readonly kind: Exclude<FindingKind, 'wording'>;
  readonly ruleId: string;
  readonly category: 'record';
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly suggestions: readonly Suggestion[];
  readonly records: readonly string[];
}

/** One child's records, read together. */
export interface CaseReading {
  readonly caseId: string;
  readonly records: number;
  readonly findings: readonly CaseFinding[];
}
