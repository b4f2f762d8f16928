import type { Sentence } from '../text/types.ts';
import { neighbour, quotationOf, tokensOf, type Candidate } from './candidate.ts';

/** Quoted or named in order to correct it, here, in the sentence before or in those after. */
export function isChallenged(candidate: Candidate): boolean {
  const here = candidate.sentence;
  if (has(candidate, here, 'endorsement')) return false;
  if (isSoCalled(candidate) || has(candidate, here, 'challenge') || isAboutWording(candidate, here) || isRefused(candidate, here)) return true;
  if (isSetApart(candidate) && (has(candidate, here, 'challenge-quoted') || has(candidate, here, 'wording-fault'))) return true;
  return isMoreOfTheSame(candidate) || [1, -1, 2].some((distance) => isChallengedFrom(candidate, distance));
}

/** "I was wrong. … Same entry: streetwise, disengaged": more of a text that has just been taken back. */
function isMoreOfTheSame(candidate: Candidate): boolean {
  const [first, second] = tokensOf(candidate);
  return first?.norm === 'same' && TEXT.test(second?.norm ?? '')
    && [-1, -2, -3].some((distance) => { const other = neighbour(candidate, distance); return other !== undefined && has(candidate, other, 'challenge'); });
}
const TEXT = /^(entry|note|log|report|e-?mail|page|form|letter|record|referral|summary|author)$/;

/**
 * A neighbouring sentence challenges words that are quoted, or, coming after them, takes them up by "that", "this",
 * "the term". What was corrected before says nothing of words that the writer then uses as their own.
 */
function isChallengedFrom(candidate: Candidate, distance: number): boolean {
  const other = neighbour(candidate, distance);
  if (other === undefined || Math.abs(other.block - candidate.sentence.block) > 1) return false;
  if (distance === 2 && isQuotedBetween(candidate)) return false;
  if (distance > 0 && (BACK[distance]?.some((name) => has(candidate, other, name) && !hasOwnWords(candidate, other, name)) || deniesAgain(candidate, other))) return true;
  if (!isSetApart(candidate)) return false;
  if (OF_QUOTED.some((name) => has(candidate, other, name)) || isAboutWording(candidate, other) || isRefused(candidate, other)) return true;
  return distance !== 2 && has(candidate, other, 'challenge-quoted');
}

/** What comes after somebody's words in quotation marks is said of those: "…. Male: “she wants to”. I do not accept that." */
function isQuotedBetween(candidate: Candidate): boolean {
  const between = neighbour(candidate, 1);
  return between !== undefined && candidate.discourse.document.quotations.some(({ start, end, closed }) => closed && start < between.end && between.start < end) && !isSetApart(candidate);
}

/** What takes words back, by how many sentences later it stands. */
const BACK: Readonly<Record<number, readonly string[]>> = { 1: ['challenge-back', 'challenge-next'], 2: ['challenge-back'] };

/** "Duty wrote that she chooses this; I have asked for that to be taken out": what is taken back stands in that sentence itself. */
function hasOwnWords({ discourse }: Candidate, other: Sentence, name: string): boolean {
  const back = other.tokens.findIndex((_, at) => discourse.termEnd(other, name, at) > 0);
  const said = other.tokens.findIndex((_, at) => discourse.termEnd(other, 'saying', at) > 0);
  return said >= 0 && said < back && other.tokens.slice(said, back).some(({ norm }) => norm === ';' || norm === 'and' || norm === ',');
}

/** "His so-called lifestyle choice"; "her so-called friends" says nothing of other words. */
function isSoCalled(candidate: Candidate): boolean {
  const { from } = candidate.hit;
  const [before, two] = [tokensOf(candidate)[from - 1]?.norm, tokensOf(candidate)[from - 2]?.norm];
  return before === 'called' && two === 'so';
}

/** What another sentence says against words that are quoted. */
const OF_QUOTED = ['challenge', 'challenge-denial'];

/** Language is spoken of, and a fault found in it: "such phrases shift the blame". */
function isAboutWording(candidate: Candidate, sentence: Sentence): boolean {
  return has(candidate, sentence, 'wording') && has(candidate, sentence, 'wording-fault');
}

/** "We do not accept that …"; what the child does not accept is no challenge to the words. */
function isRefused({ discourse }: Candidate, sentence: Sentence): boolean {
  const { tokens } = sentence;
  return discourse.holds(sentence, 'challenge-stance') && tokens.some((_, at) => {
    if (discourse.termEnd(sentence, 'challenge-stance', at) < 0) return false;
    return discourse.mentions(sentence).findLast((mention) => mention.to <= at && mention.subject && !mention.possessive)?.who !== 'child';
  });
}

/** "He is not streetwise", after "streetwise": only a denial of the same words takes them back when nothing sets them apart. */
function deniesAgain(candidate: Candidate, other: Sentence): boolean {
  if (!has(candidate, other, 'challenge-denial')) return false;
  const said = tokensOf(candidate).slice(candidate.hit.from, candidate.hit.to).map(({ norm }) => norm.slice(0, 5)).filter((word) => word.length > 4);
  return other.tokens.some(({ norm }) => said.includes(norm.slice(0, 5)));
}

function has(candidate: Candidate, sentence: Sentence, name: string): boolean {
  return candidate.discourse.holds(sentence, name);
}

/** In quotation marks. */
function isSetApart(candidate: Candidate): boolean {
  return quotationOf(candidate) !== undefined && tokensOf(candidate).length > 0;
}
