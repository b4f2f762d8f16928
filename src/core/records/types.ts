import type { FindingKind, Grade, RiskElement, RiskState, VoiceLevel } from '../assess/types.ts';
import type { Duration } from '../dates/types.ts';
import type { Span } from '../text/types.ts';

/** What a field is for. */
export type Serves = RiskElement | 'voice' | 'time' | 'equality' | 'who' | 'admin';

/** A field that a type of record should hold, by all the names that systems and workers give it. */
export interface TypeField {
  readonly id: string;
  /** What it tells, to follow "does not say": "who was asked to come". */
  readonly what: string;
  readonly seenAs: readonly string[];
  readonly serves: readonly Serves[];
  /** Yes or no is an answer. */
  readonly yesNo: boolean;
  /** Its gap is reported. */
  readonly expected: boolean;
}

/** An event of a type of record whose date can be read. */
export interface TypeDate {
  readonly id: string;
  /** To stand in a sentence: "the child was found". */
  readonly what: string;
  readonly seenAs: readonly string[];
  /** Where no field holds it, the record's own date is it. */
  readonly recordDate: boolean;
  /** Dates of this type that cannot lie after it. */
  readonly after: readonly string[];
  /** It cannot lie after the day of the record. */
  readonly past: boolean;
}

/** What a type of record is asked for besides its fields. */
export interface TypeHolds {
  /** Whether the child's voice belongs in it. */
  readonly voice: boolean;
  /** The risk elements that it must speak of; of the others it may be silent. */
  readonly risk: readonly RiskElement[];
}

/** A kind of record: how it is recognised, and what it should hold. */
export interface RecordType {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
  /** Words that a name of this type never has in it. */
  readonly never: readonly string[];
  /** Headings that together tell the type where its name is missing. */
  readonly headings: readonly string[];
  readonly holds: TypeHolds;
  readonly fields: readonly TypeField[];
  readonly dates: readonly TypeDate[];
}

/** From one event to another within a time. */
export interface Limit {
  readonly from: string;
  readonly to: string;
  readonly within: Duration;
}

export type DateFault = 'impossible' | 'future' | 'out-of-order' | 'age';

/** What must be so for a check to speak; of several keys all must hold. */
export interface RecordCondition {
  /** Words of the check stand in the record and nothing excuses them. */
  readonly says?: readonly string[];
  /** Words of the check stand in the record, be it to deny them. */
  readonly mentions?: readonly string[];
  /** Words of the check stand in no sentence with a date. */
  readonly undated?: readonly string[];
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  readonly hollow?: readonly string[];
  /** The field's value begins with one of these words. */
  readonly answers?: Readonly<Record<string, readonly string[]>>;
  /** The field's value begins with a number below this. */
  readonly below?: Readonly<Record<string, number>>;
  readonly voice?: readonly VoiceLevel[];
  readonly risk?: Readonly<Partial<Record<RiskElement, readonly RiskState[]>>>;
  readonly grade?: readonly (Grade | 'none')[];
  /** At least so many kinds of indicator. */
  readonly indicators?: number;
  readonly ageFrom?: number;
  /** A finding in one of these categories. */
  readonly wording?: readonly string[];
  readonly agency?: readonly string[];
  /** The second date is later than the limit, or missing on a day when the limit has passed. */
  readonly late?: Limit;
  readonly dates?: DateFault;
  readonly not?: RecordCondition;
  readonly any?: readonly RecordCondition[];
}

/** What a check gives: a finding of a kind, or a strength. */
export type CheckFinds = Exclude<FindingKind, 'wording'> | 'strength';

/** Words found for a check or a field: the name that they were found under, and whether they are excused. */
export interface FoundWords extends Span {
  readonly gives: string;
  readonly excused: boolean;
}
