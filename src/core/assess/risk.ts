import type { HeadingReader } from './headings.ts';
import { sectionsOf, type Section } from './sections.ts';
import { evidenceOf, type Signs } from './signs.ts';
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

const ELEMENTS: readonly RiskElement[] = ['harm', 'source', 'level', 'protective', 'actions'];
const NO = /^(no|n|none|not|false|0)\b/i;
const LOW = /\b(low|standard|no apparent|green|minimal)\b/i;
const ABOVE_LOW = /\b(high|medium|moderate|significant|red|amber|very high|severe|substantial|elevated|emerging)\b/i;

/** The five elements over narrative and fields together, and whether risk stands in the text unnamed. */
export function riskOf(signs: Signs, reader: HeadingReader): RiskJudgement {
  const sections = sectionsOf(signs.record, signs.document, reader);
  const states: Partial<Record<RiskElement, RiskState>> = {};
  const hollow: Partial<Record<RiskElement, HollowPlace>> = {};
  for (const element of ELEMENTS) {
    const own = sections.filter((section) => section.element === element);
    const empty = own.find((section) => section.value.trim() !== '' && saysNothing(section, reader));
    const full = own.some((section) => section.value.trim() !== '' && !saysNothing(section, reader));
    states[element] = full || evidenceOf(signs, `risk/${element}`).length > 0 ? 'present' : empty === undefined ? 'absent' : 'hollow';
    if (states[element] === 'hollow' && empty !== undefined) hollow[element] = placeOf(empty);
  }
  // Each of the five was set in the loop above.
  return { risk: states as Risk, hiddenRisk: hiddenRiskOf(signs, sections), hollow };
}

/** "No" in a flag field denies the harm: it names none, and it is no empty answer either. */
function saysNothing({ element, value, field }: Section, reader: HeadingReader): boolean {
  return reader.isHollow(value) || (element === 'harm' && field !== undefined && (NO.test(value.trim()) || /^y(es)?$/i.test(value.trim())));
}

function placeOf({ field, span }: Section): HollowPlace {
  return field === undefined ? { ...span } : { field };
}

/** Two or more kinds of indicator, no exploitation or violence named, and no level above low. */
function hiddenRiskOf(signs: Signs, sections: readonly Section[]): HiddenRisk {
  const indicators = signs.signs
    .filter((sign) => sign.rule.gives.startsWith('hidden/') && sign.excuse === undefined)
    .map((sign) => ({ indicator: sign.rule.gives.slice('hidden/'.length), start: sign.start, end: sign.end }));
  const kinds = new Set(indicators.map((indicator) => indicator.indicator));
  const present = kinds.size >= 2 && !isNamed(signs) && !isGradedAboveLow(signs, sections);
  return { present, indicators: present ? indicators : [] };
}

function isNamed(signs: Signs): boolean {
  const flags = Object.entries(signs.record.fields ?? {}).filter(([name]) => /exploit|\b(ce|cse|cce)\b|nrm|category/i.test(name));
  return evidenceOf(signs, 'named-risk').length > 0 || flags.some(([, value]) => /cse|cce|exploit|violence|sexual|^y(es)?\b/i.test(value.trim()));
}

function isGradedAboveLow(signs: Signs, sections: readonly Section[]): boolean {
  const graded = sections.filter((section) => section.element === 'level').map((section) => section.value);
  const above = graded.some((value) => ABOVE_LOW.test(value) && !LOW.test(value.replace(ABOVE_LOW, '')));
  return above || (graded.every((value) => !LOW.test(value)) && evidenceOf(signs, 'level/high').length > 0);
}
