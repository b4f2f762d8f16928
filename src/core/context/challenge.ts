import type { Sentence } from '../text/types.ts';
import { neighbour, quotationOf, tokensOf, type Candidate } from './candidate.ts';

/** Quoted or named in order to correct it, here, in the sentence before or in the one after. */
export function isChallenged(candidate: Candidate): boolean {
  if (has(candidate, candidate.sentence, 'challenge') || (isSetApart(candidate) && has(candidate, candidate.sentence, 'challenge-quoted'))) return true;
  return [1, -1, 2].some((distance) => isChallengedFrom(candidate, distance));
}

/**
 * A neighbouring sentence challenges words that are quoted, or, coming after them, takes them up by "that", "this",
 * "the term". What was corrected before says nothing of words that the writer then uses as their own.
 */
function isChallengedFrom(candidate: Candidate, distance: number): boolean {
  const other = neighbour(candidate, distance);
  if (other === undefined || Math.abs(other.block - candidate.sentence.block) > 1) return false;
  if (distance > 0 && has(candidate, other, 'challenge-back')) return true;
  if (!isSetApart(candidate)) return false;
  return has(candidate, other, 'challenge') || (distance !== 2 && has(candidate, other, 'challenge-quoted'));
}

function has(candidate: Candidate, sentence: Sentence, name: string): boolean {
  return candidate.discourse.holds(sentence, name);
}

/** In quotation marks. */
function isSetApart(candidate: Candidate): boolean {
  return quotationOf(candidate) !== undefined && tokensOf(candidate).length > 0;
}
