import { longestTerm, type Vocabulary } from '../lexicon/vocabulary.ts';
import type { CaseRecord, Pronoun } from '../record/types.ts';
import type { Sentence, Token } from '../text/types.ts';

/** What kind of person or body is mentioned. */
export type Role = 'child' | 'family' | 'professional' | 'document' | 'public' | 'exploiter' | 'somebody' | 'writer';

/** One mention of a person or body in a sentence, in token positions. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly role: Role;
  /** The pronoun that would stand for them, where that can be told; `they` for several or for a body. */
  readonly pronoun: Pronoun | undefined;
  /** Name or role word, to tell two people apart. */
  readonly key: string;
  readonly kind: 'name' | 'role' | 'pronoun';
  /** "Kai's", "his": the person owns what follows and is not its subject. */
  readonly possessive: boolean;
}

/** "Ms Pike (school)", "Uncle (Costel)": what stands beside a name tells who it is. */
export interface KnownAs {
  readonly role: Role;
  readonly pronoun: Pronoun | undefined;
}

/** Who is who in one record: what the names, initials and words for people stand for. */
export interface Cast {
  readonly vocabulary: Vocabulary;
  /** Normalised runs of words that name the child, split in words, the longest first. */
  readonly childNames: readonly (readonly string[])[];
  /** "k", and of several names "em": letters by which the child is called. */
  readonly childInitials: ReadonlySet<string>;
  readonly childPronoun: Pronoun | undefined;
  readonly names: ReadonlyMap<string, Pronoun>;
  readonly roleStarts: RoleStarts;
  /** Words that this text uses as somebody else's name, with what it says of who they are. */
  readonly others: ReadonlyMap<string, KnownAs>;
}

export const PERSONAL: ReadonlyMap<string, Pronoun> = new Map(Object.entries<Pronoun>({
  he: 'he', him: 'he', his: 'he', himself: 'he', hes: 'he', hed: 'he', hell: 'he',
  she: 'she', her: 'she', hers: 'she', herself: 'she', shes: 'she', shed: 'she',
  they: 'they', them: 'they', their: 'they', theirs: 'they', themselves: 'they', themself: 'they', theyre: 'they', theyve: 'they', theyd: 'they',
}));
const WRITER = new Set(['i', 'we', 'me', 'us', 'ive', 'weve', 'im']);
const FEMALE = /^(mum|mam|mom|mother|nan|nana|nain|gran|granny|grandma|grandmother|aunt|auntie|aunty|sister|daughter|niece|step ?mum|stepmother|woman|women|girl|girls|female|females|lady|girlfriend|mgm|pgm|wife|mo|m|midwife|half sister)s?$/;
const MALE = /^(dad|father|uncle|grandad|grandfather|brother|son|nephew|step ?dad|stepfather|step father|man|men|boy|boys|male|males|lad|lads|boyfriend|mgf|pgf|husband|fa|f|baba|landlord|half brother|bloke|older (male|man|lad|boy))s?$/;
const PLURAL = /(s|men|women|police|staff|family|school|college|people|network|security|team|csc|mash|camhs|yjs|yot)$/;
const ROLES: readonly (readonly [string, Role])[] = [['child-role', 'child'], ['family', 'family'], ['professional', 'professional'], ['document', 'document'], ['public', 'public'], ['exploiter', 'exploiter'], ['adult-stranger', 'exploiter']];
const ROLE_NAMES = new Set(ROLES.map(([name]) => name));
const DETERMINERS = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', 'his', 'her', 'their', 'my', 'our', 'another', 'other', 'some', 'two', 'three', 'several', 'older']);

/** The words that begin a word for a person, with the classes to try. */
export type RoleStarts = ReadonlyMap<string, readonly (readonly [string, Role])[]>;
const NO_ROLES: readonly (readonly [string, Role])[] = [];

/** Gathers the words by which people are spoken of, so that every other word is passed over at once. */
export function roleStartsOf(vocabulary: Vocabulary): RoleStarts {
  const starts = new Map<string, (readonly [string, Role])[]>();
  for (const [word, { terms }] of vocabulary) {
    if (terms.some(({ name }) => ROLE_NAMES.has(name))) starts.set(word, ROLES.filter(([role]) => terms.some(({ name }) => name === role)));
  }
  return starts;
}

/** Where a name for the child ends that begins at `at`, or -1. */
function childNameEnd(tokens: readonly Token[], at: number, cast: Cast): number {
  const token = tokens[at];
  for (const name of cast.childNames) {
    if (name[0] === token?.norm && name.every((word, i) => tokens[at + i]?.norm === word)) return at + name.length;
  }
  if (token === undefined || !token.capital) return -1;
  const next = tokens[at + 1];
  // "E-M" of Ellie-Mae: two letters with one mark between.
  if (next?.capital === true && next.start === token.end + 1 && cast.childInitials.has(token.norm + next.norm)) return at + 2;
  const isInitials = cast.childInitials.has(token.norm) && (token.norm.length === 1 || token.upper);
  return isInitials && !isFollowedBySurname(tokens, at) ? at + 1 : -1;
}

function isFollowedBySurname(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm.length === 1 && tokens[at + 1]?.norm === '.' && tokens[at + 2]?.capital === true && tokens[at + 2]?.start === (tokens[at + 1]?.end ?? 0) + 1;
}

/** The mention that begins at a token, if any. */
function mentionAt(tokens: readonly Token[], at: number, cast: Cast): Mention | undefined {
  const token = tokens[at];
  if (token !== undefined && GROWN.test(token.norm)) return roleOf(tokens, at, at + 1, 'exploiter');
  if (token === undefined || token.kind !== 'word') return undefined;
  return childMention(tokens, at, cast) ?? pronounMention(tokens, at) ?? roleMention(tokens, at, cast) ?? nameMention(tokens, at, cast);
}

function childMention(tokens: readonly Token[], at: number, cast: Cast): Mention | undefined {
  const to = childNameEnd(tokens, at, cast);
  return to < 0 ? undefined : { from: at, to, role: 'child', pronoun: cast.childPronoun, key: 'child', kind: 'name', possessive: isPossessive(tokens, to) };
}

function pronounMention(tokens: readonly Token[], at: number): Mention | undefined {
  const word = tokens[at]?.norm ?? '';
  if (WRITER.has(word)) return { from: at, to: at + 1, role: 'writer', pronoun: undefined, key: 'writer', kind: 'pronoun', possessive: false };
  const pronoun = PERSONAL.get(word);
  if (pronoun === undefined) return undefined;
  if (word === 'shed' && !isPersonalShed(tokens, at)) return undefined;
  if (word === 'hell') return undefined;
  return { from: at, to: at + 1, role: 'somebody', pronoun, key: '', kind: 'pronoun', possessive: isOwner(tokens, at) };
}

function isPersonalShed(tokens: readonly Token[], at: number): boolean {
  return !DETERMINERS.has(tokens[at - 1]?.norm ?? '');
}

/** "his", "their", and "her" before a noun: decided by what follows. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.norm;
  if (word === 'his' || word === 'their' || word === 'hers' || word === 'theirs') return true;
  if (word !== 'her') return false;
  const next = tokens[at + 1];
  return next !== undefined && next.kind !== 'punctuation' && !AFTER_OBJECT.has(next.norm);
}
const AFTER_OBJECT = new Set(('to at in on for with by from and or but as that about into out up off again when if because so is was has had not there here over away back after before ' +
  'while until down who which today yesterday tonight where what how why she he they i we it').split(' '));

/** "Kai's mum" owns; "Kai's refusing", "Kai's not home" does not. */
function isPossessive(tokens: readonly Token[], to: number): boolean {
  if (tokens[to]?.norm !== "'s") return tokens[to]?.norm === "'" && tokens[to]?.start === tokens[to - 1]?.end;
  const next = tokens[to + 1];
  if (next === undefined || next.kind !== 'word') return true;
  return !next.norm.endsWith('ing') && !IS_AFTER.has(next.norm);
}
const IS_AFTER = new Set('not been a an the just only still very so too no well quite always never got had known in at on out back now gone aware streetwise happy fine'.split(' '));

/** The role and the pronoun of a person word at a token, whatever stands around it. */
export function roleWordAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): KnownAs | undefined {
  for (const [name, role] of ROLES) {
    const to = longestTerm(vocabulary, name, tokens, at);
    if (to > 0 && role !== 'child' && role !== 'document') return { role, pronoun: roleOf(tokens, at, to, role).pronoun };
  }
  return undefined;
}

function roleMention(tokens: readonly Token[], at: number, cast: Cast): Mention | undefined {
  for (const [name, role] of cast.roleStarts.get(tokens[at]?.norm ?? '') ?? NO_ROLES) {
    const to = longestTerm(cast.vocabulary, name, tokens, at);
    if (to > 0 && isPersonWord(tokens, at, to)) return roleOf(tokens, at, role === 'family' ? bondEnd(tokens, to) : to, role);
  }
  if (isAfterLetter(tokens, at)) return undefined;
  if (cast.childNames.length > 0 && isAfterLetter(tokens, at + 1)) return roleOf(tokens, at, at + 2, 'somebody');
  if (isLetterRole(tokens, at)) return roleOf(tokens, at, at + 1, 'family');
  return isOtherInitial(tokens, at, cast) ? roleOf(tokens, at, at + 1, 'somebody') : undefined;
}

/** "The 19yo": somebody who is no child. */
const GROWN = /^(1[89]|[2-9]\d)(yo|yrold)$/;

/** "Mum's new partner", "Dad's girlfriend": one person, of the family's side. */
function bondEnd(tokens: readonly Token[], to: number): number {
  const next = NEW_OR_OLD.has(tokens[to + 1]?.norm ?? '') ? to + 2 : to + 1;
  return tokens[to]?.norm === "'s" && BONDS.has(tokens[next]?.norm ?? '') ? next + 1 : to;
}
const NEW_OR_OLD = new Set(['new', 'ex', 'old', 'former', 'current', 'previous', 'long-term', 'then']);
const BONDS = new Set(['partner', 'boyfriend', 'girlfriend', 'husband', 'wife', 'ex', 'ex-partner', 'fiance', 'lodger', 'friend', 'mate', 'landlord', 'solicitor', 'employer']);

function roleOf(tokens: readonly Token[], from: number, to: number, role: Role): Mention {
  const key = tokens.slice(from, to).map((token) => token.norm).join(' ');
  const pronoun = FEMALE.test(key) ? 'she' : MALE.test(key) ? 'he' : undefined;
  const several = role !== 'child' && PLURAL.test(key) && !/(boss|nurse|ss)$/.test(key);
  return { from, to, role, pronoun: several ? 'they' : pronoun, key: role === 'child' ? 'child' : key, kind: 'role', possessive: isPossessive(tokens, to) };
}

/** Words such as "home", "health" or "head" are people only in some places. */
function isPersonWord(tokens: readonly Token[], from: number, to: number): boolean {
  const word = tokens[from]?.norm ?? '';
  // "Took the line that he is to blame": a view, not a drug line.
  if (word === 'the' && tokens[to - 1]?.norm === 'line') return !/^(takes?|taking|took)$/.test(tokens[from - 1]?.norm ?? '');
  // "The youth worker", "student services": not the child.
  if (OF_SERVICES.test(tokens[to]?.norm ?? '') && /^(youth|student|pupil|child|resident|patient)$/.test(tokens[to - 1]?.norm ?? '')) return false;
  if (word === 'adult' && OF_ADULTS.has(tokens[to]?.norm ?? '')) return false;
  if (to - from > 1 || !NOT_ALWAYS.has(word)) return true;
  const before = tokens[from - 1]?.norm ?? '';
  return !PLACE_BEFORE.has(before) && !(word === 'group' && before !== 'the') && (from === 0 || tokens[from - 1]?.kind === 'punctuation' || before === 'the' || before === 'and' || before === 'but');
}
const OF_SERVICES = /^(work|worker|workers|offending|justice|club|service|services|centre|court|team|leader|hostel|project|provision|support|welfare|premium|protection|transport|council|voice)$/;
const OF_ADULTS = new Set(['services', 'presentation', 'preference', 'world', 'life', 'relationship', 'decision', 'decisions', 'choice', 'choices', 'behaviour', 'sized', 'team', 'social', 'content', 'sites', 'lifestyle', 'manner', 'head']);
const NOT_ALWAYS = new Set(['home', 'homes', 'health', 'education', 'head', 'heads', 'unit', 'units', 'placement', 'placements', 'school', 'schools', 'college', 'report', 'reports', 'record', 'records',
  'file', 'files', 'log', 'logs', 'entry', 'referral', 'referrals', 'assessment', 'assessments', 'letter', 'letters', 'meeting', 'meetings', 'panel', 'panels', 'hospital', 'clinic', 'service', 'services', 'group', 'groups', 'line',
  'security', 'pa', 'ta', 'mo', 'fa', 'adult', 'subject', 'client', 'conference', 'chair', 'mate', 'mates', 'friend', 'friends', 'pt', 'youth', 'guardian', 'network', 'probation', 'staff', 'student', 'pupil', 'resident', 'child']);
const PLACE_BEFORE = new Set(['at', 'in', 'to', 'from', 'of', 'for', 'left', 'into', 'return', 'returned', 'came', 'went', 'go', 'goes', 'on', 'care', 'took', 'taken', 'back', 'new', 'old', 'his', 'her', 'their', 'any', 'no', 'my', 'our', 'by', 'adult', 'with', 'this', 'risk', 'safety']);

/** The second letter of "L-M", which is one name: no mother, and nobody by itself. */
function isAfterLetter(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before?.kind === 'word' && before.capital && before.norm.length === 1 && token?.norm.length === 1 && before.end + 1 === token.start;
}

/** "M" and "F" in social work notes are mother and father. */
function isLetterRole(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !token.capital || (token.norm !== 'm' && token.norm !== 'f')) return false;
  return tokens[at + 1]?.norm !== '.' || tokens[at + 1]?.start !== token.end || tokens[at + 2] === undefined;
}

/** "J refused": a letter that does something is somebody, where the child's own initial is known to be another. */
function isOtherInitial(tokens: readonly Token[], at: number, cast: Cast): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]?.norm ?? ''];
  if (cast.childNames.length === 0 || token === undefined || !token.capital || !/^[b-hj-z]$/.test(token.norm)) return false;
  return !DIVISIONS.has(tokens[at - 1]?.norm ?? '') && /^(.{2,}ed|is|was|has|had|says|said|did|does|went)$/.test(next);
}
const DIVISIONS = new Set(['section', 'part', 'plan', 'class', 'set', 'year', 'block', 'annex', 'appendix', 'tier', 'group', 'room', 'bed', 'vitamin', 'hepatitis', 'option', 'form', '&']);

function nameMention(tokens: readonly Token[], at: number, cast: Cast): Mention | undefined {
  const token = tokens[at];
  const known = cast.others.get(token?.norm ?? '');
  if (token === undefined || known === undefined || (!token.capital && !cast.names.has(token.norm))) return undefined;
  let to = at + 1;
  while (tokens[to]?.capital === true && tokens[to]?.kind === 'word' && !tokens[to]?.upper && to - at < 3) to += 1;
  return { from: at, to, role: known.role, pronoun: known.pronoun, key: token.norm, kind: 'name', possessive: isPossessive(tokens, to) };
}

/** Every mention in a sentence, left to right, none overlapping. */
export function mentionsIn(sentence: Sentence, cast: Cast): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const mention = mentionAt(sentence.tokens, at, cast);
    if (mention === undefined) continue;
    mentions.push(mention);
    at = mention.to - 1;
  }
  return mentions;
}

/** The names that a record gives its child, as words. */
export function childNamesOf(record: CaseRecord): string[] {
  return [record.child?.name, ...(record.child?.aliases ?? [])].filter((name) => name !== undefined && name.trim() !== '') as string[];
}
