import { createHash } from 'node:crypto';

/** Remembers ids in 12 bytes each, whatever their length, so that a million of them cost little. */
export interface SeenIds {
  /** Adds an id; the place where it was seen before, if it was. */
  readonly add: (id: string, place: string) => string | undefined;
}

const WORDS = 3;
const FIRST_SLOTS = 1 << 12;
/** A fuller table would be searched for long. */
const FULLEST = 0.75;
/** A place is one word: 8 bits for its kind, 24 for its number. More kinds than that are files of their own, whose ids are their paths. */
const MOST_KINDS = 1 << 8;
const MOST_NUMBERS = 1 << 24;

/** A table of hashes: two words of hash, one of place. */
export function createSeenIds(): SeenIds {
  let table = new Uint32Array(FIRST_SLOTS * WORDS);
  let count = 0;
  const places = createPlaces();
  return {
    add: (id, place) => {
      if (count >= (table.length / WORDS) * FULLEST) table = larger(table);
      const [high, low] = hashOf(id);
      const slot = slotFor(table, high, low);
      if (table[slot] !== 0) return places.read(table[slot + 2] ?? 0);
      table.set([high, low, places.write(place)], slot);
      count += 1;
      return undefined;
    },
  };
}

/** 64 bits of SHA-256: two of ten million ids meet once in three hundred thousand runs. Zero marks an empty slot. */
function hashOf(id: string): readonly [number, number] {
  const digest = createHash('sha256').update(id).digest();
  return [digest.readUInt32LE(0) || 1, digest.readUInt32LE(4)];
}

function slotFor(table: Uint32Array, high: number, low: number): number {
  const slots = table.length / WORDS;
  let slot = low % slots;
  while (table[slot * WORDS] !== 0 && (table[slot * WORDS] !== high || table[slot * WORDS + 1] !== low)) slot = (slot + 1) % slots;
  return slot * WORDS;
}

function larger(table: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(table.length * 2);
  for (let at = 0; at < table.length; at += WORDS) {
    if (table[at] !== 0) next.set(table.subarray(at, at + WORDS), slotFor(next, table[at] ?? 0, table[at + 1] ?? 0));
  }
  return next;
}

/** "export.csv row 12" as a number for what stands before the 12, and the 12. */
function createPlaces(): { readonly write: (place: string) => number; readonly read: (word: number) => string } {
  const kinds: string[] = ['an earlier place'];
  const known = new Map<string, number>();
  return {
    write: (place) => {
      const [, before = place, digits = '0'] = /^(.* )(\d{1,8})$/s.exec(place) ?? [];
      if (!known.has(before) && kinds.length < MOST_KINDS) known.set(before, kinds.push(before) - 1);
      const number = Number(digits);
      return number < MOST_NUMBERS ? (known.get(before) ?? 0) * MOST_NUMBERS + number : 0;
    },
    read: (word) => {
      const [kind, number] = [Math.floor(word / MOST_NUMBERS), word % MOST_NUMBERS];
      return `${kinds[kind] ?? ''}${kind === 0 || number === 0 ? '' : number}`;
    },
  };
}
