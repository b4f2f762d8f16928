import type { Assessment, Severity } from '../core/index.ts';
import type { ExitCode, FailLevel } from './run.ts';

const RANK: Readonly<Record<Severity | 'never', number>> = { high: 3, medium: 2, low: 1, info: 0, never: 4 };

/** Counts findings against the failing level as records go by. */
export interface Verdict {
  readonly add: (assessment: Assessment) => void;
  readonly exitCode: () => ExitCode;
}

/** `failOn`: the least severity that fails; `maxWarnings`: how many findings above `info` may stand at most. */
export function createVerdict(failOn: FailLevel, maxWarnings: number | undefined): Verdict {
  let failing = 0;
  let warnings = 0;
  return {
    add: ({ findings }) => {
      for (const { severity } of findings) {
        if (severity !== 'info') warnings += 1;
        if (RANK[severity] >= RANK[failOn]) failing += 1;
      }
    },
    exitCode: () => (failing > 0 || (maxWarnings !== undefined && warnings > maxWarnings) ? 1 : 0),
  };
}
