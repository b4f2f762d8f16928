import type { RecordScoring } from '../rules/types.ts';
import type { Deduction, Finding } from './types.ts';

/** What the checks of a record's type cost; each further finding of the same severity costs a little less. */
export function recordDeductions(findings: readonly Finding[], { record, repeat }: { readonly record: RecordScoring; readonly repeat: number }): Deduction[] {
  const count = { high: 0, medium: 0, low: 0 };
  return findings.flatMap((finding, index): Deduction[] => {
    if (finding.category !== 'record' || finding.severity === 'info') return [];
    const points = Math.round(record[finding.severity] * repeat ** count[finding.severity] * 10) / 10;
    count[finding.severity] += 1;
    return [{ points, of: 'record', because: finding.message, finding: index }];
  });
}
