import { addMonths, partsOf } from './calendar.ts';
import type { BankHolidays, Day, Duration, Unit } from './types.ts';

/** Reads "72 hours", "15 working days", "1 week", or gives undefined. */
export function parseDuration(text: string): Duration | undefined {
  const [, count = '', word = ''] = /^(\d{1,4}) (hour|day|working day|week|month)s?$/.exec(text.trim()) ?? [];
  return word === '' ? undefined : { count: Number(count), unit: `${word}s` as Unit }; // the pattern allows no other word
}

/** Knows which days are worked in England. */
export interface WorkCalendar {
  /** The last day of so many working days after a day, or undefined outside the years that are known. */
  readonly after: (day: Day, count: number) => Day | undefined;
}

/** Prepares the bank holidays once. */
export function createWorkCalendar(holidays: BankHolidays): WorkCalendar {
  const off = new Set(Object.values(holidays).flat().map((iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000)));
  const isKnown = (day: Day): boolean => Object.hasOwn(holidays, String(partsOf(day).year));
  const isWorked = (day: Day): boolean => ![0, 6].includes(partsOf(day).weekday) && !off.has(day);
  return {
    after: (day, count) => {
      let at = day;
      for (let left = count; left > 0;) {
        at += 1;
        if (!isKnown(at)) return undefined;
        if (isWorked(at)) left -= 1;
      }
      return at;
    },
  };
}

/** The last day that is still within a limit that began on a day; hours count as whole days, rounded up. */
export function lastDay(from: Day, { count, unit }: Duration, calendar: WorkCalendar): Day | undefined {
  switch (unit) {
    case 'hours': return from + Math.ceil(count / 24);
    case 'days': return from + count;
    case 'weeks': return from + count * 7;
    case 'months': return addMonths(from, count);
    case 'working days': return calendar.after(from, count);
  }
}
