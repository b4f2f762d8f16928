import type { Hit } from '../rules/types.ts';
import { quotationAround } from '../text/index.ts';
import type { Quotation, Sentence, Token } from '../text/types.ts';
import type { Discourse, Resolved } from './discourse.ts';

/** Words that a rule matched, in their place, to be weighed. */
export interface Candidate {
  readonly discourse: Discourse;
  readonly sentence: Sentence;
  readonly hit: Hit;
  /** Asked for only when the words do not tell: a tagger is slow to load. */
  readonly grammar: () => Grammar | undefined;
}

/** What a tagger can add where the words alone do not tell. */
export interface Grammar {
  /** The noun that does the verb at `verb`, when it names a person; undefined when it cannot be told. */
  readonly doer: (words: readonly string[], verb: number) => 'person' | 'thing' | undefined;
}

/** An exemption looks at a candidate and says whether it is excused. */
export type Exemption = (candidate: Candidate) => boolean;

export function tokensOf(candidate: Candidate): readonly Token[] {
  return candidate.sentence.tokens;
}

/** Where the longest term of a class that begins at a token ends, or -1. */
export function termEndOf({ discourse, sentence }: Candidate, name: string, at: number): number {
  return discourse.termEnd(sentence, name, at);
}

export function mentionsOf(candidate: Candidate): readonly Resolved[] {
  return candidate.discourse.mentions(candidate.sentence);
}

/** How many sentences away a look at the neighbours may go; after an edit, those further away are not judged again. */
export const REACH = 3;

/** The sentence so many places away, at most REACH, in the same or a neighbouring block. */
export function neighbour(candidate: Candidate, distance: number): Sentence | undefined {
  return candidate.discourse.document.sentences[candidate.sentence.index + distance];
}

/** The words begin with a verb that "and" joins to one of the same doer before it: "told us little and would not say". */
export function isFurtherAct({ sentence: { tokens }, hit }: Candidate): boolean {
  const [first, before, two] = [tokens[hit.from]?.norm ?? '', tokens[hit.from - 1]?.norm ?? '', tokens[hit.from - 2]?.norm ?? ''];
  return JOINS.test(before) ? ACTS.test(first) : JOINS.test(two) && /^(is|was|are|were|has|had|have|would|will|could)$/.test(before);
}
const JOINS = /^(and|,|then|also|but)$/;
const ACTS = /^(.+ed|went|chose|ran|took|put|got|made|kept|left|did|does|is|was|has|had|would|wouldnt|will|wont|could|couldnt|did|didnt)$/;

/** The innermost quotation that holds the candidate's first word. */
export function quotationOf(candidate: Candidate): Quotation | undefined {
  const first = tokensOf(candidate)[candidate.hit.from];
  if (first === undefined) return undefined;
  return quotationAround(candidate.discourse.document.quotations, first);
}
