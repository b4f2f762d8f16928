import type { Assessment, Severity } from '../core/index.ts';
import type { ExitCode, FailLevel } from './run.ts';

const RANK: Readonly<Record<Severity | 'never', number>> = { high: 3, medium: 2, low: 1, info: 0, never: 4 };
const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low', 'info'];

/** How many findings there are of each severity. */
export type Found = Readonly<Partial<Record<Severity, number>>>;

/** What decides how a run ends: the least severity that fails, and how many findings above `info` may stand at most. */
export interface Bar {
  readonly failOn: FailLevel;
  readonly maxWarnings: number | undefined;
}

/** How a run with these findings ends. */
export function exitCodeOf(found: Found, { failOn, maxWarnings }: Bar): ExitCode {
  const countOf = (counts: (severity: Severity) => boolean): number => SEVERITIES.filter(counts).reduce((total, severity) => total + (found[severity] ?? 0), 0);
  const failing = countOf((severity) => RANK[severity] >= RANK[failOn]);
  return failing > 0 || (maxWarnings !== undefined && countOf((severity) => severity !== 'info') > maxWarnings) ? 1 : 0;
}

/** Counts findings as records go by. */
export interface Verdict {
  readonly add: (assessment: Assessment) => void;
  readonly exitCode: () => ExitCode;
}

/** A count that ends in a verdict. */
export function createVerdict(failOn: FailLevel, maxWarnings: number | undefined): Verdict {
  const found = { high: 0, medium: 0, low: 0, info: 0 };
  return {
    add: ({ findings }) => {
      for (const { severity } of findings) found[severity] += 1;
    },
    exitCode: () => exitCodeOf(found, { failOn, maxWarnings }),
  };
}
