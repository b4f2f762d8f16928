import type { Sightings } from './sightings.ts';
import type { CompiledPattern } from './types.ts';

/**
 * The patterns that one symbol sets going, as one run of numbers that is quick to go through. For each pattern: its
 * number, where the next one begins, and its needs, each as how many alternatives there are, and these.
 */
export type Trials = Int32Array;

/** Prepares to tell which patterns, by their places among all, a symbol sets going. */
export function byTrigger(patterns: readonly CompiledPattern[], symbols: number): (symbol: number) => Int32Array {
  // Counted first, then laid out one after the other: many small lists would take longer to make than all else here.
  const ends = new Int32Array(symbols + 1);
  for (const { triggers } of patterns) for (const trigger of triggers) ends[trigger + 1] = (ends[trigger + 1] as number) + 1;
  for (let symbol = 0; symbol < symbols; symbol += 1) ends[symbol + 1] = (ends[symbol + 1] as number) + (ends[symbol] as number);
  const [numbers, next] = [new Int32Array(ends[symbols] as number), ends.slice()];
  patterns.forEach(({ triggers }, number) => {
    for (const trigger of triggers) {
      numbers[next[trigger] as number] = number;
      next[trigger] = (next[trigger] as number) + 1;
    }
  });
  return (symbol) => numbers.subarray(ends[symbol], ends[symbol + 1]);
}

/** Writes patterns, by their places among all, as trials. */
export function trialsOf(numbers: Int32Array, patterns: readonly CompiledPattern[]): Trials {
  const run: number[] = [];
  for (const number of numbers) {
    const needs = patterns[number]?.needs ?? [];
    run.push(number, run.length + 2 + needs.length, ...needs);
  }
  return Int32Array.from(run);
}

/** Whether of each need in a stretch of numbers an alternative is there. */
export function meetsNeeds(needs: ArrayLike<number>, { from, to }: { readonly from: number; readonly to: number }, { marks, mark }: Sightings): boolean {
  for (let need = from, next = 0; need < to; need = next) {
    next = need + 1 + (needs[need] as number);
    let i = need + 1;
    while (i < next && marks[needs[i] as number] !== mark) i += 1;
    if (i === next) return false;
  }
  return true;
}
