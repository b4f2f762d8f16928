import type { CaseRecord, Linter } from '../core/index.ts';

/** The JSON of an assessment, or the name of the fault of ours that kept a record from being assessed. */
export type Answer = string | { readonly fault: string };

/** Judges a record; a fault of ours costs that record only, and says nothing of what is in it. */
export function answerFor(linter: Pick<Linter, 'assess'>, record: CaseRecord): Answer {
  try {
    return JSON.stringify(linter.assess(record));
  } catch (error) {
    return { fault: error instanceof Error ? error.name : 'unknown' };
  }
}
