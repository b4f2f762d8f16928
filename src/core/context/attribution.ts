import { mentionsOf, neighbour, REACH, termEndOf, tokensOf, type Candidate } from './candidate.ts';
import type { Resolved } from './discourse.ts';

/** Who is named as the speaker beside the words: at the head of their line, after them, or as the sender of a message. */
export function attributedTo(candidate: Candidate): Resolved | undefined {
  return namedAfter(candidate) ?? minutedTo(candidate) ?? senderOf(candidate);
}

/** "He is at it again (mum).", "…, says Mum." */
function namedAfter(candidate: Candidate): Resolved | undefined {
  const tokens = tokensOf(candidate);
  const mark = tokens.findIndex((token, at) => at >= candidate.hit.to && token.kind === 'punctuation');
  const named = mentionsOf(candidate).find((mention) => mention.from > mark && mention.from <= mark + 2 && !mention.possessive);
  if (mark < 0 || mark > candidate.hit.to + 5 || named === undefined) return undefined;
  if (tokens[mark]?.norm === '(') return named.from === mark + 1 && tokens[named.to]?.norm === ')' ? named : undefined;
  const verb = named.from === mark + 2 ? mark + 1 : named.to;
  const end = Math.max(named.to, termEndOf(candidate, 'saying', verb));
  return tokens[mark]?.norm === ',' && termEndOf(candidate, 'saying', verb) > 0 && tokens[end]?.kind !== 'word' ? named : undefined;
}

/** Marks between a speaker and what they say, in minutes and logs. */
export const AFTER_SPEAKER: ReadonlySet<string> = new Set([':', '-', '–', '—']);
const SECTIONS = /^(family|siblings?|peers|friends|parents?|carers?|children)$/;

/** "Mum: he is at it again." Where the clause has no doer of its own, the line tells of the one named. */
function minutedTo({ discourse: { mentions }, sentence, hit }: Candidate): Resolved | undefined {
  const [named, ...others] = mentions(sentence);
  if (named === undefined || named.from > 0 || named.kind === 'pronoun' || SECTIONS.test(named.key)) return undefined;
  if (!AFTER_SPEAKER.has(sentence.tokens[named.to]?.norm ?? '')) return undefined;
  const doer = others.find((mention) => mention.subject && !mention.possessive && mention.from <= hit.from);
  return doer !== undefined && (named.who !== 'child' || doer.who === 'writer') ? named : undefined;
}

/** "From: Mum" shortly before. */
function senderOf(candidate: Candidate): Resolved | undefined {
  for (let distance = -1; distance >= -REACH; distance -= 1) {
    const line = neighbour(candidate, distance);
    if (line?.tokens[0]?.norm === 'from' && line.tokens[1]?.norm === ':') return candidate.discourse.mentions(line).find((mention) => mention.from === 2);
  }
  return undefined;
}
