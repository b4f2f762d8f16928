/** Number formats of Excel's own that are dates or times. */
export const BUILT_IN_DATES: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** Whether a number format shows a date: letters of day, month or year outside quotation marks, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  return /[dmyh]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|General/gi, ''));
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Excel counts a 29 February 1900 that never was. */
const LEAP_FAULT = 60;
const FROM_1904 = 1462;

/** The date that a number of days stands for, "2024-02-06" or with a time "2024-02-06 14:30"; undefined where it is none. */
export function dateOfSerial(serial: number, since1904: boolean): string | undefined {
  const days = since1904 ? serial + FROM_1904 : serial < LEAP_FAULT ? serial + 1 : serial;
  const date = new Date(EPOCH + Math.round(days * 1440) * (DAY / 1440));
  if (!(serial >= 0) || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return undefined;
  const [day = '', time = ''] = date.toISOString().split('T');
  if (serial < 1) return time.slice(0, 5);
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
