import { isFurtherAct, mentionsOf, termEndOf, tokensOf, type Candidate } from './candidate.ts';

const REACH = 7;
/** A negation does not reach over these. */
const BOUNDARIES = new Set([';', ':', '.', 'but', 'which', 'because', 'so', 'although', 'though', 'despite', 'however', 'then', 'until', 'unless', 'while', 'when', 'if', '–', '—', '-', ')']);
/** Negative words that deny nothing of what follows: "not only chose", "no doubt he knew". */
const NOT_DENIALS = /^(not (only|just|merely|unusual|uncommon|surprising(ly)?|for the first time|unlike|bothered)|no (doubt|surprise|wonder|longer|secret|stranger to|matter|further|answer|reply|injuries)|never mind|nothing (but|if not)|none too|nothing new|not (met|seen|known|had|come across) a (more|better|bigger|worse))/;

/** Denied in its own clause ("this was not a choice"), or at a distance ("nothing suggests that …"). */
export function isNegated(candidate: Candidate): boolean {
  const tokens = tokensOf(candidate);
  const { from } = candidate.hit;
  for (let at = from - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const end = termEndOf(candidate, 'negator', at);
    if (end > 0 && end <= from && !NOT_DENIALS.test(phraseAt(candidate, at))) {
      if (from - end < REACH && !hasBoundary(candidate, end, from) && !isAside(candidate, at)) return true;
      if (deniesAtDistance(candidate, at, end)) return true;
    }
  }
  return false;
}

/** "Without telling staff he went": what is left undone says nothing of what the next doer does. */
function isAside(candidate: Candidate, at: number): boolean {
  return tokensOf(candidate)[at]?.norm === 'without' && mentionsOf(candidate).some((mention) => mention.from > at && mention.to === candidate.hit.from && mention.subject);
}

function phraseAt(candidate: Candidate, at: number): string {
  return tokensOf(candidate).slice(at, at + 5).map((token) => token.norm).join(' ');
}

function hasBoundary(candidate: Candidate, from: number, to: number): boolean {
  const between = tokensOf(candidate).slice(from, to);
  // A new doer begins a clause of its own.
  if (mentionsOf(candidate).some((mention) => mention.from > from && mention.to < to && mention.subject && !mention.possessive && mention.kind !== 'role')) return true;
  // "No report yet as he absconds", "I cannot put it better, Theo runs rings": a doer right before the words.
  const doer = mentionsOf(candidate).find((mention) => mention.to === to && mention.subject && !mention.possessive);
  if (doer !== undefined && /^(as|since|,)$/.test(tokensOf(candidate)[doer.from - 1]?.norm ?? '') && doer.from > from) return true;
  return between.some((token, at) => BOUNDARIES.has(token.norm) || ((token.norm === 'and' || token.norm === ',') && startsNewClause(between, at)));
}

/** After "and" or a comma a new doer begins a clause that the negation does not reach. */
function startsNewClause(between: readonly { readonly norm: string; readonly kind: string }[], at: number): boolean {
  const next = between[at + 1]?.norm ?? '';
  return /^(he|she|they|it|we|i|has|have|is|was|will|still|continues|continued|keeps|kept)$/.test(next) || between.length === at + 1;
}

/** "no evidence that", "nothing in the log supports that", "no one argued that": over the rest of the sentence. */
function deniesAtDistance(candidate: Candidate, at: number, end: number): boolean {
  const words = tokensOf(candidate).slice(end, candidate.hit.from).map((token) => token.norm);
  const opener = tokensOf(candidate)[at]?.norm ?? '';
  if (words.includes('but') || words.includes(';') || words.includes('which')) return false;
  // "He did not say where, and went back": a further thing that is done, where no "that" holds both together.
  if (/^(and|,)$/.test(words.findLast((word) => word === 'and' || word === ',' || word === 'that') ?? '') && isFurtherAct(candidate)) return false;
  if (/^(no|nothing|nobody|none|nor|neither|not|dont|do|doesnt|cannot|never)$/.test(opener)) {
    const that = words.findIndex((word) => /^(that|to|supports?|suggests?|shows?|find|accept|believe|think|agree|argued|say|saying|see|mean|indicates?)$/.test(word));
    const basis = words.slice(0, Math.max(that, 0) + 1).some((word) => DENIED_BASIS.has(word)) || /^(nothing|nobody|nor)$/.test(opener);
    return that >= 0 && that <= 10 && basis;
  }
  return false;
}
const DENIED_BASIS = new Set(['evidence', 'suggestion', 'indication', 'reason', 'sense', 'basis', 'one', 'sign', 'information', 'accept', 'believe', 'think', 'agree', 'find', 'mean', 'say', 'saying', 'question', 'way', 'support', 'supports', 'suggests', 'shows', 'see']);
