import type { Section } from './sections.ts';
import { evidenceOf, type Signs } from './signs.ts';
import type { HiddenRisk } from './types.ts';

const LOW = /\b(low|standard|no apparent|green|minimal)\b/i;
const ABOVE_LOW = /\b(very high|high|medium|med|moderate|significant|red|amber|severe|substantial|elevated|emerging|imminent|critical)\b/i;
const FLAG = /exploit|\b(ce|cse|cce)\b|nrm|categor|concern|harm|abuse/i;
const NAMED = /\b(cse|cce|exploitation|exploited|violence|sexual(ly)?|traffick\w+|groom\w+|county lines)\b/i;
const YES = /^\W*(yes|y|true|1)\b/i;
const NO = /^\W*(no|n|none|not|nil|false|0|unknown)\b/i;

/** Two or more kinds of indicator, no exploitation or violence named, and no level above low. */
export function hiddenRiskOf(signs: Signs, sections: readonly Section[]): HiddenRisk {
  const indicators = signs.signs
    .filter((sign) => sign.rule.gives.startsWith('hidden/') && sign.excuse === undefined)
    .map((sign) => ({ indicator: sign.rule.gives.slice('hidden/'.length), start: sign.start, end: sign.end }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const kinds = new Set(indicators.map((indicator) => indicator.indicator));
  const present = kinds.size >= 2 && !isNamed(signs) && !isGradedAboveLow(signs, sections);
  return { present, indicators: present ? indicators : [] };
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
