import type { HeadingReader } from './headings.ts';
import { clausesOf } from './hollow.ts';
import type { Section } from './sections.ts';
import { evidenceOf, isWithin, type Signs } from './signs.ts';

interface Place {
  readonly signs: Signs;
  readonly reader: HeadingReader;
}

const TIME = /\b(mon|tues?|weds?|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tonight|tomorrow|tmrw|asap|immediately|urgent(ly)?|weekly|fortnightly|daily|monthly|week|wk|within|by \w+|next \w+|this (week|wk|afternoon|morning|evening|pm|am)|end of|before|after|until|at \d|\d{1,2}[./]\d{1,2}|\d{1,2}(st|nd|rd|th)|\d+ ?(am|pm|days?|hrs?|hours?|weeks?|wks?|months?)|\d{1,2}[:.]\d{2}|jan\w*|feb\w*|march|april|may|june|july|aug\w*|sept\w*|oct\w*|nov\w*|dec\w*)\b/i;
const DOER = /\b(i|me|we|us|sw|tm|dc|pc|ds|di|sgt|dsl|ddsl|hoy|senco|iro|ewo|yjs|yot|yj|mash|mace|csc|camhs|cahms|police|school|college|health|nurse|gp|hv|edt|eh|manager|worker|social worker|mentor|mum|dad|mother|father|nan|gran|carer|carers|staff|placement|tutor|teacher|advocate|navigator|oic|lead|\([A-Za-z. ]{2,20}\)|m[rs]s? [A-Z]\w+|miss \w+|dr \w+)(?![\w-])/i;
/** "FLO to mother 0900": roles in capitals, and times of four figures. */
const SHORT_ROLE = /\b([A-Z]{2,4}\b(?! (assessment|form|plan)\b)|[012]\d{3})\b/;
/** Work by name; it needs a doer or a time beside it. */
const TASK = /\b(referral|refer|strategy|strat|nrm|s\.?47|section 47|visit|meeting|mtg|review|disruption|warning notice|cawn|cpo|icpc|risk assessment|safety plan|supervision|contract|report card|sessions?|appointment|letter|notice|order|marker|rhi|abe|interview|placement|removal|exclu\w+|curfew|tag|programme|course)\b/i;
/** Talk that has been had, and states of mind: they are not what will be done. */
const PAST_TALK = /\b(reminded|advised|spoke|spoken|discussed|told|aware|explained|warned|apologised|understands?|happy with|agrees? with|informed of|listened)\b/i;
const CHILD_ONLY = /\b(will take responsibility|self[- ]refer|to engage|to comply|to keep (him|her|them)sel(f|ves) safe|make better choices|to attend|open access)\b/i;
const CLOSING = /^\W*(case )?(cin\b|cp\b|review at conference|info(rmation)? sharing|clos\w+|nfa|no further action|step(ping)? (to|down)\b|end involvement|discharge\w*|to close|no role|threshold not met)\b/i;

/** What stands under "Actions" or "Plan" says something where it has a doer or a time for something to come. */
export function sayActions({ signs, reader }: Place, { value, span, hollow, field }: Section): 'says' | 'hollow' | 'neither' {
  if (hollow) return 'hollow';
  if (span !== undefined && evidenceOf(signs, 'risk/actions').some((sign) => isWithin(sign, span))) return 'says';
  const clauses = clausesOf(value);
  if (clauses.some((clause) => isAction(reader, clause))) return 'says';
  return field !== undefined && !clauses.some((clause) => reader.isHollow(clause)) ? 'neither' : 'hollow';
}

/** Whether anybody is named to act, and any time given, in what stands under "Actions". */
export function ownersAndTimes(value: string): { readonly owner: boolean; readonly time: boolean } {
  return { owner: DOER.test(value) || SHORT_ROLE.test(value) || /\b([A-Z][a-z]+ (to|will)|I['’]ll)\b/.test(value), time: TIME.test(value) || /\bat \w+|\b[012]\d{3}\b/.test(value) };
}

function isAction(reader: HeadingReader, clause: string): boolean {
  if (reader.isHollow(clause) || PAST_TALK.test(clause) || CHILD_ONLY.test(clause) || CLOSING.test(clause)) return false;
  if (/\b(keep an eye|see how|monitor|remain vigilant|be aware|share information)\b/i.test(clause) && !TIME.test(clause)) return false;
  const [when, who, what] = [TIME.test(clause), DOER.test(clause) || SHORT_ROLE.test(clause), TASK.test(clause)];
  return clause.split(/\s+/).length > 2 ? when || who : (when || who) && what;
}
