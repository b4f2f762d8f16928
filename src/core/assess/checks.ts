import { longestTerm } from '../lexicon/vocabulary.ts';
import { tokenize } from '../text/index.ts';
import type { Span } from '../text/types.ts';
import { ownersAndTimes, sayActions } from './actions.ts';
import { gradeOf } from './hidden-risk.ts';
import { isInName, type HollowPlace, type Place } from './risk.ts';
import { evidenceOf } from './signs.ts';
import type { Risk } from './types.ts';

/** Checks of a record beyond its single parts, each with the place it points at; a name that is not there found nothing. */
export type Checks = ReadonlyMap<string, HollowPlace>;

/** Runs the checks: level against narrative, owners and dates of actions, needs named and not weighed. */
export function crossChecksOf(place: Place, risk: Risk, adultified: readonly Span[]): Checks {
  const found: readonly (readonly [string, HollowPlace | undefined])[] = [
    ['level-contradicted', contradictedLevel(place, risk)],
    ...(risk.actions === 'present' ? actionChecks(place) : []),
    ['send-not-weighed', unweighedNeed(place)],
    ['send-overdue', first(place, 'send/overdue')],
    ['send-held-responsible', heldResponsible(place, adultified)],
  ];
  return new Map(found.flatMap(([name, at]) => (at === undefined ? [] : [[name, at] as const])));
}

function first({ signs }: Place, gives: string): HollowPlace | undefined {
  const sign = evidenceOf(signs, gives)[0];
  return sign === undefined ? undefined : { start: sign.start, end: sign.end };
}

/** Said to be younger in understanding, and adultified in the same record. */
function heldResponsible(place: Place, [adultified]: readonly Span[]): HollowPlace | undefined {
  return adultified === undefined || first(place, 'send/younger') === undefined ? undefined : { start: adultified.start, end: adultified.end };
}

/** Graded low, while the narrative names exploitation, sexual harm or serious violence. */
function contradictedLevel(place: Place, risk: Risk): HollowPlace | undefined {
  return risk.level === 'present' && gradeOf(place) === 'low' ? namedRisk(place) : undefined;
}

/** Named in the narrative; a heading that only asks for it names nothing. */
function namedRisk(place: Place): HollowPlace | undefined {
  const sign = evidenceOf(place.signs, 'named-risk').find((found) => !place.sections.some((section) => isInName(section, found)));
  return sign === undefined ? undefined : { start: sign.start, end: sign.end };
}

/** Where actions stand under a heading or in a field of their own: nobody named, or no time, in any of them. */
function actionChecks(place: Place): [string, HollowPlace][] {
  const own = place.sections.filter((section) => section.element === 'actions' && section.value !== '' && sayActions(place, section) === 'says');
  const [section] = own;
  if (section === undefined) return [];
  const at: HollowPlace = section.field === undefined ? { ...section.span } : { field: section.field };
  const { owner, time } = ownersAndTimes(own.map(({ name, value }) => `${name}: ${value}`).join('\n'));
  return [...(owner ? [] : [['actions-no-owner', at] satisfies [string, HollowPlace]]), ...(time ? [] : [['actions-no-date', at] satisfies [string, HollowPlace]])];
}

/** A need is named, in the text or a field, and nothing says what was done differently or what it means. */
function unweighedNeed(place: Place): HollowPlace | undefined {
  if (evidenceOf(place.signs, 'send/weighed').length > 0 || evidenceOf(place.signs, 'administrative').length > 0) return undefined;
  return first(place, 'send/need') ?? fieldOfNeed(place);
}

function fieldOfNeed({ signs: { record, discourse: { cast } } }: Place): HollowPlace | undefined {
  const field = Object.entries(record.fields ?? {}).find(([, value]) => {
    const tokens = tokenize(String(value));
    return tokens.some((_, at) => longestTerm(cast.vocabulary, 'send-need', tokens, at) > 0);
  })?.[0];
  return field === undefined ? undefined : { field };
}
