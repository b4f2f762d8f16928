import { classesIn, longestTerm } from '../lexicon/vocabulary.ts';
import type { CaseRecord, Pronoun } from '../record/types.ts';
import { quotationAround } from '../text/index.ts';
import type { Sentence, TextDocument } from '../text/types.ts';
import { castOf, type CastSources } from './cast.ts';
import { mentionsIn, type Cast, type Mention, type Role } from './mentions.ts';

/** A mention with the person it stands for worked out. */
export interface Resolved extends Mention {
  readonly who: 'child' | 'writer' | 'other';
  /** The role of that person: for a pronoun, the role of the one it stands for. */
  readonly is: Role;
  /** It is the doer of a clause, as far as the words before and after it tell. */
  readonly subject: boolean;
}

/** Whom each pronoun stands for at this point of the text. */
type Focus = { [pronoun in Pronoun]?: Person };
interface Person {
  readonly who: 'child' | 'writer' | 'other';
  readonly is: Role;
  readonly key: string;
}

/** The people of one record, sentence by sentence; worked out only as far as it is asked for. */
export interface Discourse {
  readonly document: TextDocument;
  readonly cast: Cast;
  readonly mentions: (sentence: Sentence) => readonly Resolved[];
  /** Whether a sentence has a term of a class; each is looked through once. */
  readonly holds: (sentence: Sentence, name: string) => boolean;
  /** Where the longest term of a class that begins at a token of a sentence ends, or -1. */
  readonly termEnd: (sentence: Sentence, name: string, at: number) => number;
}

const CHILD: Person = { who: 'child', is: 'child', key: 'child' };

/** Prepares to follow who is meant through a text. */
export function discourseOf(record: CaseRecord, document: TextDocument, sources: CastSources): Discourse {
  const cast = castOf(record, document, sources);
  const done: (readonly Resolved[])[] = [];
  let focus: Focus = {};
  const held: ReadonlySet<string>[] = [];
  const holds = (sentence: Sentence, name: string): boolean => (held[sentence.index] ??= classesIn(cast.vocabulary, sentence.tokens)).has(name);
  return {
    document, cast, holds,
    termEnd: (sentence, name, at) => (holds(sentence, name) ? longestTerm(cast.vocabulary, name, sentence.tokens, at) : -1),
    mentions: (sentence) => {
      for (let index = done.length; index <= sentence.index; index += 1) {
        const current = document.sentences[index];
        if (current === undefined) break;
        // A new paragraph begins about the child again; a wrapped or listed line goes on.
        if (document.sentences[index - 1]?.block !== current.block) focus = {};
        const resolved = resolveSentence(current, { document, cast, focus });
        done.push(resolved);
        if (!resolved.some((mention) => keepsFocus(mention, cast))) giveBack(focus, cast);
      }
      return done[sentence.index] ?? [];
    },
  };
}

/** Somebody other than the child is named, or meant by the child's own pronoun. */
function keepsFocus({ who, pronoun, kind }: Resolved, { childPronoun }: Cast): boolean {
  return who === 'other' && (kind !== 'pronoun' || pronoun === childPronoun);
}

/** After a sentence without them the child's pronoun is the child's again. */
function giveBack(focus: Focus, { childPronoun }: Cast): void {
  if (childPronoun !== undefined) delete focus[childPronoun];
}

interface Place {
  readonly document: TextDocument;
  readonly cast: Cast;
  readonly focus: Focus;
}

function resolveSentence(sentence: Sentence, { document, cast, focus }: Place): readonly Resolved[] {
  const resolved: Resolved[] = [];
  for (const mention of mentionsIn(sentence, cast)) {
    const subject = !mention.possessive && isSubject(sentence, mention);
    const person = personOf(mention, { sentence, cast, focus, before: resolved });
    // Once the child is the object, the pronoun is the child's again.
    if (person === CHILD && mention.pronoun === cast.childPronoun) giveBack(focus, cast);
    const { from, to, role, pronoun, key, kind, possessive } = mention;
    resolved.push({ from, to, role, pronoun, key, kind, possessive, who: person.who, is: person.is, subject });
    if (mention.kind !== 'pronoun' && !isKind(sentence, mention) && !isInBrackets(sentence, mention) && !isQuoted(sentence, mention, document) && !(person.who === 'other' && isSpeaking(sentence, mention, cast))) refocus(focus, { mention, person, subject, cast });
  }
  return resolved;
}

/** "Chose who sat next to her (Mrs Kaur, form tutor). She says …": an aside. */
function isInBrackets({ tokens }: Sentence, { from, to }: Mention): boolean {
  const opened = tokens.slice(0, from).findLast(({ norm }) => norm === '(' || norm === ')');
  return opened?.norm === '(' && tokens.slice(to).some(({ norm }) => norm === ')');
}

/** `"He knows where my nan lives," she said.`: whoever is named in speech does not take over the pronouns around it. */
function isQuoted({ tokens }: Sentence, { from }: Mention, { quotations }: TextDocument): boolean {
  const first = tokens[from];
  return first !== undefined && quotationAround(quotations, first)?.closed === true;
}

/** "Kwame is gang affiliated": the word says what he is, and names nobody. */
export function isKind({ tokens }: Sentence, { role, kind, to }: Mention): boolean {
  return kind === 'role' && role === 'exploiter' && AFFILIATED.test(tokens[to]?.norm ?? '');
}
const AFFILIATED = /^(aff.*|nominals?|linked|related|involved|adjacent|connected|associated?|minded)$/;

/** "Dad says he …": whoever only speaks of the child does not take the pronoun over. */
function isSpeaking(sentence: Sentence, mention: Mention, cast: Cast): boolean {
  if (headsLine(sentence, mention)) return true;
  for (let at = mention.to; at < mention.to + 4; at += 1) if (longestTerm(cast.vocabulary, 'saying', sentence.tokens, at) > 0) return true;
  return false;
}

/** "Danny: he is …", as minutes have it: a name before a colon says who speaks. */
export function headsLine({ tokens }: Sentence, { kind, from, to }: Mention): boolean {
  return kind === 'name' && from === 0 && tokens[to]?.norm === ':' && to < tokens.length - 1;
}

interface Around {
  readonly sentence: Sentence;
  readonly cast: Cast;
  readonly focus: Focus;
  readonly before: readonly Resolved[];
}

function personOf(mention: Mention, around: Around): Person {
  if (mention.role === 'writer') return { who: 'writer', is: 'writer', key: 'writer' };
  if (mention.role === 'child') return isOtherChild(mention, around) ? { who: 'other', is: 'somebody', key: mention.key } : CHILD;
  if (mention.kind !== 'pronoun') return { who: 'other', is: mention.role, key: mention.key };
  return isObjectOfOther(mention, around) ? CHILD : pronounPerson(mention.pronoun ?? 'they', around);
}

/** "Joe has had words with him": the doer of the clause is not its object too. */
function isObjectOfOther({ from, pronoun }: Mention, { sentence: { tokens }, cast, before }: Around): boolean {
  if (pronoun !== cast.childPronoun || !OBJECT_PRONOUNS.has(tokens[from]?.norm ?? '') || REFLEXIVE.test(tokens[from]?.norm ?? '')) return false;
  const doer = before.findLast((mention) => mention.subject && !mention.possessive);
  return doer !== undefined && doer.who === 'other' && doer.kind !== 'pronoun' && !tokens.slice(doer.to, from).some(({ kind, norm }) => kind === 'punctuation' || BEGINS.has(norm));
}
const REFLEXIVE = /sel(f|ves)$/;

/** "another child", "the other boy", "her child" is not the child of the record. */
function isOtherChild(mention: Mention, { sentence }: Around): boolean {
  if (mention.kind === 'name') return false;
  const before = sentence.tokens[mention.from - 1]?.norm ?? '';
  return OTHER_BEFORE.has(before) || OTHER_BEFORE.has(sentence.tokens[mention.from + 1]?.norm ?? '');
}
const OTHER_BEFORE = new Set(['another', 'other', 'second', 'older', 'younger', 'eldest', 'oldest', 'any', 'every', 'each', 'no']);

function pronounPerson(pronoun: Pronoun, { cast, focus, before }: Around): Person {
  const child = cast.childPronoun;
  if (child === undefined) return focus[pronoun] ?? CHILD;
  if (pronoun === child) return focus[pronoun] ?? CHILD;
  // "they" of a he or a she: several people named before, else the child written of with care.
  if (pronoun === 'they') return focus.they ?? (before.some((mention) => mention.who === 'child') ? CHILD : { who: 'other', is: 'somebody', key: 'they' });
  return focus[pronoun] ?? { who: 'other', is: 'somebody', key: pronoun };
}

interface Newcomer {
  readonly mention: Mention;
  readonly person: Person;
  readonly subject: boolean;
  readonly cast: Cast;
}

/** A person named as doer takes the pronoun over; one named in passing takes it only if it is free. */
function refocus(focus: Focus, { mention, person, subject, cast }: Newcomer): void {
  if (mention.possessive) return;
  const pronouns = person.who === 'child' ? [cast.childPronoun ?? 'they'] : mention.pronoun !== undefined ? [mention.pronoun] : pronounsOf(mention, cast);
  for (const pronoun of pronouns) {
    const free = focus[pronoun] === undefined && pronoun !== cast.childPronoun;
    if (subject || free) focus[pronoun] = person;
  }
}

/** A name that tells no pronoun may be he or she; a service or worker is not taken for the child's "he" or "she". */
function pronounsOf(mention: Mention, cast: Cast): readonly Pronoun[] {
  if (mention.role === 'document') return [];
  if (mention.role === 'professional') return (['he', 'she', 'they'] as const).filter((pronoun) => pronoun !== cast.childPronoun);
  // A capital alone makes nobody known well enough to take the child's own pronoun over.
  if (mention.role === 'somebody') return (['he', 'she'] as const).filter((pronoun) => pronoun !== cast.childPronoun);
  // "A driver" is hardly ever the girl that the note is about.
  if (mention.role === 'exploiter') return cast.childPronoun === 'she' ? ['he'] : ['he', 'she'];
  return ['he', 'she', 'they'];
}

const PREPOSITIONS = new Set('with to for by from of about at than like into onto against between towards toward on in over near behind around without via per re w'.split(' '));
const SKIPPED = new Set('the a an this that these those his her their my our another other some two three several older younger both all same young new adult male female known unknown duty local grown most any many less more'.split(' '));
const OBJECT_VERBS = new Set(('told tell tells asked ask asks met meet meets saw see sees seen gave give gives took take takes described describe describes drove drive drives hit beat rang ring rings called call calls ' +
  'text texted contacted contact helped help helps let made make makes found find finds brought bring brings picked get got put sent send visited visit thanked reminded warned').split(' '));

/** No preposition and no verb with an object stands directly before it. */
function isSubject(sentence: Sentence, mention: Mention): boolean {
  let at = mention.from - 1;
  while (at >= 0 && SKIPPED.has(sentence.tokens[at]?.norm ?? '')) at -= 1;
  const before = sentence.tokens[at];
  if (before === undefined) return true;
  if (isPredicate(sentence, mention)) return false;
  if (mention.kind === 'role' && isGovernedFarther(sentence, mention.from)) return false;
  if (OBJECT_PRONOUNS.has(sentence.tokens[mention.from]?.norm ?? '')) return false;
  return !PREPOSITIONS.has(before.norm) && !OBJECT_VERBS.has(before.norm);
}
/** "from a good family", "with some of the older lads": a word or two stand between the preposition and the person. */
function isGovernedFarther({ tokens }: Sentence, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    if (tokens[at]?.kind !== 'word' || BEGINS.has(tokens[at]?.norm ?? '')) return false;
    if (ARTICLES.has(tokens[at]?.norm ?? '')) return PREPOSITIONS.has(tokens[at - 1]?.norm ?? '');
  }
  return false;
}
const BEGINS = new Set(['and', 'or', 'but', 'because', 'so', 'that', 'who', 'which', 'when', 'while', 'if', 'as', 'then', 'where']);
const ARTICLES = new Set(['a', 'an', 'the', 'his', 'her', 'their', 'some', 'these', 'those', 'this', 'that']);

/** "is a sensible young man": says what somebody is, and names no one new. */
function isPredicate({ tokens }: Sentence, mention: Mention): boolean {
  if (mention.kind !== 'role') return false;
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 6); at -= 1) {
    const word = tokens[at]?.norm ?? '';
    if (COPULA.has(word)) return tokens.slice(at + 1, mention.from).some((token) => token.norm === 'a' || token.norm === 'an' || token.norm === 'quite' || token.norm === 'one');
    // "Calling him a dealer".
    if (ARTICLES.has(word) && OBJECT_PRONOUNS.has(tokens[at - 1]?.norm ?? '')) return true;
    if (tokens[at]?.kind === 'punctuation' || word === 'who' || word === 'that') return false;
  }
  return false;
}
const COPULA = new Set(['is', 'was', 'as', 'be', 'been', 'being', "'s", 'become', 'becomes', 'becoming', 'became', 'remains', 'remained', 'like']);
const OBJECT_PRONOUNS = new Set(['me', 'us', 'him', 'her', 'them', 'himself', 'herself', 'themselves']);
