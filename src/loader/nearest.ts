import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/** The name most like `name`, if one is like enough to be what was meant. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let likeness = 0.8;
  for (const candidate of names) {
    const score = jaroWinkler(name, candidate, { ignoreCase: true });
    if (score > likeness) [best, likeness] = [candidate, score];
  }
  return best;
}

/** " Did you mean “x”?", or nothing. */
export function didYouMean(name: string, names: readonly string[]): string {
  const candidate = nearest(name, names);
  return candidate === undefined ? '' : ` Did you mean “${candidate}”?`;
}
