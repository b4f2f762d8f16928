import type { Span } from '../text/types.ts';
import { dayOf, partsOf } from './calendar.ts';
import type { Day } from './types.ts';

/** A date as somebody typed it. `day` is missing where the calendar has no such day. */
export interface ReadDate extends Span {
  readonly day?: Day;
  /** Minutes after midnight, where a time stands with it. */
  readonly minute?: number;
  /** "Yesterday", "on Friday": a day only as seen from the record's own date. */
  readonly relative?: true;
}

const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const KEYS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const FORMS = new RegExp([
  String.raw`(?<iso>\b\d{4}-\d{2}-\d{2})(?!\d)`,
  String.raw`(?<![\d./-])(?<full>\d{1,2}([./-])\d{1,2}\3(?:\d{4}|\d{2}))(?![\d/]|\.\d)`,
  String.raw`\b(?<dayFirst>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH})\b\.?(?:,? (?<year>(?:19|20)\d{2})\b)?`,
  String.raw`\b(?<monthFirst>${MONTH}) (?<date>\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?<yearLast>(?:19|20)\d{2})\b)?`,
  String.raw`(?:\b(?:on|by|until|since|from|of|dated|due|held|seen|for) )(?<short>\d{1,2}/\d{1,2})(?![\d/%])`,
  String.raw`\b(?<near>today|tonight|this (?:morning|afternoon|evening)|(?:the )?day before yesterday|yesterday|last night|tomorrow)\b`,
  String.raw`\b(?:(?<which>last|next|on|this) )(?<weekday>mon|tues?|wed(?:s|nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b(?!,? (?:the )?\d{1,2}(?:[./-]\d|(?:st|nd|rd|th)?(?: of)? (?:${MONTH})\b))`,
  String.raw`\b(?<ago>an?|\d{1,2}|two|three|four|five|six|seven) (?<agoUnit>day|week)s? ago\b`,
].join('|'), 'gi');
const TIME = /^(?:T|,? (?:at |@ ?)?|\s*@\s*)(?<hour>[01]?\d|2[0-3])(?:[:.](?<minute>[0-5]\d)|(?<joined>[0-5]\d)(?!\d))? ?(?<half>am|pm)?(?:hrs|h)?\b/i;

/** Every date in a text, in the forms that are usual in England; `reference` is the day that the text was written on. */
export function datesIn(text: string, reference?: Day): ReadDate[] {
  return [...text.matchAll(FORMS)].flatMap((found): ReadDate[] => {
    const read = dayFrom(found.groups ?? {}, reference);
    if (read === undefined) return [];
    const start = found.index;
    const time = TIME.exec(text.slice(start + found[0].length, start + found[0].length + 14));
    const minute = time === null ? undefined : minuteOf(time);
    return [{ start, end: start + found[0].length, ...read, ...(minute === undefined ? {} : { minute }) }];
  });
}

/** The one date that a field holds, if it holds one. */
export function dateIn(value: string, reference?: Day): ReadDate | undefined {
  const dates = datesIn(value, reference);
  return dates.find(({ day }) => day !== undefined) ?? dates[0] ?? shortDate(value, reference);
}

/** "12/3" alone is a date in a field for dates, and might be anything elsewhere. */
function shortDate(value: string, reference: Day | undefined): ReadDate | undefined {
  const short = /^\s*(\d{1,2}\/\d{1,2})\s*$/.exec(value)?.[1];
  return short === undefined || reference === undefined ? undefined : { start: 0, end: value.length, ...dayIn(short, '/', reference) };
}

type Groups = Readonly<Record<string, string | undefined>>;
type Read = Pick<ReadDate, 'day' | 'relative'>;

function dayFrom(groups: Groups, reference: Day | undefined): Read | undefined {
  const { iso, full, short, dayFirst, month, year, monthFirst, date, yearLast } = groups;
  if (iso !== undefined) return exactly(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)));
  if (full !== undefined) return dayIn(full, /[./-]/.exec(full)?.[0] ?? '/', reference);
  if (short !== undefined) return reference === undefined || short === '24/7' ? undefined : dayIn(short, '/', reference);
  if (dayFirst !== undefined && month !== undefined) return named(Number(dayFirst), month, year, reference);
  if (monthFirst !== undefined && date !== undefined) return monthFirst === 'may' && yearLast === undefined ? undefined : named(Number(date), monthFirst, yearLast, reference);
  return reference === undefined ? undefined : { day: fromToday(groups, reference), relative: true };
}

/** 01/01/1900 and 31/12/9999 are what a system fills in, and no day. */
function exactly(year: number, month: number, date: number): Read | undefined {
  if (year < 1901 || year > 2200) return undefined;
  const day = dayOf(year, month, date);
  return day === undefined ? {} : { day };
}

/** Version and house numbers look like dates too: one with no possible month and no possible day is none. */
function dayIn(typed: string, mark: string, reference: Day | undefined): Read | undefined {
  const [date = 0, month = 0, year] = typed.split(mark).map(Number);
  if (date < 1 || date > 31 || month < 1 || (month > 12 && mark !== '/')) return undefined;
  return exactly(year === undefined ? nearestYear(date, month, reference) : year < 100 ? fullYear(year, reference) : year, month, date);
}

function named(date: number, month: string, year: string | undefined, reference: Day | undefined): Read | undefined {
  const number = KEYS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (date < 1 || date > 31 || (year === undefined && reference === undefined)) return undefined;
  return exactly(year === undefined ? nearestYear(date, number, reference) : Number(year), number, date);
}

/** "25" is 2025; what would lie more than two years ahead is of the century before. */
function fullYear(short: number, reference: Day | undefined): number {
  const latest = (reference === undefined ? 2068 : partsOf(reference).year + 2) % 100;
  return short <= latest ? 2000 + short : 1900 + short;
}

/** Without a year the nearest such day is meant. */
function nearestYear(date: number, month: number, reference: Day | undefined): number {
  if (reference === undefined) return 0;
  const { year } = partsOf(reference);
  const distance = (candidate: number): number => Math.abs((dayOf(candidate, month, date) ?? dayOf(candidate, month, 28) ?? 0) - reference);
  return [year, year - 1, year + 1].reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best));
}

const NEAR: Readonly<Record<string, number>> = { 'day before yesterday': -2, 'the day before yesterday': -2, yesterday: -1, 'last night': -1, tomorrow: 1 };
const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7 };

/** "On Friday" is the last one that has been, "next Friday" the one to come. */
function fromToday({ near, which, weekday, ago, agoUnit }: Groups, reference: Day): Day {
  if (near !== undefined) return reference + (NEAR[near.toLowerCase()] ?? 0);
  if (ago !== undefined) return reference - (COUNTS[ago.toLowerCase()] ?? Number(ago)) * (agoUnit?.toLowerCase() === 'week' ? 7 : 1);
  const asked = WEEKDAYS.indexOf((weekday ?? '').slice(0, 3).toLowerCase());
  const back = (partsOf(reference).weekday - asked + 7) % 7;
  if (which?.toLowerCase() === 'next') return reference + (7 - back);
  return reference - (back === 0 && which?.toLowerCase() === 'last' ? 7 : back);
}

function minuteOf({ groups = {} }: RegExpExecArray): number | undefined {
  const { hour = '', minute, joined, half } = groups;
  if (minute === undefined && joined === undefined && half === undefined) return undefined;
  const base = Number(hour) % 12 + (half?.toLowerCase() === 'pm' || (half === undefined && Number(hour) >= 12) ? 12 : 0);
  return base * 60 + Number(minute ?? joined ?? 0);
}
