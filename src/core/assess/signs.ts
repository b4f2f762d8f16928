import type { Cast } from '../context/mentions.ts';
import type { Discourse, Resolved } from '../context/discourse.ts';
import type { Judged } from '../lint/lint.ts';
import type { CaseRecord } from '../record/types.ts';
import type { SignRule } from '../rules/types.ts';
import type { Span, TextDocument } from '../text/types.ts';

export type FoundSign = Judged & { readonly rule: SignRule };

/** The evidence found in one record, from which voice and risk are judged. */
export interface Signs {
  readonly record: CaseRecord;
  readonly document: TextDocument;
  readonly discourse: Discourse;
  readonly signs: readonly FoundSign[];
}

/** Spans of the signs that give one thing and are not excused. */
export function evidenceOf({ signs }: Signs, gives: string): FoundSign[] {
  return signs.filter((sign) => sign.rule.gives === gives && sign.excuse === undefined);
}

/** The sign lies within a stretch of the narrative. */
export function isWithin({ start, end }: Span, place: Span): boolean {
  return place.start <= start && end <= place.end;
}

/** The child, by name or by a pronoun of theirs that stands for nobody the record tells more of. */
export function isChild(mention: Resolved, { childPronoun }: Cast): boolean {
  return mention.who === 'child' || (mention.kind === 'pronoun' && mention.pronoun === childPronoun && (mention.is === 'somebody' || childPronoun === 'they'));
}
