import { dateAt } from './dates.ts';

/** One dated entry of a longer document. */
export interface Entry {
  readonly start: number;
  readonly end: number;
  readonly date?: string;
}

/** What may stand before the date of an entry: heading marks, bold, a bullet, "Date:". */
const BEFORE = /^[ \t]*(?:#{1,6}[ \t]+)?(?:[-*•][ \t]+)?(?:\*\*|__)?(?:(?:date|entry|contact|event|visit)(?: (?:of|date)[a-z ]*)?[ \t]*[:–-]?[ \t]*)?/i;
/** An entry begins its line with a date and then a time, a heading or nothing; a sentence goes on in small letters. */
const AFTER = /^(?:\*\*|__)?[ \t]*(?:$|[\r\n]|[:–—,|(-][ \t]*|[ \t]*(?=[A-Z0-9]))/;

/** The entries of a document, each from its date to the next; what stands before the first is an entry of its own. */
export function splitEntries(text: string): Entry[] {
  const starts: { readonly start: number; readonly date?: string }[] = [];
  for (const line of text.matchAll(/^.*$/gm)) {
    const before = BEFORE.exec(line[0])?.[0].length ?? 0;
    const date = dateAt(line[0].slice(before));
    if (date !== undefined && AFTER.test(line[0].slice(before + date.length))) starts.push({ start: line.index, date: date.iso });
  }
  const first = starts[0]?.start ?? text.length;
  if (text.slice(0, first).trim() !== '') starts.unshift({ start: 0 });
  return starts.map((entry, i) => ({ ...entry, end: starts[i + 1]?.start ?? text.length }));
}
