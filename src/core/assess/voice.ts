import type { Candidate } from '../context/candidate.ts';
import type { Resolved } from '../context/discourse.ts';
import { speakerOf, type Speaker } from '../context/speaker.ts';
import { longestTerm } from '../lexicon/vocabulary.ts';
import type { Sentence, Span } from '../text/types.ts';
import { quotesOfChild, quotesOfOthers } from './child-words.ts';
import { letterEvidence } from './letter.ts';
import { levelOf, sentencesFor, voiceVotes, type Others, type Second } from './second-reading.ts';
import type { Section } from './sections.ts';
import { evidenceOf, isChild, isWithin, type FoundSign, type Signs } from './signs.ts';
import type { VoiceEvidence } from './voice-evidence.ts';
import { voiceSections } from './voice-sections.ts';
import type { Voice, VoiceLevel } from './types.ts';

const LEVELS = ['direct', 'reported', 'observed', 'proxy'] as const;

/** The highest level of the child's voice that the record reaches, with the words that show it. */
export function voiceOf(signs: Signs, sections: readonly Section[], { second, belongs = true }: { readonly second?: Second | undefined; readonly belongs?: boolean } = {}): Voice {
  const expected = belongs && evidenceOf(signs, 'administrative').length === 0;
  const evidence = voiceEvidence(signs, sections);
  const ruled = LEVELS.find((candidate) => evidence[candidate].length > 0) ?? 'absent';
  const read = second === undefined ? ruled : withWords(signs, levelOf(second.model, voiceVotes(second.reading, ruled, othersIn(signs, evidence))), evidence.direct.length);
  // Somebody who speaks for the child is heard by the rules even where the second reading hears nobody ("Mum says he is fine").
  const level = read === 'absent' && ruled === 'proxy' ? ruled : read;
  if (level === 'absent') return { level, expected, evidence: [] };
  const found = evidence[level].length > 0 || second === undefined ? evidence[level] : sentencesFor(second.reading, level);
  return { level, expected, evidence: found.filter(({ start, end }) => end > start) };
}

/** Words at each level, as the rules find them. */
export function voiceEvidence(signs: Signs, sections: readonly Section[]): VoiceEvidence {
  return gather([signEvidence(signs, sections), letterEvidence(signs), voiceSections(signs, sections)]);
}

/** Whose words stand where, as the rules have it. */
export function othersIn(signs: Signs, { proxy, reported }: VoiceEvidence): Others {
  const sentenceAt = (at: number): Span | undefined => signs.document.sentences.find(({ start, end }) => start <= at && at < end);
  const own = new Set(reported.map(({ start }) => sentenceAt(start)));
  return { quotes: quotesOfOthers(signs), accounts: proxy.filter(({ start }) => !own.has(sentenceAt(start))) };
}

/** Where the rules find the child's own words a record is not silent; they cannot be heard in one that quotes nobody but others. */
function withWords(signs: Signs, level: VoiceLevel, found: number): VoiceLevel {
  if (level === 'absent' && found > 0) return 'direct';
  return level === 'direct' && found === 0 && signs.document.quotations.length === quotesOfOthers(signs).length ? 'reported' : level;
}

function gather(parts: readonly Partial<VoiceEvidence>[]): VoiceEvidence {
  const at = (level: (typeof LEVELS)[number]): Span[] => parts
    .flatMap((part) => part[level] ?? [])
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return { direct: at('direct'), reported: at('reported'), observed: at('observed'), proxy: at('proxy') };
}

function signEvidence(signs: Signs, sections: readonly Section[]): VoiceEvidence {
  const accounts = evidenceOf(signs, 'voice/reported').filter((sign) => !sections.some(({ name, span }) => span !== undefined && isWithin(sign, { start: span.start, end: span.start + name.length + 2 })));
  const others = accounts.filter((sign) => !isGivenByChild(signs, sign));
  const own = accounts.filter((sign) => !others.includes(sign) && (isTold(signs, sign) || !others.some((other) => other.sentence === sign.sentence && other.start < sign.start)));
  return {
    direct: [...quotesOfChild(signs), ...evidenceOf(signs, 'voice/direct')],
    reported: own,
    observed: evidenceOf(signs, 'voice/observed').filter((sign) => isShownByChild(signs, sign)),
    proxy: [...evidenceOf(signs, 'voice/proxy'), ...accounts.filter((sign) => !own.includes(sign))],
  };
}

/**
 * "Mum says he wants to stay" is the mother's account. What a professional passes on as told by the child ("he told
 * the TA that …") is still the child's; what a relative passes on is not, and nobody can tell another what he feels.
 */
function isGivenByChild(signs: Signs, sign: FoundSign): boolean {
  if (isOthersView(signs, sign) || isOfOtherPronoun(signs, sign)) return false;
  const speaker = speakerAt(signs, sign);
  if (speaker === 'child' || speaker === 'writer' || speaker === undefined) return !isGuessed(signs, sign);
  return speaker === 'professional' && isTold(signs, sign);
}

/** What the child showed, seen by the writer or by a professional; "Mum says he cries" is the mother's account. */
function isShownByChild(signs: Signs, sign: FoundSign): boolean {
  const speaker = speakerAt(signs, sign);
  if (speaker === 'family' || speaker === 'other' || speaker === 'public') return false;
  const doer = mentionIn(signs, sign);
  if (doer === undefined) return true;
  return isChild(doer, signs.discourse.cast) || (doer.kind === 'pronoun' && doer.pronoun === signs.discourse.cast.childPronoun && doer.is === 'professional');
}

function mentionIn({ discourse, document }: Signs, { sentence: index, start }: FoundSign): Resolved | undefined {
  const sentence = document.sentences[index];
  return sentence === undefined ? undefined : discourse.mentions(sentence).find((mention) => (sentence.tokens[mention.from]?.start ?? -1) >= start && mention.subject);
}

/** "Said she'd put it on": in a note of a boy, with the doer left out, somebody else who spoke of a she. */
function isOfOtherPronoun({ discourse: { cast }, document }: Signs, { rule, start, end }: FoundSign): boolean {
  const said = rule.id.endsWith('-short') ? /\b(he|she)$/i.exec(document.text.slice(start, end))?.[1]?.toLowerCase() : undefined;
  return said !== undefined && cast.childPronoun !== undefined && said !== cast.childPronoun;
}

/** "LSA's feeling is that she'd rather …", "Mum: thinks he is frightened", "Mum is sure he is more afraid for his sister". */
function isOthersView(signs: Signs, sign: FoundSign): boolean {
  const sentence = signs.document.sentences[sign.sentence];
  if (sentence === undefined) return false;
  const lead = before(signs, sentence, sign);
  const sayer = SAYER.exec(lead)?.[1]?.toLowerCase();
  return VIEWED.test(lead) || (sayer !== undefined && !OF_CHILD.has(sayer) && !signs.discourse.cast.childNames.some((words) => words.at(-1) === sayer)) || (LABELLED.test(lead) && !isTold(signs, sign));
}
const VIEWED = /\b(feeling|view|impression|sense|understanding|opinion|belief|reading|guess|fear)\b (is|was)( that)?\W*$|\b(is|are|am|was|seems) (sure|certain|convinced|adamant)( that)?\W*$|\b(of the view|formed the view) that\W*$/i;
const SAYER = /(\S+) (?:says?|said|thinks?|believes?|feels?|reckons?|knows?)(?: that)? $/i;
const OF_CHILD = new Set(['he', 'she', 'they', 'and', 'who', 'but', 'also', 'then', 'i', 'yp', 'child']);
const LABELLED = /^\W*[^:]{1,30}:\s*(thinks|says|said|feels|believes|reckons|reports)\b/i;

function speakerAt({ discourse, document }: Signs, { sentence: index, start }: FoundSign): Speaker | undefined {
  const sentence = document.sentences[index];
  const from = sentence?.tokens.findIndex((token) => token.start >= start) ?? -1;
  if (sentence === undefined || from < 0) return undefined;
  const candidate: Candidate = { discourse, sentence, hit: { from, to: from + 1 }, grammar: () => undefined };
  return speakerOf(candidate);
}

function isTold({ discourse, document }: Signs, { sentence: index, start, end }: FoundSign): boolean {
  const tokens = document.sentences[index]?.tokens ?? [];
  return tokens.some((token, at) => token.start >= start && token.end <= end && longestTerm(discourse.cast.vocabulary, 'voice-telling', tokens, at) > 0);
}

/** "I think she is frightened of somebody": the worker's reading, unless the child is the one who tells it. */
function isGuessed(signs: Signs, sign: FoundSign): boolean {
  const sentence = signs.document.sentences[sign.sentence];
  return sentence !== undefined && !isTold(signs, sign) && GUESS.test(before(signs, sentence, sign));
}
const GUESS = /\b(i|we) (\w+ )?(think|thought|feel|felt|believe|suspect|sense|wonder|read|take|took|assume)\b|\b(reading|impression|view|sense|guess) (is|was)\b|\b(seems?|appears?|possible|likely|perhaps|probably|maybe) (that )?$/i;

function before({ document }: Signs, sentence: Sentence, { start }: FoundSign): string {
  return document.text.slice(sentence.start, start);
}
