import type { Discourse } from '../context/discourse.ts';
import type { Judged } from '../lint/lint.ts';
import type { SecondReading } from '../model/record-reader.ts';
import type { Opinion } from '../model/opinion.ts';
import type { CaseRecord } from '../record/types.ts';
import type { RecordChecks } from '../records/check.ts';
import type { CompiledRuleset } from '../rules/types.ts';
import type { HeadingReader } from './headings.ts';

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
  readonly checks: RecordChecks;
}
