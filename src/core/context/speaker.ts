import { attributedTo } from './attribution.ts';
import { isFurtherAct, mentionsOf, neighbour, quotationOf, termEndOf, tokensOf, type Candidate } from './candidate.ts';
import type { Resolved } from './discourse.ts';

/** Whose words the matched words are; `writer` where nobody else is named as their speaker. */
export type Speaker = 'child' | 'family' | 'public' | 'professional' | 'other' | 'unknown' | 'writer';

/** The child's own words, or a relative's, neighbour's or exploiter's, reported as theirs: recording them is right. */
export function isOwnWords(candidate: Candidate): boolean {
  const speaker = speakerOf(candidate);
  return speaker === 'child' || speaker === 'family' || speaker === 'public' || speaker === 'other';
}

/** Works out who is speaking in the matched words. */
export function speakerOf(candidate: Candidate): Speaker {
  const quotation = quotationOf(candidate);
  if (quotation !== undefined) {
    const quoted = quotedBy(candidate, quotation);
    if (quoted !== undefined) return quoted;
  }
  return reportedBy(candidate) ?? accordingTo(candidate) ?? attributed(candidate) ?? voiceHeading(candidate) ?? 'writer';
}

function attributed(candidate: Candidate): Speaker | undefined {
  const named = attributedTo(candidate);
  return named === undefined ? undefined : speakerFrom(named);
}

function quotedBy(candidate: Candidate, quotation: { readonly start: number; readonly end: number }): Speaker | undefined {
  const tokens = tokensOf(candidate);
  const before = tokens.findIndex((token) => token.start >= quotation.start);
  const after = tokens.findIndex((token) => token.start >= quotation.end);
  const opener = before <= 0 ? previousSpeaker(candidate) : undefined;
  const said = sayer(candidate, 0, Math.max(before, 0)) ?? (after < 0 ? undefined : sayerAfter(candidate, after)) ?? opener;
  if (said !== undefined) return said;
  const inside = candidate.discourse.document.text.slice(quotation.start, quotation.end);
  return /\b(I|I'm|I’m|im|me|my|mine)\b/.test(inside) ? 'child' : undefined;
}

/** The quotation began in an earlier sentence, or its speaker is named just before it: "Male spoken to: …". */
function previousSpeaker(candidate: Candidate): Speaker | undefined {
  const previous = neighbour(candidate, -1);
  if (previous === undefined || previous.block !== candidate.sentence.block) return undefined;
  const earlier: Candidate = { ...candidate, sentence: previous, hit: { from: previous.tokens.length, to: previous.tokens.length } };
  return sayer(earlier, 0, previous.tokens.length);
}

/** The nearest verb of saying with a speaker, between two tokens. */
function sayer(candidate: Candidate, from: number, to: number): Speaker | undefined {
  const tokens = tokensOf(candidate);
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (token.norm === ':' && at >= to - 3) {
      const named = lastBefore(candidate, at);
      if (named !== undefined) return speakerFrom(named);
    }
    if (isSaying(candidate, at)) {
      const named = speakingSubject(candidate, at);
      if (named !== undefined) return speakerFrom(named);
    }
  }
  return undefined;
}

/** `" said Mum`, `" Mum said`: right after the closing mark. */
function sayerAfter(candidate: Candidate, after: number): Speaker | undefined {
  const tokens = tokensOf(candidate);
  for (let at = after; at < Math.min(after + 5, tokens.length); at += 1) {
    if (termEndOf(candidate, 'saying', at) < 0) continue;
    const near = mentionsOf(candidate).find((mention) => mention.from >= after && mention.from <= at + 2 && !mention.possessive);
    return near === undefined ? undefined : speakerFrom(near);
  }
  return undefined;
}

function lastBefore(candidate: Candidate, at: number): Resolved | undefined {
  return mentionsOf(candidate).findLast((mention) => mention.to <= at && !mention.possessive);
}

const BE = new Set(['is', 'was', 'are', 'were', 'be', 'been', 'being', "'s", "'re", 'get', 'got']);

/** "is believed to", "was described as": nobody is named as the speaker. */
function isPassive(candidate: Candidate, verb: number): boolean {
  const tokens = tokensOf(candidate);
  const word = tokens[verb]?.norm ?? '';
  const before = [tokens[verb - 1]?.norm ?? '', tokens[verb - 2]?.norm ?? ''];
  return /(ed|told|said|seen|known|thought|felt|put|read|written)$/.test(word) && (BE.has(before[0] ?? '') || (BE.has(before[1] ?? '') && /(ly|also|not|been|being)$/.test(before[0] ?? '')));
}

/** A verb of saying by which something is said: not "would not say where", "put the phone down", "Mum called and". */
function isSaying(candidate: Candidate, at: number): boolean {
  const tokens = tokensOf(candidate);
  const end = termEndOf(candidate, 'saying', at);
  if (end < 0) return false;
  const next = tokens[end]?.norm ?? '';
  if (SAYS_NOTHING.has(next) || NO_SPEECH.test(`${tokens[at]?.norm} ${next}`) || (tokens[at]?.norm.startsWith('put') === true && !PUT_SO.has(next))) return false;
  // "Still has to accept that …", "continues to accept lifts": not said, or no account.
  if (tokens[at - 1]?.norm === 'to' && IN_TIME.test(tokens[at]?.norm ?? '')) return false;
  return !tokens.slice(Math.max(0, at - 3), at).some(({ norm }) => SILENT.has(norm));
}
const IN_TIME = /^(accept|admit|acknowledge|recognise|understand|see|believe|realise)$/;
/** "Can self refer to the hub", "repeats the work", "insists on going", "asks after my children": an act, not an account. */
const NO_SPEECH = /^(refer to|repeats? (the|a|his|her|their|work)|insist(s|ed|ing)? on|ask(s|ed|ing)? (for|after)|views the|call(s|ed|ing)? (in|at|round|back|on|for))$/;
const SAYS_NOTHING = new Set(['nothing', 'little', 'and', 'then', 'no']);
const PUT_SO = new Set(['it', 'this', 'that', ':', '"', '“', "'", '‘']);
/** Not said, or only asked for. "Mum did not say" tells nothing; "nobody told him" neither. */
const SILENT = new Set(['not', 'never', 'wouldnt', 'didnt', 'wont', 'doesnt', 'couldnt', 'cant', 'cannot', 'refused', 'refuses', 'refusing', 'declined', 'declines', 'reluctant', 'unwilling', 'unable', 'failed', 'without']);

/** The doer of the verb of saying at a token: the nearest subject before it, with nothing but small words between. */
function speakingSubject(candidate: Candidate, verb: number): Resolved | undefined {
  const tokens = tokensOf(candidate);
  if (isPassive(candidate, verb) || tokens[verb - 1]?.norm === 'which') return undefined;
  const near = mentionsOf(candidate).findLast((mention) => mention.to <= verb && mention.subject && !mention.possessive);
  if (near === undefined || verb - near.to > 8) return undefined;
  const between = tokens.slice(near.to, verb);
  const open = between.filter((token) => token.norm === '(').length === between.filter((token) => token.norm === ')').length;
  return open && !between.some((token) => token.norm === ';' || token.norm === ':') ? near : undefined;
}

/** "Mum says he is choosing it": a reporting verb earlier in the sentence whose clause holds the words. */
function reportedBy(candidate: Candidate): Speaker | undefined {
  const tokens = tokensOf(candidate);
  for (let at = candidate.hit.from - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (ENDS_REPORT.has(token.norm) && at < candidate.hit.from - 1) return undefined;
    if (!isSaying(candidate, at) || token.norm === 'see' || token.norm === 'seen') continue;
    const named = speakingSubject(candidate, at);
    if (named === undefined) continue;
    if (isBareCommand(candidate, at) || isSpeakersAct(candidate, at)) continue;
    return speakerFrom(named);
  }
  return undefined;
}
/** What comes after these is the writer's own again. */
const ENDS_REPORT = new Set(['but', 'however', 'although', 'though', 'whereas', ';']);

/** "He told officers little and would not say": what the speaker does next, with nobody named in between, is not said. */
function isSpeakersAct(candidate: Candidate, verb: number): boolean {
  return isFurtherAct(candidate) && !mentionsOf(candidate).some((mention) => mention.from > verb && mention.to <= candidate.hit.from && mention.subject && !mention.possessive);
}

/** "Mum told him to stop", "he agreed to go": the verb reports no opinion. */
function isBareCommand(candidate: Candidate, verb: number): boolean {
  const after = tokensOf(candidate).slice(verb + 1, verb + 4).map((token) => token.norm);
  const word = tokensOf(candidate)[verb]?.norm ?? '';
  return /^(agree|accept|put|read|record|call|worr|consider|view|ask|tell|told|see|saw)/.test(word) && after.includes('to');
}

/** "per Mum", "according to Dad", "in Nan's words", "Mum's view is that". */
function accordingTo(candidate: Candidate): Speaker | undefined {
  const tokens = tokensOf(candidate);
  const mentions = mentionsOf(candidate);
  for (const mention of mentions) {
    const begins = tokens[mention.from - 1]?.norm === 'the' ? mention.from - 2 : mention.from - 1;
    if (tokens[begins]?.norm === 'per' || (tokens[begins]?.norm === 'to' && tokens[begins - 1]?.norm === 'according')) return speakerFrom(ownedBy(mention, mentions));
    const owned = tokens.slice(mention.to, mention.to + 3).map((token) => token.norm);
    if (mention.possessive && mention.to <= candidate.hit.from && owned.some((word) => VIEWS.has(word))) return speakerFrom(mention);
  }
  return undefined;
}

/** In "according to her key worker" she is not the one who speaks. */
function ownedBy(mention: Resolved, mentions: readonly Resolved[]): Resolved {
  return (mention.possessive ? mentions.find(({ from }) => from >= mention.to && from <= mention.to + 1) : undefined) ?? mention;
}
const VIEWS = new Set(['view', 'views', 'words', 'opinion', 'account', 'version', 'line', 'claim', 'story']);

/** Under "Child's words:", "Mum's views" all that follows is theirs. */
function voiceHeading(candidate: Candidate): Speaker | undefined {
  const { document, mentions } = candidate.discourse;
  const block = document.blocks[candidate.sentence.block];
  const first = block?.label === undefined ? undefined : document.sentences[block.first];
  const label = block?.label;
  if (first === undefined || label === undefined) return undefined;
  const words = document.text.slice(label.start, label.end).toLowerCase();
  if (!/\b(words|views?|says?|said|voice|account|comments?|wishes)\b/.test(words)) return undefined;
  const named = mentions(first).find((mention) => (first.tokens[mention.to - 1]?.end ?? Infinity) <= label.end);
  return named === undefined || named.who === 'child' ? undefined : speakerFrom(named);
}

function speakerFrom(mention: Resolved): Speaker {
  if (mention.who === 'child') return 'child';
  if (mention.who === 'writer') return 'writer';
  switch (mention.is) {
    case 'family': return 'family';
    case 'public': return 'public';
    case 'professional': case 'document': return 'professional';
    // A crew may be the ambulance's, and somebody named who is not introduced is as often a worker.
    case 'exploiter': return mention.key === 'crew' || mention.key === 'group' ? 'unknown' : 'other';
    case 'somebody': return mention.kind !== 'name' && mention.pronoun !== undefined ? 'other' : 'unknown';
    case 'child': return 'child';
    case 'writer': return 'writer';
  }
}
