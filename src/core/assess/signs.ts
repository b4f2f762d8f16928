import type { Discourse } from '../context/discourse.ts';
import type { Judged } from '../lint/lint.ts';
import type { CaseRecord } from '../record/types.ts';
import type { SignRule } from '../rules/types.ts';
import type { Span, TextDocument } from '../text/types.ts';
import type { WordingFinding } from './types.ts';

/** The evidence found in one record, from which voice and risk are judged. */
export interface Signs {
  readonly record: CaseRecord;
  readonly document: TextDocument;
  readonly discourse: Discourse;
  readonly signs: readonly (Judged & { readonly rule: SignRule })[];
  readonly faults: readonly WordingFinding[];
}

/** Spans of the signs that give one thing and are not excused. */
export function evidenceOf({ signs }: Signs, gives: string): Span[] {
  return signs.filter((sign) => sign.rule.gives === gives && sign.excuse === undefined).map(({ start, end }) => ({ start, end }));
}
