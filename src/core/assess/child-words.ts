import type { Candidate } from '../context/candidate.ts';
import type { Resolved } from '../context/discourse.ts';
import { speakerOf } from '../context/speaker.ts';
import { aboutWhom } from '../context/subject.ts';
import { longestTerm } from '../lexicon/vocabulary.ts';
import type { Quotation, Sentence, Span } from '../text/types.ts';
import type { Signs } from './signs.ts';

/** An answer to an allegation is not the child's voice, and one word seldom is. */
const NOT_VOICE = /^\W*(no comment|no reply|yes|no|ok|okay|fine|i'?m fine|not guilty|guilty|hi|hello|dunno|whatever)\W*$/i;
const FIRST_PERSON = /\b(i|i'?m|i’m|i'?ve|i’ve|i'?d|i’d|me|my|mine|we|us|our)\b/i;
/** Before a wording that is named rather than spoken: "described as “streetwise”", "called him “a runner”". */
const NAMED = /\b(as|term|phrase|word|words|wording|called|labelled|labeled|calls|calling|says|describes|reads|has|have|put|uses|used|marked|entry|log|note|form|sheet|ticked)\W*$/i;
const NAMED_HIM = /\b(called?|calls|calling|label(l?ed|s)|brand(ed|s)|describe[ds]?)\s+\S+\s*$/i;

/** The quotations that hold the child's own words: spoken, written, signed or given by a device. */
export function quotesOfChild(signs: Signs): Span[] {
  return signs.document.quotations.filter((quotation) => isChilds(signs, quotation));
}

interface Quoted {
  readonly signs: Signs;
  readonly sentence: Sentence;
  /** The words inside the marks. */
  readonly words: string;
  /** Position of the first word inside the marks. */
  readonly from: number;
}

function isChilds(signs: Signs, quotation: Quotation): boolean {
  const { document } = signs;
  const words = document.text.slice(quotation.start, quotation.end);
  const sentence = document.sentences.find(({ start, end }) => start <= quotation.start && quotation.start < end);
  if (sentence === undefined || NOT_VOICE.test(words)) return false;
  const inside = sentence.tokens.flatMap((token, at) => (token.start >= quotation.start && token.end <= quotation.end && token.kind !== 'punctuation' ? [at] : []));
  const from = inside[0];
  if (from === undefined || inside.length < 2) return false;
  const quoted: Quoted = { signs, sentence, words, from };
  if (isLabel(quoted) || speaksOfChild(quoted)) return false;
  const speaker = speakerOf(candidateAt(quoted));
  if (speaker === 'child') return true;
  return (speaker === 'writer' || speaker === 'unknown' || speaker === 'professional') && isGivenByChild(quoted);
}

function candidateAt({ signs: { discourse }, sentence, from }: Quoted): Candidate {
  return { discourse, sentence, hit: { from, to: from + 1 }, grammar: () => undefined };
}

/** A wording that somebody uses for the child, and no speech. */
function isLabel({ signs: { document }, sentence, words, from }: Quoted): boolean {
  if (FIRST_PERSON.test(words)) return false;
  const start = sentence.tokens[from]?.start ?? sentence.start;
  const lead = document.text.slice(sentence.start, start).replace(/["“'‘(]+$/, '');
  return NAMED.test(lead) && !/\b(he|she|they) (says|put)\W*$/i.test(lead) || NAMED_HIM.test(lead);
}

/** "she fine stop ringing": who speaks of the child as he or she, and never as I, is somebody else. */
function speaksOfChild({ signs: { discourse: { cast } }, words }: Quoted): boolean {
  if (FIRST_PERSON.test(words) || cast.childPronoun === undefined || cast.childPronoun === 'they') return false;
  return new RegExp(`^\\W*${cast.childPronoun}\\b`, 'i').test(words);
}

/** A verb of telling, signing or writing with the child as its doer stands before the words, or nobody is named and the note is about the child. */
function isGivenByChild(quoted: Quoted): boolean {
  const { signs: { discourse }, sentence, from } = quoted;
  const { vocabulary } = discourse.cast;
  for (let at = from - 1; at >= 0; at -= 1) {
    if (longestTerm(vocabulary, 'voice-giving', sentence.tokens, at) < 0) continue;
    const teller = tellerOf(quoted, at);
    if (teller !== undefined) return teller.who === 'child';
    return aboutWhom({ ...candidateAt(quoted), hit: { from: at, to: at + 1 } }) === 'child';
  }
  return false;
}

/** Whoever stands before the verb: its doer, or the one whom "who" takes up. */
function tellerOf({ signs: { discourse }, sentence }: Quoted, verb: number): Resolved | undefined {
  const relative = ['who', 'and'].includes(sentence.tokens[verb - 1]?.norm ?? '');
  return discourse.mentions(sentence).findLast((mention) => mention.to <= verb && !mention.possessive && (mention.subject || (relative && verb - mention.to <= 5)));
}
