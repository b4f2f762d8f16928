import { shownDay, yearsBetween } from '../dates/calendar.ts';
import { dateIn, datesIn } from '../dates/read.ts';
import type { DateFault } from './types.ts';
import type { Trace, View } from './view.ts';

/** Looks for one kind of fault in the dates of a record, and notes in the trace where it is. */
export const dateFaults: Readonly<Record<DateFault, (view: View, trace: Trace) => boolean>> = {
  impossible: ({ record, sections, type, written }, trace) => {
    const read = datesIn(record.text, written).find(({ day }) => day === undefined);
    if (read !== undefined) trace.at = { start: read.start, end: read.end };
    const held = sections.find(({ element, value, field }) => field !== undefined && type.dates.some(({ id }) => id === element) && isImpossible(value));
    if (held !== undefined) trace.section = held;
    return read !== undefined || held !== undefined || [record.date, record.child?.dateOfBirth].some((value) => isImpossible(value));
  },
  future: ({ events, written }, trace) => {
    const late = [...events.values()].find(({ past, day }) => past && written !== undefined && day > written);
    if (late?.at !== undefined) trace.section = late.at;
    if (late !== undefined) trace.dates = [late.what, shownDay(late.day), shownDay(written ?? 0)];
    return late !== undefined;
  },
  'out-of-order': ({ events, type }, trace) => type.dates.some(({ id, after }) => {
    const later = events.get(id);
    const earlier = after.flatMap((other) => events.get(other) ?? []).find(({ day, at }) => at !== undefined && later !== undefined && later.day < day);
    if (earlier === undefined || later?.at === undefined) return false;
    trace.dates = [earlier.what, shownDay(earlier.day), later.what, shownDay(later.day)];
    trace.section = later.at;
    return true;
  }),
  age: ({ record: { child }, written }, trace) => {
    const born = child?.dateOfBirth === undefined ? undefined : dateIn(child.dateOfBirth, written)?.day;
    if (born === undefined || written === undefined) return false;
    const years = yearsBetween(born, written);
    trace.dates = [shownDay(born), String(child?.age ?? ''), String(years)];
    return born > written || (child?.age !== undefined && Math.abs(child.age - years) > 1);
  },
};

function isImpossible(value: string | undefined): boolean {
  return value !== undefined && datesIn(value).some(({ day }) => day === undefined);
}
