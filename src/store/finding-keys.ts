import { createHash } from 'node:crypto';
import type { Finding } from '../core/index.ts';

/** A name for each finding of a record that stays the same while its rule and its words do, and gives none of the words away. */
export function findingKeys(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, quote = '', kind, ...rest }) => {
    const field = 'field' in rest ? rest.field ?? '' : '';
    const words = [ruleId, kind, field, quote.replace(/\s+/g, ' ').toLowerCase()].join('\u0000');
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    // A letter in front, so that no spreadsheet takes it for a number.
    return `f${createHash('sha256').update(`${words}\u0000${before}`).digest('hex').slice(0, 15)}`;
  });
}
