import type { Candidate } from '../context/candidate.ts';
import { speakerOf, type Speaker } from '../context/speaker.ts';
import { longestTerm } from '../lexicon/vocabulary.ts';
import type { Sentence, Span } from '../text/types.ts';
import { quotesOfChild } from './child-words.ts';
import { letterEvidence } from './letter.ts';
import type { Section } from './sections.ts';
import { evidenceOf, type FoundSign, type Signs } from './signs.ts';
import type { VoiceEvidence } from './voice-evidence.ts';
import { voiceSections } from './voice-sections.ts';
import type { Voice } from './types.ts';

const LEVELS = ['direct', 'reported', 'observed', 'proxy'] as const;

/** The highest level of the child's voice that the record reaches, with the words that show it. */
export function voiceOf(signs: Signs, sections: readonly Section[]): Voice {
  const expected = evidenceOf(signs, 'administrative').length === 0;
  const evidence = gather([signEvidence(signs), letterEvidence(signs), voiceSections(signs, sections)]);
  const level = LEVELS.find((candidate) => evidence[candidate].length > 0);
  return level === undefined ? { level: 'absent', expected, evidence: [] } : { level, expected, evidence: evidence[level].filter(({ start, end }) => end > start) };
}

function gather(parts: readonly Partial<VoiceEvidence>[]): VoiceEvidence {
  const at = (level: (typeof LEVELS)[number]): Span[] => parts
    .flatMap((part) => part[level] ?? [])
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return { direct: at('direct'), reported: at('reported'), observed: at('observed'), proxy: at('proxy') };
}

function signEvidence(signs: Signs): VoiceEvidence {
  const accounts = signs.signs.filter((sign) => sign.rule.gives === 'voice/reported' && sign.excuse === undefined);
  const own = accounts.filter((sign) => isGivenByChild(signs, sign));
  return {
    direct: [...quotesOfChild(signs), ...evidenceOf(signs, 'voice/direct')],
    reported: own,
    observed: evidenceOf(signs, 'voice/observed'),
    proxy: [...evidenceOf(signs, 'voice/proxy'), ...accounts.filter((sign) => !own.includes(sign))],
  };
}

/**
 * "Mum says he wants to stay" is the mother's account. What a professional passes on as told by the child ("he told
 * the TA that …") is still the child's; what a relative passes on is not, and nobody can tell another what he feels.
 */
function isGivenByChild(signs: Signs, sign: FoundSign): boolean {
  const speaker = speakerAt(signs, sign);
  if (speaker === 'child' || speaker === 'writer' || speaker === undefined) return !isGuessed(signs, sign);
  return speaker === 'professional' && isTold(signs, sign);
}

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
