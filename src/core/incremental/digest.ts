/** Sums up texts and numbers in one number of 53 bits; that two different things get the same one is not to be expected in a lifetime of typing. */
export interface Digest {
  readonly text: (text: string) => void;
  readonly number: (value: number) => void;
  /** The sum, and a new beginning. */
  readonly take: () => number;
}

/** Two sums of 32 bits side by side, by different factors: no strings are made, since this is done for every word after every key. */
export function createDigest(): Digest {
  let [one, two] = [FIRST, SECOND];
  const number = (value: number): void => {
    one = Math.imul(one ^ value, 0x01000193);
    two = Math.imul(two ^ value, 0x5bd1e995);
    two ^= two >>> 15;
  };
  return {
    number,
    text: (text) => {
      for (let at = 0; at < text.length; at += 1) number(text.charCodeAt(at));
      number(text.length);
    },
    take: () => {
      const sum = (one >>> 0) * 2 ** 21 + ((two >>> 0) >>> 11);
      [one, two] = [FIRST, SECOND];
      return sum;
    },
  };
}
const FIRST = 0x811c9dc5;
const SECOND = 0x9747b28c;
