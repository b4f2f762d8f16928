import type { Category, Grade, HiddenRisk, Risk, Voice } from '../assess/types.ts';
import type { CaseRecord } from '../record/types.ts';
import type { Span, TextDocument } from '../text/types.ts';
import type { Event } from './events.ts';
import type { Section } from './fields.ts';
import type { Lateness, Reckoning } from './lateness.ts';
import type { FoundWords, RecordType } from './types.ts';

/** What the rest of the assessment has found out about a record. */
export interface Known {
  readonly voice: Voice;
  readonly risk: Risk;
  readonly hiddenRisk: HiddenRisk;
  readonly categories: ReadonlySet<Category>;
  /** How many kinds of indicator the narrative holds. */
  readonly indicators: number;
  readonly grade: Grade | undefined;
}

/** One record as the checks of its type see it. */
export interface View extends Known, Reckoning {
  readonly record: CaseRecord;
  readonly document: TextDocument;
  readonly type: RecordType;
  readonly sections: readonly Section[];
  readonly events: ReadonlyMap<string, Event>;
  readonly words: ReadonlyMap<string, readonly FoundWords[]>;
}

/** What a condition came upon, so that a finding can point at it and name the dates. */
export interface Trace {
  at?: Span;
  section?: Section;
  lateness?: Lateness;
  dates?: readonly string[];
}
