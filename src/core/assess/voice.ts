import type { Candidate } from '../context/candidate.ts';
import { speakerOf } from '../context/speaker.ts';
import type { Quotation, Span } from '../text/types.ts';
import { evidenceOf, type Signs } from './signs.ts';
import type { Voice, VoiceLevel } from './types.ts';

const LEVELS: readonly VoiceLevel[] = ['reported', 'observed', 'proxy'];
/** An answer to an allegation is not the child's voice, and one word seldom is. */
const NOT_VOICE = /^\W*(no comment|no reply|yes|no|ok|okay|fine|not guilty|guilty)\W*$/i;

/** The highest level of the child's voice that the record reaches, with the words that show it. */
export function voiceOf(signs: Signs): Voice {
  const expected = evidenceOf(signs, 'administrative').length === 0;
  const direct = [...signs.document.quotations.filter((quotation) => isChilds(signs, quotation)), ...evidenceOf(signs, 'voice/direct')];
  if (direct.length > 0) return { level: 'direct', expected, evidence: direct.map(({ start, end }) => ({ start, end })) };
  for (const level of LEVELS) {
    const evidence: readonly Span[] = evidenceOf(signs, `voice/${level}`);
    if (evidence.length > 0) return { level, expected, evidence };
  }
  return { level: 'absent', expected, evidence: [] };
}

/** The quotation holds the child's own words. */
function isChilds(signs: Signs, quotation: Quotation): boolean {
  const { document, discourse } = signs;
  if (NOT_VOICE.test(document.text.slice(quotation.start, quotation.end))) return false;
  const sentence = document.sentences.find((candidate) => candidate.start <= quotation.start && quotation.start < candidate.end);
  if (sentence === undefined) return false;
  const inside = sentence.tokens.flatMap((token, at) => (token.start >= quotation.start && token.end <= quotation.end && token.kind !== 'punctuation' ? [at] : []));
  const first = inside[0];
  if (first === undefined || inside.length < 2) return false;
  const candidate: Candidate = { discourse, sentence, hit: { from: first, to: first + 1 }, grammar: () => undefined };
  return speakerOf(candidate) === 'child';
}
