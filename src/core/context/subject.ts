import { isFurtherAct, mentionsOf, termEndOf, tokensOf, type Candidate } from './candidate.ts';
import type { Token } from '../text/types.ts';
import { headsLine, isKind, type Resolved } from './discourse.ts';
import { AFTER_SPEAKER } from './attribution.ts';
import { speakerOf } from './speaker.ts';

/** Whose act or nature the matched words tell of. */
export type About = 'child' | 'other' | 'writer' | 'nobody';

/** Works out who the matched words are about: the doer of their clause, or the one they describe. */
export function aboutWhom(candidate: Candidate): About {
  if (isOfPaper(candidate)) return 'nobody';
  const told = ownerAfter(candidate) ?? ownerBefore(candidate) ?? ownMention(candidate);
  if (told !== undefined) return told;
  const doer = doerBefore(candidate);
  if (doer === undefined) return labelled(candidate) ?? byGrammar(candidate);
  return doer.who !== 'child' && (isJoined(candidate, doer) || isOnlyTold(candidate, doer)) ? 'child' : doer.who;
}

/** "The report is strong": said of a paper, not of anybody in it. */
function isOfPaper(candidate: Candidate): boolean {
  const { from } = candidate.hit;
  return COPULA.has(tokensOf(candidate)[from]?.norm ?? '') && mentionsOf(candidate).some((mention) => mention.is === 'document' && mention.to === from);
}

/** "Kai and Reece both refused": the child is among those who did it. */
function isJoined(candidate: Candidate, doer: Resolved): boolean {
  const mentions = mentionsOf(candidate);
  const before = mentions[mentions.indexOf(doer) - 1];
  if (before === undefined || before.who !== 'child' || before.possessive || !before.subject) return false;
  const between = tokensOf(candidate).slice(before.to, doer.from).map((token) => token.norm);
  return between[0] === 'and' && between.length <= 2;
}

/** "Mum's chaotic lifestyle", "his lifestyle": the owner right before the words. */
function ownerBefore(candidate: Candidate): About | undefined {
  const tokens = tokensOf(candidate);
  const owner = mentionsOf(candidate).findLast((mention) => mention.possessive && mention.from <= candidate.hit.from);
  if (owner === undefined) return undefined;
  const end = tokens[owner.to]?.norm === "'s" || tokens[owner.to]?.norm === "'" ? owner.to + 1 : owner.to;
  return end >= candidate.hit.from - 1 && end <= candidate.hit.to && !isPersonNext(candidate, end) ? owner.who : undefined;
}

/** In "her mother" the mother is meant, not her. */
function isPersonNext(candidate: Candidate, at: number): boolean {
  return mentionsOf(candidate).some((mention) => mention.from >= at && mention.from <= at + 1 && mention.to <= candidate.hit.from && mention.kind !== 'pronoun');
}

/** "manipulative mother", "streetwise friend": a describing word or two, and the person right after. */
function ownerAfter({ sentence, hit, discourse }: Candidate): About | undefined {
  const words = sentence.tokens.slice(hit.from, hit.to).map((token) => token.norm);
  const next = discourse.mentions(sentence).find((mention) => mention.from === hit.to);
  if (next === undefined || next.kind !== 'role' || next.who !== 'other' || next.is === 'professional' || next.is === 'document') return undefined;
  return words.length > 2 || words.some((word) => LINKS.has(word) || /(ed|ing)$/.test(word)) ? undefined : 'other';
}
const LINKS = new Set('with to for by from of about at than like into and or but the a an his her their on in over as for towards around off up out'.split(' '));

/** The nearest person before the words who can be their doer. */
function doerBefore(candidate: Candidate): Resolved | undefined {
  const before = mentionsOf(candidate).filter((mention) => mention.to <= candidate.hit.from && !mention.possessive && mention.is !== 'document' && !isOnlySpeaker(candidate, mention) && !isKind(candidate.sentence, mention));
  let passed: Resolved | undefined;
  for (const mention of before.toReversed()) {
    if (mention.subject && !isShut(candidate, mention) && !isMeanwhile(candidate, mention)) return mention;
    if (passed === undefined && isInnerDoer(candidate, mention)) return mention;
    passed ??= mention;
  }
  return undefined;
}

/** "She runs the house while Mum is at work and takes it in her stride": after "and" the doer before "while" goes on. */
function isMeanwhile(candidate: Candidate, mention: Resolved): boolean {
  const tokens = tokensOf(candidate);
  return tokens[mention.from - 1]?.norm === 'while' && tokens[candidate.hit.from - 1]?.norm === 'and';
}

/** "Pastoral manager: does not help himself", "Police update: streetwise": a worker before a colon, or at the head of a line, speaks; the line is about the child. */
function isOnlySpeaker(candidate: Candidate, mention: Resolved): boolean {
  if (mention.is === 'somebody' && headsLine(candidate.sentence, mention)) return true;
  if (mention.is !== 'professional') return false;
  const tokens = tokensOf(candidate);
  const mark = tokens.findIndex((token, at) => at >= mention.to && AFTER_SPEAKER.has(token.norm));
  if (mark < 0 || mark >= candidate.hit.from || mentionsOf(candidate).some((other) => other.from >= mention.to && other.to <= mark)) return false;
  return tokens[mark]?.norm === ':' ? mark - mention.to < 5 : mark === mention.to && mention.from <= 2;
}

/** A parenthesis keeps its people to itself. */
function isShut(candidate: Candidate, mention: Resolved): boolean {
  let depth = 0;
  for (const { norm } of tokensOf(candidate).slice(mention.to, candidate.hit.from)) {
    if (norm === '(') depth += 1;
    if (norm === ')') depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}

/** "told Kai to stop", "described Ethan as disruptive": the object is the doer of what follows. */
function isInnerDoer(candidate: Candidate, mention: Resolved): boolean {
  const between = tokensOf(candidate).slice(mention.to, candidate.hit.from).filter((token) => token.norm !== ',');
  if (between.length < 4 && FOUND.has(tokensOf(candidate)[mention.from - 1]?.norm ?? '')) return true;
  return between.length <= 4 && INNER.has(between[0]?.norm ?? '');
}
/** "Staff find Kai manipulative", "called him streetwise": what stands after the person is said of them. */
const FOUND = new Set('find finds found finding call calls called calling think thinks thought consider considers considered deem deemed believe believed deemed judge judged'.split(' '));
const INNER = new Set(['to', 'as', 'down', 'who', 'being', 'that', 'is', 'was', 'has', 'had', 'will']);

/** A pattern that begins with its own subject ("she sought them out"), or names the child as doer. */
function ownMention(candidate: Candidate): About | undefined {
  const { from, to } = candidate.hit;
  const own = mentionsOf(candidate).find((mention) => mention.from >= from && mention.to <= to && mention.subject && !mention.possessive && !isDescription(mention) && !isDescribed(candidate, mention));
  // "It has not sunk in": nobody does it, and whoever stands before has no part in it.
  if (own === undefined) return tokensOf(candidate)[from]?.norm === 'it' ? 'child' : undefined;
  if (own.from === from) return own.who;
  return own.who === 'child' && own.from - from <= 2 && own.kind !== 'role' ? 'child' : undefined;
}

/** "gang affiliated", "older boyfriend": a word for people from outside describes the child or names a bond, and does nothing here. */
function isDescription(mention: Resolved): boolean {
  return mention.kind === 'role' && mention.is === 'exploiter';
}

/** "School refuser", "professional shoplifter": the word for a worker or a service begins a word for the child. */
function isDescribed(candidate: Candidate, mention: Resolved): boolean {
  return mention.is === 'professional' && mention.to < candidate.hit.to && NOUN.test(tokensOf(candidate)[mention.to]?.norm ?? '');
}
const NOUN = /(fuser|fter|bic|tient|thief|nal|tant|ler|voider|ster|mper)s?$/;

/**
 * A worker or a relative who only tells, finds or discusses it is not its doer: "Police view is that this is a
 * lifestyle choice", "Mum reported her promiscuity".
 */
function isOnlyTold(candidate: Candidate, doer: Resolved): boolean {
  const between = tokensOf(candidate).slice(doer.to, candidate.hit.from).map((token) => token.norm);
  if (isAddedTo(between) || isFurtherAct(candidate)) return false;
  // "Worker rang to offer a slot - would not engage", "Crew report known troublemaker".
  if (doer.is === 'professional' && isLastNamed(candidate, doer) && (AFTER_SPEAKER.has(between.at(-1) ?? '') || termEndOf(candidate, 'saying', doer.to) > candidate.hit.from - 2)) return true;
  if (doer.is === 'professional' && speakerOf(candidate) === 'professional') return true;
  if (doer.who === 'writer' && (between.some((word) => ASIDE.has(word)) || between.slice(-3).some((word) => SHOWS.test(word)) || isAnybody(between))) return true;
  const told = between.some((word) => !COPULA.has(word) && !STANDS_BEFORE_NOUN.has(word));
  const asNoun = STANDS_BEFORE_NOUN.has(between.at(-1) ?? '') && !COPULA.has(tokensOf(candidate)[candidate.hit.from]?.norm ?? '');
  if (doer.is === 'professional' || doer.who === 'writer') return told && between.some((word) => STANDS_BEFORE_NOUN.has(word));
  return told && asNoun && !between.some((word) => COPULA.has(word));
}
/** "Lamar J, 20, a gang nominal": a comma and an article add a description of the one before. */
function isAddedTo(between: readonly string[]): boolean {
  return between.at(-2) === ',' && (between.at(-1) === 'a' || between.at(-1) === 'an');
}

/** No person but workers between the doer and the words. */
function isLastNamed(candidate: Candidate, doer: Resolved): boolean {
  return !mentionsOf(candidate).some(({ from, to, is }) => from >= doer.to && to <= candidate.hit.from && is !== 'professional' && is !== 'document');
}

/** "We tried five times and our records show non-engagement". */
const SHOWS = /^(show|shows|showed|indicates?|indicated)$/;

/** "I can only offer so much to someone who is not interested". */
function isAnybody(between: readonly string[]): boolean {
  const who = between.lastIndexOf('who');
  return who > 0 && who >= between.length - 3 && ANYBODY.has(between[who - 1] ?? '');
}

/** "Who is, I am afraid, …", "and, I gather, …". */
const ASIDE = new Set(['afraid', 'say', 'put', 'conclude', 'gather', 'suspect', 'imagine', 'fear', 'understand', 'hear', 'suppose', 'think', 'believe', 'told', 'feel']);
const COPULA = new Set("is was are were be been being 's 're am has have had having remains became becomes seems seemed appears appeared as leads led lives lived makes made shows showed shown displays displayed presents presented got gets".split(' '));
const STANDS_BEFORE_NOUN = new Set('a an the her his their of about re for some any this that such regarding around on'.split(' '));

/** "Father: refuses to engage", "Mum - manipulative": the label or heading says who. */
function labelled(candidate: Candidate): About | undefined {
  const { document, mentions } = candidate.discourse;
  const block = document.blocks[candidate.sentence.block];
  const first = block === undefined ? undefined : document.sentences[block.first];
  const end = block?.label?.end;
  if (first !== undefined && end !== undefined) {
    const named = mentions(first).find((mention) => (first.tokens[mention.to - 1]?.end ?? Infinity) <= end && !mention.possessive);
    if (named !== undefined && named.is !== 'professional' && named.is !== 'document') return named.who;
  }
  return byHeading(candidate);
}

function byHeading({ discourse: { document, mentions }, sentence }: Candidate): About | undefined {
  const heading = document.blocks[document.blocks[sentence.block]?.heading ?? -1];
  const title = heading === undefined ? undefined : document.sentences[heading.first];
  const named = title === undefined || title.tokens.length > 5 ? undefined : mentions(title)[0];
  return named !== undefined && named.is === 'family' && !named.possessive ? 'other' : undefined;
}

/** Nobody is mentioned: a fragment is about the child, unless a tagger finds another person as doer. */
function byGrammar(candidate: Candidate): About {
  const tokens = tokensOf(candidate);
  if (tokens.slice(0, candidate.hit.from).some((token, at) => token.norm === 'who' && candidate.hit.from - at <= 3) && tokens.some(({ norm }) => ANYBODY.has(norm))) return 'other';
  if (!hasUnknownNoun(tokens, candidate.hit.from)) return 'child';
  const before = tokens.slice(0, candidate.hit.from).filter((token) => token.kind === 'word');
  const words = [...before, ...tokens.slice(candidate.hit.from)].map((token) => token.norm);
  return candidate.grammar()?.doer(words, before.length) === 'person' ? 'other' : 'child';
}

/** "There are people there who hold drugs." */
const ANYBODY = new Set(['people', 'those', 'others', 'anyone', 'anybody', 'someone', 'somebody', 'individuals', 'persons', 'visitors', 'occupants', 'tenants', 'guests']);

/** "The suspect was …", "her lodger has …": only a noun that could do it is worth the tagger's time, which is long. */
function hasUnknownNoun(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 2; at >= Math.max(0, from - 5); at -= 1) {
    if (DETERMINERS.has(tokens[at]?.norm ?? '')) return !PREPOSITIONS.has(tokens[at - 1]?.norm ?? '');
  }
  return false;
}
const DETERMINERS = new Set(["'s", 'the', 'a', 'an', 'this', 'that', 'his', 'her', 'their', 'another', 'some']);
const PREPOSITIONS = new Set(['by', 'in', 'on', 'at', 'to', 'from', 'of', 'with', 'for', 'into', 'as', 'than', 'like', 'about', 'around', 'through', 'under', 'over', 'is', 'was']);
