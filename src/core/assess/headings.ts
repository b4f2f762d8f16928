import type { HeadingTable, HollowTable } from '../rules/types.ts';
import { likest, spelling } from '../text/likeness.ts';
import { createHollowReader, type HollowReader } from './hollow.ts';
import type { RiskElement } from './types.ts';

export type Announced = RiskElement | 'voice';

/** Reads what headings and field names announce, and whether a value says anything. */
export interface HeadingReader extends HollowReader {
  /** What a heading or field name announces; most announce nothing, a few ("Risk") two things. */
  readonly announces: (name: string) => readonly Announced[];
  /** The name announces something by itself, with no word over; only so may it end in a full stop ("Strengths. Nan."). */
  readonly isHeading: (name: string) => boolean;
}

type Known = ReadonlyMap<string, readonly Announced[]>;

/** Two headings this alike are one with a slip of the keys; below it, different words. */
const ALIKE = { least: 0.95, within: 3 };
const SHORTEST_TYPO = 6;
const NOTHING: readonly Announced[] = [];
/** Child's name or role, then voice: "Reece's own view of the offence", "What Kai said", "YP's wishes". */
const VOICE = /\b(voice|views?|wishes|feelings|words|comments?|perspective|says|said|account)\b/;
const OF_CHILD = /\b(childs?|yps?|cyps?|young persons?|pupils?|my|his|her|their|own)\b/;
const OF_OTHERS = /\b(mums?|mothers?|dads?|fathers?|parents?|parental|carers?|schools?|police|officers?|workers?|professionals?|familys?|staff|managers?|nurses?|agency|agencies|siblings?|brothers?|sisters?|nans?|sws?)\b/;
/** Headings that every worker words anew, as questions or half sentences: "What's holding", "Things that help", "Who'll do what". */
const ASKED: readonly (readonly [Announced, RegExp])[] = [
  ['protective', /^(and )?(what|who|whats|whos|things?|bits?|people)( (is|s|are|has|have|that|who|which))*( been)? (help(s|ed|ing)?|hold(s|ing)?|work(s|ed|ing)?|kept|keeps|keeping|good|safe|strong|going (well|right|for)|goes (well|right)|went (well|right))\b/],
  ['protective', /^(all )?(good( (bits?|things?|points?|news))?|helps|helping|holding|works|went well|worked well|going well|pluses|plus|on (his|her|their) side|in (his|her|their) (favour|corner)|safe with|safer? (because|with|since)( of)?|(safe|trusted) (adults?|people|person|places?))$/],
  ['actions', /^(and )?(what|who|whats|whos|wholl)( (is|s|are|will|to|needs?|must|has|have|we|i|ill|well|happens?|going))*( to)? (do(es|ing)?( what)?|done|next|happens?( (next|now))?|happening)\b/],
  ['actions', /^(to come|still to (do|come)|jobs?|my jobs|for me|from me|follow on|things to do|ill|well do|i will|we will|we agreed|now|me|until then|before then|by (mon|tues?|wed(nes)?|thurs?|fri|satur|sun)(day|s)?)$/],
  ['level', /^(how (worried|serious|bad|likely)( (i|we) (am|are)|( is)? (it|this))?|(this is )?how worried (i|we) (am|are)|concern level|level of concern|urgency|where (i|we) put it|grading|graded|regraded)$/],
  ['source', /^(who|who (is|are|it|they|does|did|has|poses?|did it|is it)( .*)?|who (he|she|they|it|the (men|man|males?|adults?|lads?|group|people)) (is|was|are|were|has|had|met|meets|owes?|owed)( .*)?|those responsible|adults?|men|the (men|man|adults?)|people to worry about|who we are worried about)$/],
];
/** A name that begins so announces what the beginning does: "Risk summary page", "Plan for next week". */
const OPENERS = new Set(['risk', 'risks', 'plan', 'action', 'actions', 'strengths', 'voice', 'protective', 'safer', 'agreed', 'safeguarding']);
const CLOSERS = new Set(['risk', 'risks', 'voice', 'strengths', 'actions', 'harm', 'grade', 'grading', 'rag']);
/** …unless it goes on to ask for something of its own. */
const OF_ITS_OWN = /\b(date|dates|by|number|no|ref|reference|author|owner|completed|reviewed|review|worker|manager|name|type|meeting|lead|flag|assessor|tool|form)\b/;

/** More different names than this are not remembered, so that a long run stays small. */
const REMEMBERED = 10_000;

/** Prepares the tables once; names are looked up again and again over an export, so each is judged once. */
export function createHeadingReader(headings: HeadingTable, hollow: HollowTable): HeadingReader {
  const known = new Map<string, readonly Announced[]>();
  // The keys of a HeadingTable are the announced elements.
  for (const [element, names] of Object.entries(headings)) for (const name of names) known.set(fold(name), [...(known.get(fold(name)) ?? []), element as Announced]);
  const spelled = [...known].map(([name, elements]) => spelling(name, elements));
  const seen = new Map<string, readonly Announced[]>();
  return {
    isHeading: (name) => known.has(fold(name)) || asked(fold(name)) !== undefined,
    ...createHollowReader(hollow, [...known.keys()]),
    announces: (name) => {
      const key = fold(name);
      const told = seen.get(key) ?? known.get(key) ?? (key.length < SHORTEST_TYPO ? undefined : likest(key, spelled, ALIKE)) ?? partOf(key, known) ?? asked(key) ?? voiceOf(key);
      if (seen.size >= REMEMBERED) seen.clear();
      seen.set(key, told);
      return told;
    },
  };
}

function fold(name: string): string {
  return name.toLowerCase().replace(/\(s\)/g, 's').replace(/['’]/g, '').replace(/&/g, ' and ').replace(/[^a-z]+/g, ' ').trim();
}

/** The longest known heading that a name of a few words begins or ends with. */
function partOf(key: string, known: Known): readonly Announced[] | undefined {
  const words = key.split(' ');
  if (words.length < 2 || words.length > 6) return undefined;
  for (let length = words.length - 1; length >= 1; length -= 1) {
    const [head, tail] = [words.slice(0, length).join(' '), words.slice(-length).join(' ')];
    const rest = words.slice(length).join(' ');
    if ((length > 1 || OPENERS.has(head)) && known.has(head) && !OF_ITS_OWN.test(rest)) return known.get(head);
    if ((length > 1 || CLOSERS.has(tail)) && known.has(tail) && !OF_OTHERS.test(key)) return known.get(tail);
  }
  return undefined;
}

function asked(key: string): readonly Announced[] | undefined {
  const found = ASKED.find(([, form]) => form.test(key))?.[0];
  return found === undefined ? undefined : [found];
}

function voiceOf(key: string): readonly Announced[] {
  return VOICE.test(key) && OF_CHILD.test(key) && !OF_OTHERS.test(key) ? ['voice'] : NOTHING;
}
