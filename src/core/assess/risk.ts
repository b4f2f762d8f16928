import { longestTerm } from '../lexicon/vocabulary.ts';
import { tokenize } from '../text/index.ts';
import { sayActions } from './actions.ts';
import type { HeadingReader } from './headings.ts';
import { hiddenRiskOf } from './hidden-risk.ts';
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
interface Place {
  readonly signs: Signs;
  readonly sections: readonly Section[];
  readonly reader: HeadingReader;
}

/** What a section does for its element: says it, only fills its place, or neither. */
type Worth = 'says' | 'hollow' | 'neither';

/** The five elements over narrative and fields together, and whether risk stands in the text unnamed. */
export function riskOf(signs: Signs, sections: readonly Section[], reader: HeadingReader): RiskJudgement {
  const place: Place = { signs, sections, reader };
  const hollow: Partial<Record<RiskElement, HollowPlace>> = {};
  const state = (element: RiskElement): RiskState => {
    const judged = judge(place, element);
    if (judged.state === 'hollow' && judged.at !== undefined) hollow[element] = judged.at;
    return judged.state;
  };
  const risk: Risk = { harm: state('harm'), source: state('source'), level: state('level'), protective: state('protective'), actions: state('actions') };
  return { risk, hiddenRisk: hiddenRiskOf(signs, sections), hollow };
}

/**
 * A section that says it, or clear words anywhere, make an element present. Words that only touch on it do so too,
 * unless its own heading or field stands there and says nothing.
 */
function judge(place: Place, element: RiskElement): { readonly state: RiskState; readonly at?: HollowPlace } {
  const own = place.sections.filter((section) => section.element === element && section.value !== '');
  const worths = own.map((section) => worthOf(place, section));
  if (worths.includes('says') || found(place, element, 'risk').length > 0) return { state: 'present' };
  const empty = own[worths.indexOf('hollow')];
  if (empty !== undefined) return { state: 'hollow', at: placeOf(empty) };
  const idle = element === 'actions' ? routineSentence(place) : undefined;
  if (idle !== undefined) return { state: 'hollow', at: idle };
  return { state: found(place, element, 'weak').length > 0 ? 'present' : 'absent' };
}

/** A professional or a relative named in passing is no source of danger. */
function found({ signs }: Place, element: RiskElement, strength: 'risk' | 'weak'): FoundSign[] {
  const evidence = evidenceOf(signs, `${strength}/${element}`);
  return element === 'source' ? evidence.filter((sign) => !isKnownAdult(signs, sign)) : evidence;
}

function isKnownAdult({ document, discourse }: Signs, { sentence: index, start, end }: FoundSign): boolean {
  const sentence = document.sentences[index];
  const inside = sentence === undefined ? [] : discourse.mentions(sentence).filter((mention) => isWithin({ start: sentence.tokens[mention.from]?.start ?? 0, end: sentence.tokens[mention.to - 1]?.end ?? 0 }, { start, end }));
  return inside.some((mention) => mention.is === 'family' || mention.is === 'professional') && !inside.some((mention) => mention.is === 'exploiter');
}

function worthOf(place: Place, section: Section): Worth {
  switch (section.element) {
    case 'harm': return harmWorth(place, section);
    case 'level': return levelWorth(section);
    case 'actions': return sayActions(place, section);
    default: return section.hollow ? 'hollow' : 'says';
  }
}

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

function namesHarm({ discourse: { cast } }: Signs, value: string): boolean {
  const tokens = tokenize(value);
  return tokens.some((_, at) => ['exploitation', 'named-harm'].some((name) => longestTerm(cast.vocabulary, name, tokens, at) > 0));
}

const GRADE = /\b(very high|high|medium|med|moderate|low|standard|significant|severe|serious|substantial|red|amber|green|elevated|emerging|escalat\w+|reduc\w+|increas\w+|rising|imminent|immediate|likely|unlikely|minimal|critical|tier|level \d|s\.?47|section 47|cin|threshold (not )?met|\d+ ?(\/|out of) ?10|\d+)\b/i;
/** "Risk: further violence from the group" is under a heading that may hold a level or the harm. */
const OPEN_NAME = /^(current |overall |safeguarding )?risks?( summary| assessment| analysis)?$/i;

function levelWorth({ name, value, hollow }: Section): Worth {
  if (hollow) return 'hollow';
  return GRADE.test(value) || !OPEN_NAME.test(name.trim()) ? 'says' : 'neither';
}

/** "Cont to monitor." as a sentence of its own, with no heading. */
function routineSentence({ signs: { document }, reader }: Place): HollowPlace | undefined {
  const idle = document.sentences.find(({ start, end }) => reader.isRoutine(document.text.slice(start, end)));
  return idle === undefined ? undefined : { start: idle.start, end: idle.end };
}

function placeOf({ field, span }: Section): HollowPlace {
  return field === undefined ? { ...span } : { field };
}
