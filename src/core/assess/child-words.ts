import { longestTerm } from '../lexicon/vocabulary.ts';
import { speakerOf, type Speaker } from '../context/speaker.ts';
import type { Quotation, Sentence, Span } from '../text/types.ts';
import { isChild, type Signs } from './signs.ts';

/** An answer to an allegation is not the child's voice, and one word seldom is. */
const NOT_VOICE = /^\W*(no comment|no reply|yes|no|ok|okay|fine|i'?m fine|not guilty|guilty|hi|hello|dunno|whatever)\W*$/i;
const FIRST_PERSON = /\b(i|i'?m|i’m|i'?ve|i’ve|i'?d|i’d|me|my|mine|we|us|our)\b/i;
/** Before a wording that is named rather than spoken: "described as “streetwise”", "called him “a runner”". */
const NAMED = /\b(as|term|phrase|word|words|wording|called|labelled|labeled|calls|calling|call it|describes|reads|has|have|uses|used|marked|entry|log|note|form|sheet|ticked)\W*$/i;
const NAMED_HIM = /\b(called?|calls|calling|label(l?ed|s)|brand(ed|s)|describe[ds]?)\s+\S+\s*$/i;
/** Announces the child's words though no verb tells them: "In her words.", "Her own statement was read by Farah:". */
const OWN_WORDS = /\b(own (words|statement|account|card|letter|note)|(his|her|their|child['’]?s|young person['’]?s|pupil['’]?s) (words|message|text|note|card|letter|goal|statement)|in (his|her|their) words)\b/i;
/** Something written, right before its words: "Text just rec'd from Ines:", "the card that Emeka left for the caretaker:". */
const WRITTEN = /\b(text|message|voicemail|voice note|card|note|letter|post-it|e-?mail|line|list|page|form|statement|amendment|answer|writing)s?\b[^.;:]*\W*$/i;
const WRITES = /^(left|wrote|sent|made|gave|put|handed)$/;
/** "Pressed BUS – MAN – SAD": what is said by a device, a board or signs is written in capitals. */
const SYMBOLS = /\b[A-Z]{2,}\b(?:[ ,.–—/-]+(?:then |and )?(?:[A-Z]{2,}\b|I\b))+/g;
const BY_DEVICE = /\b(talker|eye ?gaze|with (his|her|their) eyes|symbols?|device|letter board|makaton|tablet|aac)\b/i;
/** Right before them: "pressed SICK, then STOP". */
const GIVES = /\b(press(ed|es)|select(ed|s)|built|spel(t|led|ls)|point(ed|s) to|sign(ed|s)|typed|tapped|brought up)\W*$/i;

/** The quotations that hold the child's own words, and the lines of a script that are the child's. */
export function quotesOfChild(signs: Signs): Span[] {
  return [...signs.document.quotations.filter((quotation) => isChilds(signs, quotation)), ...linesOfChild(signs), ...symbolsOfChild(signs)];
}

/** The quotations of which the record tells that somebody other than the child said them. */
export function quotesOfOthers(signs: Signs): Span[] {
  const { document, discourse } = signs;
  return document.quotations.filter((quotation) => {
    const sentence = document.sentences.find(({ start, end }) => start <= quotation.start && quotation.start < end);
    const from = sentence?.tokens.findIndex((token) => token.start > quotation.start) ?? -1;
    if (sentence === undefined || from < 0 || isChilds(signs, quotation)) return false;
    return OTHERS.has(speakerOf({ discourse, sentence, hit: { from, to: from + 1 }, grammar: () => undefined }));
  });
}
const OTHERS: ReadonlySet<Speaker> = new Set<Speaker>(['family', 'public', 'professional', 'other']);

interface Quoted {
  readonly signs: Signs;
  readonly sentence: Sentence;
  /** The words inside the marks. */
  readonly words: string;
  /** What the sentence says before the marks. */
  readonly lead: string;
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
  const lead = document.text.slice(sentence.start, quotation.start).replace(/["“'‘(]+$/, '');
  const quoted: Quoted = { signs, sentence, words, lead, from };
  if (isLabel(quoted) || speaksOfChild(quoted)) return false;
  return isWritten(quoted) || (givenBy(quoted) ?? isUntold(quoted));
}

/** A wording that somebody uses for the child, and no speech. */
function isLabel({ words, lead }: Quoted): boolean {
  if (FIRST_PERSON.test(words)) return false;
  return NAMED.test(lead) || NAMED_HIM.test(lead);
}

/** "she fine stop ringing": who speaks of the child as he or she, and never as I, is somebody else. */
function speaksOfChild({ signs: { discourse: { cast } }, words }: Quoted): boolean {
  if (FIRST_PERSON.test(words) || cast.childPronoun === undefined || cast.childPronoun === 'they') return false;
  return new RegExp(`^\\W*${cast.childPronoun}\\b`, 'i').test(words);
}

/** Whether the child is the one who gives the words, where a verb of telling, signing or writing stands before them. */
function givenBy(quoted: Quoted): boolean | undefined {
  const { signs: { discourse: { cast: { vocabulary } } }, sentence: { tokens }, from } = quoted;
  for (let at = from - 1; at >= 0; at -= 1) {
    if (longestTerm(vocabulary, 'voice-giving', tokens, at) < 0) continue;
    const told = tellerAt(quoted, at);
    if (told !== undefined) return told === 'child';
  }
  return undefined;
}

/** Who stands right before the verb; `other` where it is anything but the child, nothing where the writer speaks of writing. */
function tellerAt({ signs, sentence, words }: Quoted, verb: number): 'child' | 'other' | undefined {
  const { discourse } = signs;
  const { tokens } = sentence;
  const before = tokens[verb - 1]?.norm ?? '';
  if (before === 'to' && !ABLE.has(tokens[verb - 2]?.norm ?? '')) return 'other';
  if (PASSIVE_OR_NOT.has(before)) return 'other';
  const near = discourse.mentions(sentence).findLast((mention) => mention.to <= verb && !mention.possessive && tokens.slice(mention.to, verb).every(isSmall));
  if (near !== undefined) return isChild(near, discourse.cast) ? 'child' : near.who === 'writer' ? undefined : 'other';
  if (!isFirstOfClause(sentence, verb)) return FIRST_PERSON.test(words) && CHILD_BEFORE.test(before) ? 'child' : 'other';
  const doer = discourse.mentions(sentence).findLast((mention) => mention.to <= verb && mention.subject && !mention.possessive);
  return doer === undefined ? (isUnderHeadOfOther(signs, sentence) ? 'other' : 'child') : isChild(doer, discourse.cast) ? 'child' : 'other';
}
const ABLE = new Set(['wanted', 'able', 'on', 'chose', 'wants', 'managed', 'decided', 'asked']);
const PASSIVE_OR_NOT = new Set(['be', 'is', 'was', 'been', 'being', 'dont', 'not', 'never', 'didnt', 'doesnt', 'it']);
const CHILD_BEFORE = /^(yp|pt|pupil|young|child|patient)$/;
const SMALL = new Set(('has have had then also later quietly again only just did really clearly finally who and but still now once twice he she they , ( ) - – always sometimes first simply even suddenly eventually herself himself themselves going went on wanted wants able to chose').split(' '));

function isSmall({ norm }: { readonly norm: string }): boolean {
  return SMALL.has(norm) || norm.endsWith('ly');
}

/** "LANDLORD. Says he was …": a head in capitals names whose account follows. */
function isUnderHeadOfOther(signs: Signs, { block }: Sentence): boolean {
  const { text, blocks, sentences } = signs.document;
  const head = sentences[blocks[block]?.first ?? -1];
  const words = head === undefined ? '' : text.slice(head.start, head.end).replace(/[.:]$/, '');
  return /^[A-Z][A-Z ]{2,20}$/.test(words) && !isChildName(words, signs);
}

/** "Said “…”", "Then: says “…”": the doer is left out, as notes do of the child they are about. */
function isFirstOfClause({ tokens }: Sentence, verb: number): boolean {
  const before = tokens[verb - 1];
  return before === undefined || before.kind === 'punctuation' || before.kind === 'number' || ['and', 'but', 'also', 'then', 'just', 'still'].includes(before.norm);
}

/** No verb tells who speaks: the words are the child's where they say "I" and nobody else is named to have said them. */
function isUntold(quoted: Quoted): boolean {
  const { signs: { discourse, document }, sentence, words, lead, from } = quoted;
  const previous = document.sentences[sentence.index - 1];
  const earlier = previous === undefined ? '' : document.text.slice(previous.start, previous.end);
  if (OWN_WORDS.test(lead) || (lead.trim() === '' && OWN_WORDS.test(earlier))) return true;
  const label = /([^:.!?]{1,40}):\W*$/.exec(lead)?.[1];
  if (label !== undefined && isChildName(label.replace(/\(.*\)/, ''), quoted.signs)) return true;
  if (!FIRST_PERSON.test(words)) return false;
  if (label !== undefined && !/\d\W*$/.test(label) && label.trim().split(/\s+/).length <= 3) return /\b(words?|said|says|voice|views?)\b/i.test(label);
  const people = discourse.mentions(sentence).filter((mention) => mention.from < from && mention.subject && !mention.possessive);
  const last = people.at(-1);
  if (people.some((mention) => mention.who === 'other')) return last !== undefined && isChild(last, discourse.cast);
  const speaker = speakerOf({ discourse, sentence, hit: { from, to: from + 1 }, grammar: () => undefined });
  return speaker === 'child' || speaker === 'unknown' || (speaker === 'writer' && (/\?\W*$/.test(earlier) || (lead.trim() === '' && previous !== undefined && isOfChildAlone(quoted.signs, previous))));
}

/** "I asked Owen how he was.", before words that nobody else is named to have said. */
function isOfChildAlone({ discourse }: Signs, sentence: Sentence): boolean {
  const people = discourse.mentions(sentence).filter(({ possessive, is }) => !possessive && is !== 'document');
  return people.some((mention) => isChild(mention, discourse.cast)) && people.every((mention) => mention.who !== 'other');
}

/** A text, a card or a note is told of that is the child's, from the child, or left by the child. */
function isWritten({ signs: { discourse }, sentence: { tokens }, sentence, lead, from }: Quoted): boolean {
  if (!WRITTEN.test(lead)) return false;
  const last = discourse.mentions(sentence).findLast((mention) => mention.to <= from && mention.is !== 'professional' && mention.is !== 'document');
  if (last === undefined || !isChild(last, discourse.cast)) return false;
  return (last.kind === 'name' && last.possessive) || /^(from|by)$/.test(tokens[last.from - 1]?.norm ?? '') || tokens.slice(last.to, last.to + 2).some(({ norm }) => WRITES.test(norm));
}

/** "B: I was told get a phone or get cut." in minutes that give each speaker a line. */
function linesOfChild(signs: Signs): Span[] {
  const { document: { text, sentences, quotations } } = signs;
  // Between lines of the worker's own a line needs no "I" to be the child's.
  const isChat = WORKERS_LINE.test(text);
  return sentences.flatMap(({ start, end }): Span[] => {
    const found = LINE.exec(text.slice(start, end));
    const [, label = '', said = ''] = found ?? [];
    if (!(isChat || FIRST_PERSON.test(said)) || said.split(/\s+/).length < 4 || quotations.some((other) => other.start < end && start < other.end)) return [];
    return isChildName(label, signs) || (OWN_WORDS.test(label) && /^i\b/i.test(said)) ? [{ start: end - said.length, end }] : [];
  });
}
/** Words that the child gives by a device or signs, told in the same sentence or in the one before. */
function symbolsOfChild({ document: { text, sentences } }: Signs): Span[] {
  const wordsOf = (index: number): string => text.slice(sentences[index]?.start ?? 0, sentences[index]?.end ?? 0);
  return sentences.flatMap(({ start, index }): Span[] => {
    const words = wordsOf(index);
    const byDevice = BY_DEVICE.test(words) || (index > 0 && BY_DEVICE.test(wordsOf(index - 1)));
    return [...words.matchAll(SYMBOLS)].filter((found) => byDevice || GIVES.test(words.slice(0, found.index)))
      .map((found) => ({ start: start + found.index, end: start + found.index + found[0].length }));
  });
}

const WORKERS_LINE = /^\W*(\d{1,2}[.:]\d\d\W+)?me:\s/im;
const LINE = /^\W*([^:\n]{1,90}?)\s*(?:\([^)]*\))?:\s+(\S[^]*)$/;

function isChildName(label: string, { discourse: { cast } }: Signs): boolean {
  const folded = label.toLowerCase().replace(/[^\p{L} ]+/gu, ' ').trim();
  return cast.childInitials.has(folded) || cast.childNames.some((words) => words.join(' ') === folded) || /^(child|yp|young person)$/.test(folded);
}
