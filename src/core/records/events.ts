import { dateIn } from '../dates/read.ts';
import type { Day } from '../dates/types.ts';
import type { Section } from './fields.ts';
import type { RecordType } from './types.ts';

/** When something happened, as far as the record says. */
export interface Event {
  readonly what: string;
  readonly day: Day;
  readonly minute?: number;
  /** It must have been before the record was written. */
  readonly past: boolean;
  /** The field or heading that holds it; missing where the record's own date stands in. */
  readonly at?: Section;
}

/** The dated events of a record; of several dates for one event the earliest counts, since it names it first. */
export function eventsOf(type: RecordType, sections: readonly Section[], written: Day | undefined): ReadonlyMap<string, Event> {
  const events = new Map<string, Event>();
  for (const { id, what, recordDate, past } of type.dates) {
    const dated = sections.filter(({ element }) => element === id).flatMap((at): Event[] => {
      const read = dateIn(at.value.slice(0, 60), written);
      return read?.day === undefined ? [] : [{ what, past, at, day: read.day, ...(read.minute === undefined ? {} : { minute: read.minute }) }];
    }).sort((a, b) => a.day - b.day);
    const [first] = dated;
    if (first !== undefined) events.set(id, first);
    else if (recordDate && written !== undefined) events.set(id, { what, past, day: written });
  }
  return events;
}
