import type { Vocabulary } from '../lexicon/vocabulary.ts';
import type { CaseRecord, Pronoun } from '../record/types.ts';
import { tokenize } from '../text/index.ts';
import type { Sentence, TextDocument, Token } from '../text/types.ts';
import { childNamesOf, PERSONAL, roleWordAt, type Cast, type KnownAs, type RoleStarts } from './mentions.ts';

/** Given names that are also everyday words, so that only a capital inside a sentence makes them names. */
const ALSO_WORDS = new Set(('will mark grace hope may june april rose joy art rich bill sue pat drew jack chase hunter angel faith grant frank miles dean dale ray guy rob nick max ' +
  'penny ruby summer autumn amber crystal chance christian royal young sky star princess king prince duke earl lance pierce skip cliff glen heath forest robin jay iris ivy ' +
  'lily daisy violet olive ginger pepper sage melody harmony destiny trinity charity patience prudence constance honor mercy justice lane wade reed major miller mason carter ' +
  'parker cooper tanner tyler taylor porter fisher archer page paris london sydney chelsea brooklyn austin dallas houston jordan kent lincoln georgia virginia carolina dakota china india kenya asia ' +
  'mon wed sat sun jan feb mar jun jul sep oct nov dec ally ace king buddy honey baby love happy junior van don ben ken jo mo bo ty al an my so see can do long song ming ping star nicky gay gene').split(' '));
const NOT_NAMES = new Set(('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september sept october november december mon tue tues wed weds thu thur thurs fri sat sun ' +
  'mr mrs ms miss dr sir the a an this that these those it its there here no not yes child young person mental welsh english british asian black white polish romanian somali vietnamese portuguese traveller muslim christian ' +
  'snapchat snap instagram insta tiktok whatsapp facebook youtube discord telegram roblox xbox playstation google uber tesco asda mcdonalds greggs boots iceland primark jd risk level section form act order plan ' +
  'high medium low amber red green year yr ok christmas easter eid ramadan halloween bank english maths science gcse operation op road street avenue lane close house court park station centre school academy college hospital council children social care services team police gillick systmone niche oasys assetplus cpoms triage deputy senior previous earlier reason behaviour obs xmas offence alert listing trigger border community neighbourhood dj agg vw ip').split(' '));
const PLACE_BEFORE = new Set(['in', 'at', 'near', 'from', 'to', 'around', 'outside', 'via', 'towards', 'into', 'through', 'on', 'of']);
const PLACE_AFTER = new Set(['road', 'rd', 'street', 'st', 'avenue', 'ave', 'lane', 'close', 'drive', 'court', 'house', 'park', 'station', 'centre', 'center', 'school', 'academy', 'college', 'primary', 'high', 'hospital', 'clinic', 'estate', 'estates', 'unit', 'team', 'form', 'act', 'order', 'parade', 'service', 'services', 'project', 'council', 'town', 'gardens', 'way', 'hotel', 'bus', 'lads', 'boys', 'group', 'crew', 'gang', 'line', 'flats']);
const NAMED = new Set(['as', 'called', 'named', 'aka', 'mr', 'mrs', 'ms', 'miss', 'dr', 'pc', 'dc', 'ds', 'sgt', 'uncle', 'aunt', 'auntie', 'aunty', 'cousin', 'brother', 'sister', 'friend', 'boyfriend']);

export interface CastSources {
  readonly vocabulary: Vocabulary;
  readonly names: ReadonlyMap<string, Pronoun>;
  readonly roleStarts: RoleStarts;
}

/** Works out from the record and its text who is who. */
export function castOf(record: CaseRecord, document: TextDocument, sources: CastSources): Cast {
  const given = childNamesOf(record).map((name) => tokenize(name).filter((token) => token.kind !== 'punctuation').map((token) => token.norm)).filter((words) => words.length > 0);
  const others = namesUsed(document, sources);
  const likely = given.length > 0 ? given : inferChildName(document, sources) ?? nameUsedMost(document, others);
  const first = likely[0]?.[0] ?? '';
  const short = [...others].filter(([name, known]) => known.role === 'somebody' && isShortFor(name, first)).map(([name]) => [name]);
  const childNames = [...likely, ...likely.flatMap((words) => words.slice(1).map((_, end) => words.slice(0, end + 1))), ...short];
  for (const words of childNames) others.delete(words[0] ?? '');
  return {
    ...sources, others,
    childNames: childNames.sort((a, b) => b.length - a.length),
    childInitials: new Set([...(first.length > 1 && !isAmbiguous(first, document) ? [first.charAt(0)] : []), ...likely.flatMap((words) => initialsOf(words, sources))]),
    childPronoun: record.child?.pronoun ?? toldBy(sources.names.get(first)) ?? commonestPronoun(document),
  };
}

/** "I" and the article have these letters already; "M" and "F" are mother and father where both are written of. */
function isAmbiguous(name: string, { sentences }: TextDocument): boolean {
  const other = OTHER_PARENT.get(name.charAt(0));
  return /^[ia]/.test(name) || (other !== undefined && sentences.some(({ tokens }) => tokens.some(({ norm, capital }) => capital && norm === other)));
}
const OTHER_PARENT: ReadonlyMap<string, string> = new Map([['m', 'f'], ['f', 'm']]);

/** "EM", "ET" and "EMT" of Ellie-Mae T, where these letters are not a word or a role. */
function initialsOf(words: readonly string[], { vocabulary, roleStarts }: CastSources): string[] {
  const letters = words.map((word) => word.charAt(0)).join('');
  const used = [letters, letters.slice(0, 2), letters.charAt(0) + letters.charAt(letters.length - 1)];
  return words.length < 2 ? [] : used.filter((initials) => !WORDS_OF_TWO.has(initials) && !roleStarts.has(initials) && !vocabulary.has(initials));
}
const WORDS_OF_TWO = new Set('to so do go me my we he us am an as at be by if in is it no of on or up ok pm id tv pc dc ds gp sw hv ta pa la ex re vs ed er ae cp ra ap ab mr ms dr st rd'.split(' '));

/** "Brad" for Bradley, "Seun" for Oluwaseun. */
function isShortFor(name: string, full: string): boolean {
  return name.length < full.length && ((name.length > 2 && full.startsWith(name)) || (name.length > 3 && full.endsWith(name)));
}

/** A name that goes with any pronoun tells nothing of this child's. */
function toldBy(pronoun: Pronoun | undefined): Pronoun | undefined {
  return pronoun === 'they' ? undefined : pronoun;
}

/** With no name given: the name followed by an age under 18, else the given name used most. */
function inferChildName(document: TextDocument, sources: CastSources): string[][] | undefined {
  const counts = new Map<string, number>();
  for (const { tokens } of document.sentences) {
    tokens.forEach((token, at) => {
      if (token.kind !== 'word' || !token.capital) return;
      const aged = isAgedInBrackets(tokens, at);
      if (!aged && (ALSO_WORDS.has(token.norm) || !sources.names.has(token.norm))) return;
      const known = NAMED.has(tokens[at - 1]?.norm ?? '');
      counts.set(token.norm, (counts.get(token.norm) ?? 0) + (known ? 0 : aged || isChildAge(tokens, at) ? 10 : 1));
    });
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best === undefined || best[1] === 0 ? undefined : [[best[0]]];
}

/** No given name that we know is used: the name of nobody in particular that is used most, as a note is mostly of its child. */
function nameUsedMost(document: TextDocument, others: ReadonlyMap<string, KnownAs>): string[][] {
  const counts = new Map<string, number>();
  for (const { tokens } of document.sentences) tokens.forEach((token, at) => {
    if (token.capital && others.get(token.norm)?.role === 'somebody' && !NAMED.has(tokens[at - 1]?.norm ?? '')) counts.set(token.norm, (counts.get(token.norm) ?? 0) + 1);
  });
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best === undefined ? [] : [[best[0]]];
}

/** "Jade (15)": a name, whether or not we know it as one. */
function isAgedInBrackets(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.norm === '(' && isChildAge(tokens, at + 1, 1) && !NOT_NAMES.has(tokens[at]?.norm ?? '');
}

function isChildAge(tokens: readonly Token[], at: number, within = 3): boolean {
  return tokens.slice(at + 1, at + 1 + within).some((token) => token.kind === 'number' && /^\d{1,2}(yrs?)?$/.test(token.norm) && Number.parseInt(token.norm, 10) < 18);
}

function commonestPronoun(document: TextDocument): Pronoun | undefined {
  const used = document.sentences.flatMap(({ tokens }) => tokens.flatMap(({ norm }) => PERSONAL.get(norm) ?? []));
  const count = (pronoun: Pronoun): number => used.filter((other) => other === pronoun).length;
  const [he, she] = [count('he'), count('she')];
  if (he + she === 0) return used[0];
  return he === she ? used.find((pronoun) => pronoun !== 'they') : he > she ? 'he' : 'she';
}

function namesUsed(document: TextDocument, sources: CastSources): Map<string, KnownAs> {
  const used = new Set<string>();
  const lower = new Set<string>();
  for (const sentence of document.sentences) {
    collectNames(sentence, sources, used);
    for (const token of sentence.tokens) if (!token.capital) lower.add(token.norm);
  }
  // A word that the same text also writes small is a word, unless it is known as a given name.
  const names = [...used].filter((name) => !lower.has(name) || (sources.names.has(name) && !ALSO_WORDS.has(name)));
  const known = new Map<string, KnownAs>(names.map((name) => [name, { role: 'somebody', pronoun: sources.names.get(name) }]));
  for (const { tokens } of document.sentences) tokens.forEach((token, at) => { if (known.has(token.norm)) introduce(known, tokens, at, sources); });
  return known;
}

/** Notes what stands right beside a name: a title, a role before it, a role in brackets after it. */
function introduce(known: Map<string, KnownAs>, tokens: readonly Token[], at: number, { vocabulary }: CastSources): void {
  const name = tokens[at]?.norm ?? '';
  const before = tokens[at - 1]?.norm ?? '';
  const bracket = before === '(' ? at - 2 : tokens[at + 1]?.norm === '(' ? at + 2 : before === 'and' ? -1 : at - 1;
  const beside = bracket < 0 ? undefined : roleWordAt(tokens, bracket, vocabulary);
  const title = TITLES.get(before);
  const titled = title === undefined ? undefined : { role: 'professional' as const, pronoun: title === 'they' ? undefined : title };
  const told = beside ?? titled ?? (isGrown(tokens, at) ? GROWN : undefined);
  if (told === undefined || known.get(name)?.role !== 'somebody') return;
  known.set(name, { role: told.role, pronoun: told.pronoun === undefined || told.pronoun === 'they' ? known.get(name)?.pronoun : told.pronoun });
}
/** "Callum (19)": an adult of whom no more is said. */
function isGrown(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.norm === '(' && /^(1[89]|[2-9]\d)(yrs?|yo)?$/.test(tokens[at + 2]?.norm ?? '');
}
const GROWN: KnownAs = { role: 'exploiter', pronoun: undefined };

const TITLES: ReadonlyMap<string, Pronoun> = new Map([['mr', 'he'], ['mrs', 'she'], ['ms', 'she'], ['miss', 'she'], ['dr', 'they'], ['pc', 'they'], ['dc', 'they'], ['ds', 'they'], ['sgt', 'they'], ['insp', 'they'], ['pcso', 'they'], ['sw', 'they'], ['nurse', 'they']]);

function collectNames(sentence: Sentence, { names, vocabulary }: CastSources, used: Set<string>): void {
  const { tokens } = sentence;
  const first = tokens.findIndex((token) => token.kind === 'word');
  const shouting = tokens.filter((token) => token.upper).length > tokens.length / 2;
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || token.norm.length < 2 || NOT_NAMES.has(token.norm)) return;
    const before = tokens[at - 1]?.norm ?? '';
    if (names.has(token.norm) && !ALSO_WORDS.has(token.norm)) {
      if (!PLACE_AFTER.has(tokens[at + 1]?.norm ?? '')) used.add(token.norm);
    } else if (token.capital && NAMED.has(before)) used.add(token.norm);
    else if (token.capital && !token.upper && !shouting && at !== first && !isPlaceLike(tokens, at) && !isTerm(vocabulary, token.norm)) used.add(token.norm);
    else if (token.capital && !shouting && at === first && (tokens[at + 1]?.norm === '(' || isToldOf(tokens, at)) && !isTerm(vocabulary, token.norm)) used.add(token.norm);
    else if (token.upper && !shouting && token.norm.length > 3 && isToldOf(tokens, at) && !isTerm(vocabulary, token.norm)) used.add(token.norm);
  });
}

/** "Ginge is a ringleader", "CRANE was an associate": a kind of person is said of somebody. */
function isToldOf(tokens: readonly Token[], at: number): boolean {
  const [verb, article] = [tokens[at + 1]?.norm ?? '', tokens[at + 2]?.norm ?? ''];
  return (verb === 'is' || verb === 'was' || verb === "'s") && (article === 'a' || article === 'an');
}

function isTerm(vocabulary: Vocabulary, norm: string): boolean {
  return (vocabulary.get(norm)?.classes.size ?? 0) > 0;
}

/** Part of a place, a title or a form, not a person. */
function isPlaceLike(tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (PLACE_BEFORE.has(before?.norm ?? '') || PLACE_AFTER.has(after?.norm ?? '')) return true;
  if (before?.kind === 'punctuation' && before.norm !== ',' && before.norm !== '(') return true;
  return before?.norm === 'the' || (before?.capital === true && before.kind === 'word' && !NAMED.has(before.norm) && at > 1);
}
