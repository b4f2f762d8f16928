import type { RiskState } from '../assess/types.ts';
import type { Span } from '../text/types.ts';
import { createNameTable, foldName, type NameTable } from './names.ts';
import type { RecordType } from './types.ts';

/** A field of the export, or a heading with what stands under it, as the engine reads it for a set of names. */
export interface Section {
  readonly element: string;
  readonly name: string;
  readonly value: string;
  readonly hollow: boolean;
  readonly field?: string;
  readonly span?: Span;
}

/** Gives the sections of a record that announce something by the names given. */
export type ReadSections = (announces: (name: string) => readonly string[]) => readonly Section[];

/** What a type's field or date is called, prepared once a type. */
export type Announcer = (name: string) => readonly string[];

const announcers = new WeakMap<RecordType, Announcer>();

/** Which fields and dates of a type a heading or a field name announces. */
export function announcerOf(type: RecordType): Announcer {
  const made = announcers.get(type) ?? createAnnouncer(type);
  announcers.set(type, made);
  return made;
}

/** More different names than this are not remembered, so that a long run stays small. */
const REMEMBERED = 2_000;

function createAnnouncer({ fields, dates }: RecordType): Announcer {
  const byName = new Map<string, string[]>();
  for (const { id, seenAs } of [...fields, ...dates]) {
    for (const name of [id, ...seenAs]) byName.set(foldName(name), [...(byName.get(foldName(name)) ?? []), id]);
  }
  const table: NameTable<readonly string[]> = createNameTable([...byName]);
  const seen = new Map<string, readonly string[]>();
  return (name) => {
    // A name as it comes is a slice of its text, and to remember it would be to keep every text that was ever seen.
    const key = `${foldName(name)} `;
    const told = seen.get(key) ?? table.whole(name) ?? partOf(name, table);
    if (seen.size >= REMEMBERED) seen.clear();
    seen.set(key, told);
    return told;
  };
}

/** "What happened before Priya left": a heading of a few words holds what a known name of two words or more in it does. */
function partOf(name: string, table: NameTable<readonly string[]>): readonly string[] {
  return foldName(name).split(' ').length > 7 ? [] : table.within(name, 2)?.value ?? [];
}

/** The strongest of what the sections of a field say: something, nothing, or no answer at all. */
export function stateOf(sections: readonly Section[]): RiskState {
  const answered = sections.filter(({ value }) => value.trim() !== '');
  if (answered.some(({ hollow }) => !hollow)) return 'present';
  return answered.length > 0 ? 'hollow' : 'absent';
}
