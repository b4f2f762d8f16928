declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** Likeness of two strings from 0 (nothing alike) to 1 (the same). */
  const jaroWinklerDistance: (a: string, b: string, options?: { readonly ignoreCase?: boolean }) => number;
  export default jaroWinklerDistance;
}
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  interface Distances {
    /** Edits between two strings, a swap of two letters counted as one. */
    readonly DamerauLevenshteinDistance: (a: string, b: string, options?: object) => number;
    readonly LevenshteinDistance: (a: string, b: string, options?: object) => number;
  }
  const distances: Distances;
  export default distances;
}
