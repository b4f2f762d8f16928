import type { KnownWords } from './known-words.ts';
import type { Passage } from './matcher.ts';

/** Which symbols stand in one passage, and where. One set of arrays serves every passage: a symbol is there when its mark is that of the passage looked at. */
export interface Sightings {
  readonly words: Pick<KnownWords, 'symbols' | 'places'>;
  readonly marks: Int32Array;
  mark: number;
  passage: Passage | undefined;
  /** The first `count` of these are the symbols that are there, in the order in which they come. */
  readonly present: Int32Array;
  count: number;
  /** For each symbol its last place, as an entry of the chain of its places: a place, then the entry before it or -1. */
  readonly last: Int32Array;
  chain: Int32Array;
  /** The places that were singled out last bear the number of that time; none is after `end`. */
  singled: Int32Array;
  time: number;
  end: number;
}

/** Room for sightings of so many symbols. */
export function createSightings(words: KnownWords, symbols: number): Sightings {
  const numbers = (size: number): Int32Array => new Int32Array(size);
  return { words, marks: numbers(symbols), mark: 0, passage: undefined, present: numbers(symbols), count: 0, last: numbers(symbols), chain: numbers(1024), singled: numbers(512), time: 0, end: -1 };
}

/** Takes a passage up. */
export function look(sightings: Sightings, passage: Passage): void {
  if (passage === sightings.passage) return;
  sightings.passage = passage;
  sightings.count = 0;
  sightings.mark += 1;
  const [{ words }, { symbols, places }] = [passage, sightings.words];
  if (sightings.singled.length < words.length) sightings.singled = new Int32Array(2 * words.length);
  let entry = 0;
  for (let place = 0; place < words.length; place += 1) {
    const first = places[words[place] as number] as number;
    const last = first + (symbols[first] as number);
    makeRoom(sightings, entry + 2 * (last - first));
    for (let i = first + 1; i <= last; i += 1, entry += 2) note(sightings, symbols[i] as number, place, entry);
  }
}

function makeRoom(sightings: Sightings, needed: number): void {
  if (needed <= sightings.chain.length) return;
  const more = new Int32Array(2 * needed);
  more.set(sightings.chain);
  sightings.chain = more;
}

function note(sightings: Sightings, symbol: number, place: number, entry: number): void {
  const { marks, mark, last, chain } = sightings;
  const isThere = marks[symbol] === mark;
  chain[entry] = place;
  chain[entry + 1] = isThere ? last[symbol] as number : -1;
  last[symbol] = entry;
  if (isThere) return;
  marks[symbol] = mark;
  sightings.present[sightings.count] = symbol;
  sightings.count += 1;
}

/** Whether any of some symbols is there. */
export function has({ marks, mark }: Sightings, symbols: readonly number[]): boolean {
  for (let i = 0; i < symbols.length; i += 1) if (marks[symbols[i] as number] === mark) return true;
  return false;
}

/** Singles out the places of some symbols. */
export function singleOut(sightings: Sightings, symbols: readonly number[]): void {
  const { marks, mark, last, chain, singled } = sightings;
  sightings.time += 1;
  sightings.end = -1;
  for (let i = 0; i < symbols.length; i += 1) {
    const symbol = symbols[i] as number;
    if (marks[symbol] !== mark) continue;
    sightings.end = Math.max(sightings.end, chain[last[symbol] as number] as number);
    for (let entry = last[symbol] as number; entry >= 0; entry = chain[entry + 1] as number) singled[chain[entry] as number] = sightings.time;
  }
}

/** The first of the places singled out, from one onwards; -1 where there is none. */
export function nextSingled({ singled, time, end }: Sightings, from: number): number {
  for (let place = from; place <= end; place += 1) if (singled[place] === time) return place;
  return -1;
}
