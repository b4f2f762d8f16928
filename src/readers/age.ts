/** The years in "14", "14 yrs", "15y 3m" or "aged 13"; undefined where there is no such number. */
export function ageIn(value: string): number | undefined {
  const years = /^\D{0,10}\b(\d{1,2})(?!\d)/.exec(value)?.[1];
  return years === undefined ? undefined : Number(years);
}
