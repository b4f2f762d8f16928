import type { Discourse } from '../context/discourse.ts';
import type { Judged } from '../lint/lint.ts';
import type { SecondReading } from '../model/evidence.ts';
import type { Opinion } from '../model/opinion.ts';
import type { CaseRecord } from '../record/types.ts';
import type { RecordChecks } from '../records/check.ts';
import type { Recognised } from '../records/recognise.ts';
import type { CompiledRuleset } from '../rules/types.ts';
import type { HeadingReader } from './headings.ts';

/** A record's type, its checks, and the words found for them. */
export interface Asked {
  readonly checks: RecordChecks;
  readonly recognised: Recognised;
  readonly words: readonly Judged[];
}

/** Everything of one record that an assessment is made from. */
export interface Weighing {
  readonly record: CaseRecord;
  readonly discourse: Discourse;
  readonly judged: readonly Judged[];
  /** What the learned layer makes of it, where there is one. */
  readonly opinion: Opinion | undefined;
  /** What the second reader makes of it, where there is one. */
  readonly reading: SecondReading | undefined;
  readonly ruleset: CompiledRuleset;
  readonly headings: HeadingReader;
  /** What the record is asked for as a record of its type, where that is known. */
  readonly asked: Asked | undefined;
}
