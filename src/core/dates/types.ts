/** A day as the number of days since 1 January 1970, so that days can be counted without a clock or a time zone. */
export type Day = number;

/** Days on which nobody is expected to work besides weekends, by year; outside these years working days are not reckoned. */
export type BankHolidays = Readonly<Record<string, readonly string[]>>;

export type Unit = 'hours' | 'days' | 'working days' | 'weeks' | 'months';

export interface Duration {
  readonly count: number;
  readonly unit: Unit;
}
