const sorted = (values) => values.toSorted((a, b) => a - b);

/** The value below which a share of the values lies: 0.5 is the median. */
export const quantile = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** The value in the middle. */
export const median = (values) => quantile(values, 0.5);

/** How many in a second. */
export const perSecond = (count, milliseconds) => (count * 1000) / milliseconds;
