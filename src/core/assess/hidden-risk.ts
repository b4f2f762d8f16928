import type { Section } from './sections.ts';
import { hiddenVotes, indicatorsIn, isHidden, type HiddenRules, type Second } from './second-reading.ts';
import { evidenceOf, isWithin, type Signs } from './signs.ts';
import type { HiddenRisk, Risk } from './types.ts';

const LOW = /\b(low|standard|no apparent|green|minimal)\b/i;
const ABOVE_LOW = /\b(very high|high|medium|med|moderate|significant|red|amber|severe|substantial|elevated|emerging|imminent|critical)\b/i;
const FLAG = /exploit|\b(ce|cse|cce)\b|nrm|categor|concern|harm|abuse/i;
const NAMED = /\b(cse|cce|exploitation|exploited|violence|sexual(ly)?|traffick\w+|groom\w+|county lines)\b/i;
const YES = /^\W*(yes|y|true|1)\b/i;
const NO = /^\W*(no|n|none|not|nil|false|0|unknown)\b/i;

/** Two or more kinds of indicator, no exploitation or violence named, and no level above low; a second reading weighs it too. */
export function hiddenRiskOf(place: { readonly signs: Signs; readonly sections: readonly Section[] }, harm: Risk['harm'], second?: Second): HiddenRisk {
  const ruled = signedIndicators(place.signs);
  const rules = hiddenRulesOf(place, harm);
  const present = second === undefined ? rules.present : isHidden(second.model, hiddenVotes(second.reading, rules));
  const read = second === undefined ? [] : indicatorsIn(second.reading).filter((span) => !ruled.some((sign) => isWithin(sign, span)));
  // One sign alone is not enough, whoever saw it.
  if (!present || ruled.length + read.length < 2) return { present: false, indicators: [] };
  return { present, indicators: [...ruled, ...read.map((span) => ({ indicator: 'other', ...span }))].sort((a, b) => a.start - b.start || a.end - b.end) };
}

type Indicators = HiddenRisk['indicators'];

function signedIndicators({ signs }: Signs): Indicators {
  return signs
    .filter((sign) => sign.rule.gives.startsWith('hidden/') && sign.excuse === undefined)
    .map((sign) => ({ indicator: sign.rule.gives.slice('hidden/'.length), start: sign.start, end: sign.end }));
}

/** What the rules make of hidden risk. */
export function hiddenRulesOf({ signs, sections }: { readonly signs: Signs; readonly sections: readonly Section[] }, harm: Risk['harm']): HiddenRules {
  const found = signedIndicators(signs);
  const kinds = new Set(found.map(({ indicator }) => indicator)).size;
  const [named, grade] = [isNamed(signs), gradeOf({ signs, sections })];
  const high = grade === 'high';
  return { present: kinds >= 2 && !named && !high, kinds, found, named, high, low: grade === 'low', harm };
}

/** How the record grades the risk, as far as it does. */
export function gradeOf(place: { readonly signs: Signs; readonly sections: readonly Section[] }): 'high' | 'low' | undefined {
  if (isGradedAboveLow(place.signs, place.sections)) return 'high';
  return place.sections.some(({ element, value }) => element === 'level' && LOW.test(value)) ? 'low' : undefined;
}

function isNamed(signs: Signs): boolean {
  const flags = Object.entries(signs.record.fields ?? {}).filter(([name]) => FLAG.test(name));
  return evidenceOf(signs, 'named-risk').length > 0
    || flags.some(([name, value]) => !NO.test(value) && (NAMED.test(value) || (YES.test(value) && /exploit|\b(ce|cse|cce)\b|nrm/i.test(name))));
}

/** A grade given in a field or under its heading goes before words of the narrative. */
function isGradedAboveLow(signs: Signs, sections: readonly Section[]): boolean {
  const graded = sections.filter((section) => section.element === 'level').map((section) => section.value);
  if (graded.some((value) => ABOVE_LOW.test(value) && !/\b(not|no longer) (high|medium)/i.test(value))) return true;
  return graded.every((value) => !LOW.test(value)) && evidenceOf(signs, 'level/high').length > 0;
}
