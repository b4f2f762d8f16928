import type { Day } from './types.ts';

const MS = 86_400_000;
export const MONTHS: readonly string[] = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The day, or undefined where the calendar has none (31 November). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const made = new Date(Date.UTC(2000, 0, 1));
  made.setUTCFullYear(year, month - 1, date);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? Math.round(made.getTime() / MS) : undefined;
}

export interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** Year, month, date and weekday of a day. */
export function partsOf(day: Day): Parts {
  const made = new Date(day * MS);
  return { year: made.getUTCFullYear(), month: made.getUTCMonth() + 1, date: made.getUTCDate(), weekday: made.getUTCDay() };
}

/** "8 March 2025". */
export function shownDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** The same date some months later, or the last day of that month where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const first = year * 12 + (month - 1) + months;
  for (let tried = date; tried > 27; tried -= 1) {
    const found = dayOf(Math.floor(first / 12), (first % 12) + 1, tried);
    if (found !== undefined) return found;
  }
  return dayOf(Math.floor(first / 12), (first % 12) + 1, Math.min(date, 27)) ?? day;
}

/** Whole years from one day to another: the age on the later day of somebody born on the earlier. */
export function yearsBetween(born: Day, day: Day): number {
  const [from, to] = [partsOf(born), partsOf(day)];
  const before = to.month < from.month || (to.month === from.month && to.date < from.date);
  return to.year - from.year - (before ? 1 : 0);
}
