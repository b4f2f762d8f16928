/** Lists numbers below a bound, each once, in the order in which they come. */
export interface Distinct {
  readonly begin: () => void;
  readonly add: (number: number) => void;
  readonly list: () => readonly number[];
}

/** Prepares lists; a mark in a table, since a set is slow to fill anew for each. */
export function createDistinct(bound: number): Distinct {
  const listedIn = new Uint32Array(bound);
  let [turn, numbers]: [number, number[]] = [0, []];
  return {
    begin: () => {
      turn += 1;
      numbers = [];
    },
    add: (number) => {
      if (listedIn[number] === turn) return;
      listedIn[number] = turn;
      numbers.push(number);
    },
    list: () => numbers,
  };
}
