import { datesIn, type ReadDate } from '../dates/read.ts';
import type { Day } from '../dates/types.ts';
import type { Span, TextDocument } from '../text/types.ts';
import type { FoundWords } from './types.ts';

/** Further from its words than this a date belongs to something else. */
const NEAR = 30;

/** A date that a sentence gives beside words for an event: "found on Sunday at 3am". */
export interface SaidDate extends Span {
  readonly day: Day;
  readonly minute?: number;
}

/** The dates beside some words, each in the sentence and clause of the words themselves. */
export function saidDates(words: readonly FoundWords[], { text, sentences }: TextDocument, written: Day | undefined): SaidDate[] {
  return words.filter(({ excused }) => !excused).flatMap(({ start, end }): SaidDate[] => {
    const sentence = sentences.find((other) => other.start <= start && end <= other.end);
    if (sentence === undefined) return [];
    const dates = datesIn(text.slice(sentence.start, sentence.end), written).map((date) => ({ ...date, start: date.start + sentence.start, end: date.end + sentence.start }));
    const nearest = dates.filter((date) => isBeside(text, date, { start, end })).sort((a, b) => distance(a, { start, end }) - distance(b, { start, end }))[0];
    return nearest?.day === undefined ? [] : [{ start: Math.min(start, nearest.start), end: Math.max(end, nearest.end), day: nearest.day, ...(nearest.minute === undefined ? {} : { minute: nearest.minute }) }];
  });
}

function distance(date: ReadDate, { start, end }: Span): number {
  return date.start >= end ? date.start - end : start - date.end;
}

function isBeside(text: string, date: ReadDate, words: Span): boolean {
  const between = date.start >= words.end ? text.slice(words.end, date.start) : text.slice(date.end, words.start);
  return between.length <= NEAR && !/[;:.]|, (and|but)|\b(not|until|due|should|will|by)\b/.test(between);
}
