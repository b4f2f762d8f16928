import type { Sightings } from './sightings.ts';
import type { CompiledPattern } from './types.ts';

/**
 * The patterns that one symbol sets going, as one run of numbers that is quick to go through. For each pattern: its
 * number, where the next one begins, and its needs, each as how many alternatives there are, and these.
 */
export type Trials = Int32Array;

/** Writes patterns, by their numbers, as trials. */
export function trialsOf(numbers: readonly number[], patterns: readonly { readonly source: CompiledPattern }[]): Trials {
  const run: number[] = [];
  for (const number of numbers) {
    const needs = (patterns[number]?.source.needs ?? []).flatMap((alternatives) => [alternatives.length, ...alternatives]);
    run.push(number, run.length + 2 + needs.length, ...needs);
  }
  return Int32Array.from(run);
}

/** Whether of each need of the pattern at a place in the run an alternative is there. */
export function meetsNeeds(trials: Trials, at: number, { marks, mark }: Sightings): boolean {
  const end = trials[at + 1] as number;
  for (let need = at + 2, next = 0; need < end; need = next) {
    next = need + 1 + (trials[need] as number);
    let i = need + 1;
    while (i < next && marks[trials[i] as number] !== mark) i += 1;
    if (i === next) return false;
  }
  return true;
}
