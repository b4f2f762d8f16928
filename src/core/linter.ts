import { assess } from './assess/assess.ts';
import { createHeadingReader } from './assess/headings.ts';
import type { Assessment, RulesetId } from './assess/types.ts';
import type { Grammar } from './context/candidate.ts';
import { discourseOf } from './context/discourse.ts';
import { createEngine, lintText, type Judged } from './lint/lint.ts';
import { createRecordReader } from './model/record-reader.ts';
import { createSecondOpinion } from './model/opinion.ts';
import type { CaseRecord } from './record/types.ts';
import type { CompiledRuleset } from './rules/types.ts';
import { parseText } from './text/index.ts';

/** Judges records by one ruleset; the same record gives the same assessment, byte for byte, wherever it runs. */
export interface Linter {
  readonly ruleset: RulesetId;
  readonly assess: (record: CaseRecord) => Assessment;
  /** Everything that rules and signs matched, excused or not, before it is made into an assessment: for testing rules. */
  readonly judge: (record: CaseRecord) => readonly Judged[];
}

export interface LinterOptions {
  readonly ruleset: CompiledRuleset;
  /** Gives a tagger for the few sentences whose words alone do not tell who acts; called at most once, when first needed. */
  readonly grammar?: () => Grammar;
}

/** Makes a linter: indexes the ruleset once, then assesses any number of records. */
export function createLinter({ ruleset, grammar }: LinterOptions): Linter {
  let tagger: Grammar | undefined;
  const headings = createHeadingReader(ruleset.headings, ruleset.hollow);
  const engine = createEngine(ruleset, () => (tagger ??= grammar?.()));
  const { learned } = ruleset;
  const second = learned === undefined ? undefined : createSecondOpinion(learned, engine.vocabulary);
  const read = ruleset.reader === undefined ? undefined : createRecordReader(ruleset.reader);
  return {
    ruleset: { name: ruleset.name, version: ruleset.version, digest: ruleset.digest },
    judge: (record) => lintText(engine, discourseOf(record, parseText(record.text), engine)),
    assess: (record) => {
      const discourse = discourseOf(record, parseText(record.text), engine);
      const judged = lintText(engine, discourse);
      return assess({ record, discourse, judged, opinion: second?.(discourse, judged), reading: read?.(discourse), ruleset, headings });
    },
  };
}
