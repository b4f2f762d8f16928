import type { RecordFinding, Suggestion } from '../assess/types.ts';
import type { CheckRule } from '../rules/types.ts';
import type { RecordType } from './types.ts';
import type { Trace } from './view.ts';

/** Fills the slots for the child into words. */
export type Fill = (words: string, quote?: string) => string;

interface Told {
  readonly message: string;
  readonly suggestions: readonly Suggestion[];
  readonly place: Pick<RecordFinding, 'start' | 'end' | 'field' | 'quote'>;
}

interface Telling {
  readonly type: RecordType;
  readonly trace: Trace;
  readonly fill: Fill;
  readonly text: string;
}

/** A check's words for one record, with the place that it points at. */
export function messageOf({ message, suggestions }: CheckRule, { type, trace, fill, text }: Telling): Told {
  const place = placeOf(trace, text);
  const { lateness, dates = [], section } = trace;
  const slots: Readonly<Record<string, string | undefined>> = {
    type: type.title, field: section?.field ?? section?.name,
    from: lateness?.from, due: lateness?.due, done: lateness?.to === undefined ? 'not recorded' : lateness.to,
    one: dates[0], two: dates[1], three: dates[2], four: dates[3],
  };
  const put = (words: string): string => fill(words.replace(/\{([a-z]+)\}/g, (slot, name: string) => slots[name] ?? slot), place.quote);
  return { message: put(message), suggestions: suggestions.map((suggestion) => ({ ...suggestion, text: put(suggestion.text) })), place };
}

function placeOf({ at, section }: Trace, text: string): Told['place'] {
  if (at !== undefined) return { ...at, quote: text.slice(at.start, at.end) };
  if (section?.field !== undefined) return { field: section.field };
  return section?.span === undefined ? {} : { ...section.span };
}
