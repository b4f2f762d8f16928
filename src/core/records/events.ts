import type { TextDocument } from '../text/types.ts';
import { dateIn } from '../dates/read.ts';
import type { Day } from '../dates/types.ts';
import type { Section } from './fields.ts';
import { saidDates } from './prose-dates.ts';
import type { FoundWords, RecordType } from './types.ts';

/** When something happened, as far as the record says. */
export interface Event {
  readonly what: string;
  readonly day: Day;
  readonly minute?: number;
  /** It must have been before the record was written. */
  readonly past: boolean;
  /** Read from a sentence, where no field or heading holds it. */
  readonly inProse?: true;
  /** The field, heading or words that hold it; missing where the record's own date stands in. */
  readonly at?: Section;
}

/** Where the dates of a record's events stand. */
export interface Dated {
  readonly sections: readonly Section[];
  readonly words: ReadonlyMap<string, readonly FoundWords[]>;
  readonly document: TextDocument;
  readonly written: Day | undefined;
}

/** The dated events of a record; of several dates for one event the earliest counts, since it names it first. */
export function eventsOf(type: RecordType, { sections, words, document, written }: Dated): ReadonlyMap<string, Event> {
  const events = new Map<string, Event>();
  for (const { id, what, recordDate, past } of type.dates) {
    const dated = sections.filter(({ element }) => element === id).flatMap((at): Event[] => {
      const read = dateIn(at.value.slice(0, 60), written);
      return read?.day === undefined ? [] : [{ what, past, at, day: read.day, ...(read.minute === undefined ? {} : { minute: read.minute }) }];
    }).sort((a, b) => a.day - b.day);
    const said = saidDates(words.get(`record/${type.id}#${id}`) ?? [], document, written).map(({ start, end, ...date }): Event => ({
      what, past, ...date, inProse: true, at: { element: id, name: what, value: document.text.slice(start, end), hollow: false, span: { start, end } },
    })).sort((a, b) => a.day - b.day);
    const first = dated[0] ?? said[0];
    if (first !== undefined) events.set(id, first);
    else if (recordDate && written !== undefined) events.set(id, { what, past, day: written });
  }
  return events;
}
