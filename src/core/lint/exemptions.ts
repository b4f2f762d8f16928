import type { SetAsideReason } from '../assess/types.ts';
import type { Candidate, Exemption } from '../context/candidate.ts';
import { isChallenged } from '../context/challenge.ts';
import { isFixedName } from '../context/fixed-name.ts';
import { isHypothetical } from '../context/hypothetical.ts';
import { isNegated } from '../context/negation.ts';
import { isOwnWords } from '../context/speaker.ts';
import { aboutWhom } from '../context/subject.ts';

/** The general exemptions, in the order in which they are tried. */
const EXEMPTIONS: readonly (readonly [SetAsideReason, Exemption])[] = [
  ['fixed-name', isFixedName],
  ['challenged', isChallenged],
  ['own-words', isOwnWords],
  ['negated', isNegated],
  ['hypothetical', isHypothetical],
  ['other-subject', (candidate) => aboutWhom(candidate) !== 'child'],
];

/** The first general exemption that excuses the words, if any does. */
export function excusedBy(candidate: Candidate, leftOut: readonly SetAsideReason[], about: 'child' | 'anyone'): SetAsideReason | undefined {
  for (const [reason, excuses] of EXEMPTIONS) {
    if (leftOut.includes(reason) || (reason === 'other-subject' && about === 'anyone')) continue;
    if (excuses(candidate)) return reason;
  }
  return undefined;
}
