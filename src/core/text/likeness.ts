import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/** A known name, made ready to be compared. */
export interface Spelling<T> {
  readonly name: string;
  readonly letters: number;
  readonly value: T;
}

/** Makes a name ready to be compared. */
export function spelling<T>(name: string, value: T): Spelling<T> {
  return { name, letters: lettersOf(name), value };
}

export interface Alike {
  /** From this likeness on, of 1, two names are one with a slip of the keys. */
  readonly least: number;
  /** Names whose lengths differ by more are not. */
  readonly within: number;
}

/** The known name that a name is most like, by Jaro and Winkler; of two that are as like the first. */
export function likest<T>(name: string, known: readonly Spelling<T>[], { least, within }: Alike): T | undefined {
  const letters = lettersOf(name);
  let best: T | undefined;
  let likeness = least;
  for (const other of known) {
    if (Math.abs(other.name.length - name.length) > within || mostLike(name, letters, other) < likeness) continue;
    const score = jaroWinkler(name, other.name);
    if (score > likeness) [best, likeness] = [other.value, score];
  }
  return best;
}

/** One bit a letter. */
function lettersOf(name: string): number {
  let letters = 0;
  for (let i = 0; i < name.length; i += 1) letters |= 1 << (name.charCodeAt(i) & 31);
  return letters;
}

/** More alike than this two names cannot be, by which letters one has and the other has not: that is quickly told, and most are not alike. */
function mostLike(name: string, letters: number, other: Spelling<unknown>): number {
  const [one, two] = [name.length, other.name.length];
  const shared = Math.min(one - countOf(letters & ~other.letters), two - countOf(other.letters & ~letters));
  const most = (shared / one + shared / two + 1) / 3;
  let begin = 0;
  while (begin < 4 && name.charCodeAt(begin) === other.name.charCodeAt(begin)) begin += 1;
  // A hair more, for what is lost in rounding.
  return most + begin * 0.1 * (1 - most) + 1e-9;
}

function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}
