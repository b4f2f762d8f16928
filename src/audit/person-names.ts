/** Whom a name stands for, as far as the words beside it say. */
export type PersonKind = 'Worker' | 'Relative' | 'Person';

export interface AnnouncedName {
  readonly kind: PersonKind;
  readonly name: string;
}

/** Capitalised words that are no name, though they may stand where one would. */
const NO_NAME = new Set([
  'a', 'all', 'an', 'and', 'are', 'as', 'at', 'but', 'by', 'did', 'do', 'for', 'from', 'had', 'has', 'have', 'he', 'her', 'his', 'i', 'if', 'in', 'is', 'it', 'may', 'my', 'no', 'not', 'of', 'on', 'or', 'our', 'said', 'says', 'she', 'so', 'that', 'the', 'their', 'they', 'this', 'to', 'was', 'we', 'were', 'what', 'when', 'who', 'will', 'with', 'yes', 'you',
  'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
  'mon', 'tue', 'tues', 'wed', 'thu', 'thurs', 'fri', 'sat', 'sun', 'one', 'two', 'three',
  'action', 'actions', 'agreement', 'assessment', 'case', 'centre', 'child', 'contact', 'council', 'details', 'family', 'home', 'house', 'meeting', 'name', 'notes', 'plan', 'record', 'referral', 'report', 'review', 'school', 'service', 'services', 'team', 'update', 'view', 'views', 'visit', 'person', 'relative', 'worker', 'officer', 'manager', 'mum', 'dad', 'seen', 'present', 'absent', 'none', 'unknown', 'tbc', 'nk',
]);

const NAME = String.raw`\p{Lu}[\p{L}’'-]{1,30}(?:[ \t]\p{Lu}[\p{L}’'-]{1,30}){0,2}(?![\p{L}\d])`;
const RELATION = String.raw`(?:step|half|foster|birth|grand|great[ -]?grand)?[ -]?(?:mum|mam|mom|mother|dad|father|nan|nana|nanny|gran|granny|grandma|grandmother|grandad|granddad|grandfather|aunt|auntie|aunty|uncle|sister|brother|cousin|carer|guardian|nephew|niece|son|daughter)`;
const ROLE = String.raw`(?:social|key|youth|support|family|outreach|residential|duty|case|night|family support|early help)[ -]?workers?|SW|SSW|FSW|IRO|DSL|health visitor|school nurse|nurse|(?:head|form|class)?[ -]?teacher|teaching assistant|team manager|practice lead|manager|head of year|advocate|midwife|psychologist|psychiatrist|counsellor|mentor|coach|police officer|officer|doctor|consultant`;
const FRIEND = String.raw`(?:best )?friend|boyfriend|girlfriend|partner|classmate|peer|neighbour|landlord`;
const RANK = String.raw`PC|DC|PS|DS|DI|DCI|PCSO|WPC|Sgt|Sergeant|Insp|Inspector|Constable|Detective(?: \p{Lu}\p{Ll}+)?|Dr|Prof|Professor|Cllr|Nurse`;

const BY_RANK = new RegExp(String.raw`\b(?:${RANK})\.?[ \t]+(?<name>${NAME})`, 'gu');
const BY_TITLE = new RegExp(String.raw`\b(?:Mr|Mrs|Ms|Miss|Mx)\.?[ \t]+(?<name>${NAME})`, 'gu');

/** What stands before a name, or behind it in brackets, and whom it makes of it. Titles say nothing of whom. */
const ANNOUNCING: readonly { readonly pattern: RegExp; readonly kind: PersonKind }[] = [
  { pattern: BY_RANK, kind: 'Worker' },
  { pattern: new RegExp(String.raw`(?<![\p{L}\d])(?:${ROLE}|${capitalised(ROLE)})[,:]?[ \t]+\(?(?<name>${NAME})`, 'gu'), kind: 'Worker' },
  { pattern: new RegExp(String.raw`(?<![\p{L}\d])(?<name>${NAME})[ \t]?(?:\(|, (?:the|his|her|their) )(?:${ROLE})\b`, 'gu'), kind: 'Worker' },
  { pattern: new RegExp(String.raw`(?<![\p{L}\d])(?:${RELATION}|${capitalised(RELATION)}),?[ \t]+\(?(?<name>${NAME})`, 'gu'), kind: 'Relative' },
  { pattern: new RegExp(String.raw`(?<![\p{L}\d])(?<name>${NAME})[ \t]?(?:\(|, (?:his|her|their|the) )(?:${RELATION})\b`, 'gu'), kind: 'Relative' },
  { pattern: new RegExp(String.raw`(?<![\p{L}\d])(?:${FRIEND}|${capitalised(FRIEND)}),?[ \t]+\(?(?<name>${NAME})`, 'gu'), kind: 'Person' },
  { pattern: BY_TITLE, kind: 'Person' },
];

/** The same words with a capital, as at the beginning of a sentence. */
function capitalised(words: string): string {
  return words.replace(/(?<=^|[(|]|\(\?:)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** The names in a text that a title, a role or a relation announces; somebody with the child's surname is family. */
export function announcedNames(text: string, childSurname: string | undefined): readonly AnnouncedName[] {
  return ANNOUNCING.flatMap(({ pattern, kind }) => [...text.matchAll(pattern)].flatMap((match) => {
    const name = nameIn(match.groups?.['name'] ?? '', text, pattern === BY_RANK || pattern === BY_TITLE);
    if (name === undefined) return [];
    const isFamily = kind === 'Person' && childSurname !== undefined && name.split(/\s+/).at(-1) === childSurname;
    return [{ kind: isFamily ? 'Relative' : kind, name }];
  }));
}

/** The words up to the first that is no name: one that the text also has without its capital is a word. */
function nameIn(words: string, text: string, mayBeCapitals: boolean): string | undefined {
  const name: string[] = [];
  for (const word of words.replace(/^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\s+/, '').split(/\s+/)) {
    const bare = word.replace(/[’'](?:s|d|m|ll|re|ve)?$/, '');
    // Abbreviations stand in capitals too.
    if (!/\p{Ll}/u.test(bare) && !(mayBeCapitals && bare.length > 3)) break;
    if (bare.length < 2 || NO_NAME.has(bare.toLowerCase()) || text.includes(` ${bare.toLowerCase()} `)) break;
    name.push(bare);
    if (bare !== word) break;
  }
  return name.length === 0 ? undefined : name.join(' ');
}

/** "Ann Reed", "A. Reed", "Reed, Ann", "PC 4471": what a field that holds a person may say. */
export function looksLikeName(value: string): boolean {
  const words = value.trim().split(/[\s,]+/);
  return words.length <= 4 && words.every((word) => /^(?:\p{Lu}[\p{L}’'.-]*|\d{2,6})$/u.test(word) && !NO_NAME.has(word.toLowerCase().replace(/\.$/, '')));
}
