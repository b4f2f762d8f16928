import { longestTerm } from '../lexicon/vocabulary.ts';
import { tokenize } from '../text/index.ts';
import { sayActions } from './actions.ts';
import type { HeadingReader } from './headings.ts';
import { hasActionTable, plannedIn } from './planned.ts';
import { hiddenRiskOf } from './hidden-risk.ts';
import { isTold, type InProse, type Second } from './second-reading.ts';
import type { Section } from './sections.ts';
import { evidenceOf, isWithin, type FoundSign, type Signs } from './signs.ts';
import type { HiddenRisk, Risk, RiskElement, RiskState } from './types.ts';

/** A field or heading that is there and says nothing. */
export interface HollowPlace {
  readonly field?: string;
  readonly start?: number;
  readonly end?: number;
}

export interface RiskJudgement {
  readonly risk: Risk;
  readonly hiddenRisk: HiddenRisk;
  readonly hollow: Partial<Readonly<Record<RiskElement, HollowPlace>>>;
}

/** What one element is judged from. */
export interface Place {
  readonly signs: Signs;
  readonly sections: readonly Section[];
  readonly reader: HeadingReader;
}

/** What a section does for its element: says it, only fills its place, or neither. */
type Worth = 'says' | 'hollow' | 'neither';

/** The five elements over narrative and fields together, and whether risk stands in the text unnamed. */
export function riskOf(place: Place, second?: Second): RiskJudgement {
  const hollow: Partial<Record<RiskElement, HollowPlace>> = {};
  const state = (element: RiskElement): RiskState => {
    const judged = judge(place, element);
    if (judged.by === 'place') {
      if (judged.at !== undefined) hollow[element] = judged.at;
      return judged.state;
    }
    const told = second === undefined ? judged.found !== 'none' : isTold(second, element, judged.found);
    return told ? 'present' : 'absent';
  };
  const risk: Risk = { harm: state('harm'), source: state('source'), level: state('level'), protective: state('protective'), actions: state('actions') };
  return { risk, hiddenRisk: hiddenRiskOf(place, risk.harm, second), hollow };
}

/** What decides on an element: a field, a heading or an idle sentence; else how clearly the prose tells of it. */
export type Judged = { readonly by: 'place'; readonly state: 'present' | 'hollow'; readonly at?: HollowPlace } | { readonly by: 'prose'; readonly found: InProse };

/**
 * A section that says it, or clear words anywhere, make an element present. Words that only touch on it do so too,
 * unless its own heading or field stands there and says nothing.
 */
export function judge(place: Place, element: RiskElement): Judged {
  const own = place.sections.filter((section) => section.element === element && section.value !== '');
  const worths = own.map((section) => worthOf(place, section));
  if (worths.includes('says') || (element === 'harm' && isInFields(place))) return { by: 'place', state: 'present' };
  const clear = found(place, element, 'risk').length > 0 || (element === 'actions' && isPlanned(place));
  const empty = own[worths.indexOf('hollow')];
  if (clear && empty !== undefined) return { by: 'place', state: 'present' };
  if (clear) return { by: 'prose', found: 'clear' };
  const at = empty === undefined ? element === 'actions' ? routineSentence(place) : undefined : placeOf(empty);
  if (at !== undefined) return { by: 'place', state: 'hollow', at };
  return { by: 'prose', found: found(place, element, 'weak').length > 0 ? 'weak' : 'none' };
}

/** A professional or a relative named in passing is no source of danger. */
function found({ signs, sections }: Place, element: RiskElement, strength: 'risk' | 'weak'): FoundSign[] {
  const evidence = evidenceOf(signs, `${strength}/${element}`).filter((sign) => !sections.some((section) => isInName(section, sign)));
  return element === 'source' ? evidence.filter((sign) => !isKnownAdult(signs, sign)) : evidence;
}

function isKnownAdult({ document, discourse }: Signs, { sentence: index, start, end }: FoundSign): boolean {
  const sentence = document.sentences[index];
  const inside = sentence === undefined ? [] : discourse.mentions(sentence).filter((mention) => isWithin({ start: sentence.tokens[mention.from]?.start ?? 0, end: sentence.tokens[mention.to - 1]?.end ?? 0 }, { start, end }));
  return inside.some((mention) => mention.is === 'family' || mention.is === 'professional') && !inside.some((mention) => mention.is === 'exploiter');
}

/** "Protective factors: N/A" names protective factors only to say nothing of them. */
export function isInName({ element, name, span }: Section, sign: FoundSign): boolean {
  return element !== 'voice' && span !== undefined && isWithin(sign, { start: span.start, end: span.start + name.length });
}

function worthOf(place: Place, section: Section): Worth {
  switch (section.element) {
    case 'harm': return harmWorth(place, section);
    case 'level': return levelWorth(section);
    case 'actions': return sayActions(place, section);
    case 'source': return section.hollow || opensHollow(place, section) ? 'hollow' : BODY.test(section.value) ? 'neither' : 'says';
    default: return section.hollow || opensHollow(place, section) ? 'hollow' : 'says';
  }
}

/** "Source: see tool. The tool would not open.": the answer is empty, whatever is told after it. */
function opensHollow({ reader }: Place, { value }: Section): boolean {
  const first = /^[^.;\n]{1,60}(?=[.;\n])/.exec(value)?.[0];
  return first !== undefined && reader.isHollow(first);
}
/** "Source: Hillview Academy by email" tells where the news came from. */
const BODY = /^\W*(\S+ ){0,3}(academy|school|college|police|hospital|team|service|mash|csc|nhs|anonymous|ppn|self|parent|mother|father)\b/i;

const NO = /^\W*(no|n|none|not|false|0)\b/i;
const YES = /^\W*(yes|y|true|1)\b/i;
const NAMES_HARM = /exploit|\bc?ce\b|\bcse\b|traffick|nrm/i;

/** A flag set to "No" denies the harm: it names none, and is no empty answer either. */
function harmWorth({ signs }: Place, { name, value, field, hollow }: Section): Worth {
  if (field !== undefined && NO.test(value)) return /^\W*(none|not (known|recorded|assessed))/i.test(value) ? 'hollow' : 'neither';
  if (field !== undefined && YES.test(value)) return NAMES_HARM.test(name) ? 'says' : 'hollow';
  if (namesHarm(signs, value)) return 'says';
  return hollow ? 'hollow' : 'neither';
}

/** "Type: CSE", "Plan: CP, emotional abuse": the harm is named in a field of another name; an offence charged is none. */
function isInFields({ signs }: Place): boolean {
  return Object.entries(signs.record.fields ?? {}).some(([name, value]) => !NOT_HARM.test(name) && !NO.test(value) && !/\?|\bnot\b/.test(value) && namesHarm(signs, value));
}
const NOT_HARM = /offence|charge|order|programme|course|training|outcome|team|subject|title|service|considered|assess|screen|referr/i;

function isPlanned({ signs: { document, discourse } }: Place): boolean {
  return hasActionTable(document.text) || plannedIn(document, discourse.cast.childNames.map((words) => words.join(' '))) !== undefined;
}

function namesHarm({ discourse: { cast } }: Signs, value: string): boolean {
  const tokens = tokenize(value);
  return tokens.some((_, at) => ['exploitation', 'named-harm'].some((name) => longestTerm(cast.vocabulary, name, tokens, at) > 0));
}

const WORDS = /\b(raised|heightened|very high|high|medium|med|moderate|low|standard|significant|severe|serious|substantial|red|amber|green|elevated|emerging|escalat\w+|reduc\w+|increas\w+|rising|imminent|immediate|likely|unlikely|minimal|critical|worried|concerned|grave)\b/i;
const FIGURES = /\b(tier|level \d|s\.?47|section 47|cin|threshold (not )?met|\d+ ?(\/|out of) ?10|\d+)\b/i;
/** "Risk: serious violence" says what, and not how likely. */
const HARM_BY_NAME = /\bserious (youth |sexual |organised )?(violence|harm|injury|assaults?|crime|offences?)/gi;
/** "Amber (attendance)" grades something else. */
const OTHERWISE = /\b(attendance|punctuality|arrears|reading age)\b/i;
/** "Breach risk: High" grades a danger to something else than the child. */
const OF_OTHER = /\b(breach|flight|fire|infection|falls)\b/i;
/** "Risk is high: …" has graded it already, whatever follows. */
const GRADED_NAME = /\b(is|are|was|remains?|stays?|graded|now|at)\b/i;
/** "Risk: further violence from the group" is under a heading that may hold a level or the harm. */
const OPEN_NAME = /^((current|overall|safeguarding) )?risks?( (summary|assessment|analysis|to|from|of) ?.*)?$/i;

function levelWorth({ name, value, hollow }: Section): Worth {
  if (GRADED_NAME.test(name) && WORDS.test(name)) return 'says';
  if (OTHERWISE.test(value) || OF_OTHER.test(name)) return 'neither';
  if (WORDS.test(value.replace(HARM_BY_NAME, '')) && !/^\W*(see|as|tb[acd]|n\/a)\b/i.test(value)) return 'says';
  if (hollow) return 'hollow';
  if (FIGURES.test(value)) return 'says';
  return OPEN_NAME.test(name.trim()) ? 'neither' : value.split(/\s+/).length < 6 ? 'hollow' : 'says';
}

/** "Cont to monitor." as a sentence of its own, with no heading. */
function routineSentence({ signs: { document }, reader }: Place): HollowPlace | undefined {
  const idle = document.sentences.find(({ start, end }) => reader.isRoutine(document.text.slice(start, end)));
  return idle === undefined ? undefined : { start: idle.start, end: idle.end };
}

function placeOf({ field, span }: Section): HollowPlace {
  return field === undefined ? { ...span } : { field };
}
