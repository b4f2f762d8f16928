const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const WRITTEN = String.raw`(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})|(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3})[a-z]*\.?,?[ -](\d{4}|\d{2})`;
const DAY = String.raw`(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s+)?`;
const TIME = String.raw`(?:(?:,|T|\s+at)?\s*(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|\s*(am|pm|hrs?|h)\b)?)?`;

/** A date as people here write it, from the beginning of some words: 06/02/2024, 6 Feb 2024, 2024-02-06, with or without a time. */
const BEGINNING = new RegExp(`^${DAY}(?:${WRITTEN})${TIME}(?![\\d/])`, 'i');

export interface WrittenDate {
  /** "2024-02-06", with " 14:30" where a time is given. */
  readonly iso: string;
  /** How many characters it takes up. */
  readonly length: number;
}

/** The date at the beginning of a text, day before month; undefined where there is none, or no such day. */
export function dateAt(text: string): WrittenDate | undefined {
  const found = BEGINNING.exec(text);
  if (found === null) return undefined;
  const [all, y1, m1, d1, d2, m2, y2, d3, m3, y3, hour, minute, half] = found;
  const year = fullYear(y1 ?? y2 ?? y3 ?? '');
  const month = m3 === undefined ? Number(m1 ?? m2) : MONTHS.indexOf(m3.toLowerCase()) + 1;
  const day = Number(d1 ?? d2 ?? d3);
  if (!isDay(year, month, day)) return undefined;
  const time = hour === undefined || minute === undefined ? undefined : timeOf(Number(hour), Number(minute), half);
  return { iso: `${year}-${two(month)}-${two(day)}${time ?? ''}`, length: all.length };
}

/** The same date in one way of writing; what is no date stays as it is, and so does a midnight that only says that no time was given. */
export function normaliseDate(value: string): string {
  const trimmed = value.trim();
  const date = dateAt(trimmed);
  return date === undefined || date.length !== trimmed.length ? value : date.iso.replace(/ 00:00$/, '');
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function timeOf(hour: number, minute: number, half: string | undefined): string | undefined {
  const hours = /^pm$/i.test(half ?? '') && hour < 12 ? hour + 12 : /^am$/i.test(half ?? '') && hour === 12 ? 0 : hour;
  return hours < 24 && minute < 60 ? ` ${two(hours)}:${two(minute)}` : undefined;
}

const two = (value: number): string => String(value).padStart(2, '0');
