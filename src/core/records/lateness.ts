import { shownDay } from '../dates/calendar.ts';
import { lastDay, type WorkCalendar } from '../dates/duration.ts';
import type { Day, Duration } from '../dates/types.ts';
import type { Event } from './events.ts';
import type { Limit } from './types.ts';

/** A limit that was passed, with the two dates that show it. */
export interface Lateness {
  readonly from: string;
  readonly due: string;
  /** When it was done at last; missing where nothing says that it was. */
  readonly to?: string;
}

export interface Reckoning {
  readonly events: ReadonlyMap<string, Event>;
  /** The day that the record was written. */
  readonly written: Day | undefined;
  readonly calendar: WorkCalendar;
}

/** Late beyond doubt: where hours are not given, the benefit of the day is. */
export function latenessOf({ from, to, within }: Limit, { events, written, calendar }: Reckoning): Lateness | undefined {
  const [start, end] = [events.get(from), events.get(to)];
  // A sentence that tells of the start may tell of the end in words that nothing here knows.
  if (start === undefined || (start.inProse === true && end === undefined)) return undefined;
  const due = lastDay(start.day, within, calendar);
  if (due === undefined) return undefined;
  const shown = { from: shownDay(start.day), due: shownDay(due) };
  if (end !== undefined) return isAfter(start, end, { due, within }) ? { ...shown, to: shownDay(end.day) } : undefined;
  return written !== undefined && written > due ? shown : undefined;
}

function isAfter(start: Event, end: Event, { due, within }: { readonly due: Day; readonly within: Duration }): boolean {
  if (within.unit !== 'hours' || start.minute === undefined || end.minute === undefined) return end.day > due;
  return (end.day - start.day) * 24 + (end.minute - start.minute) / 60 > within.count;
}
