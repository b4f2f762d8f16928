import type { RecognisedBy } from '../assess/types.ts';
import type { CaseRecord } from '../record/types.ts';
import type { TextDocument } from '../text/types.ts';
import { createNameTable, foldName } from './names.ts';
import type { RecordType } from './types.ts';

export interface Recognised {
  readonly type: RecordType;
  readonly by: RecognisedBy;
  /** An extract or one item of a longer record: what is not in it may stand in the rest. */
  readonly part: boolean;
}

/** Tells what kind of record it is, or that nothing says so. */
export type Recogniser = (record: CaseRecord, document: TextDocument) => Recognised | undefined;

/** Headings of one type that must stand together before they tell it. */
const TELLING = 3;
const TITLE_WORDS = 8;
const PART = /\b(extract|excerpt|section only|part \d|page \d|item|analysis section)\b/i;

/** Prepares the names of all types once. */
export function createRecogniser(types: readonly RecordType[]): Recogniser {
  const names = createNameTable(types.flatMap((type) => [type.title, type.id, ...type.names].map((name) => [name, type] as const)));
  const headings = types.map((type) => ({ type, headings: type.headings.map(foldName) }));
  const told = new Map<string, RecordType | undefined>();
  const byName = (name: string): RecordType | undefined => {
    if (!told.has(name)) told.set(name, named(name));
    return told.get(name);
  };
  const named = (name: string): RecordType | undefined => {
    const type = names.whole(name) ?? names.within(name, 1)?.value;
    const words = ` ${foldName(name)} `;
    return type === undefined || type.never.some((word) => words.includes(` ${foldName(word)} `)) ? undefined : type;
  };
  return (record, document) => {
    const type = record.recordType === undefined ? undefined : byName(record.recordType);
    if (type !== undefined) return { type, by: 'name', part: PART.test(record.recordType ?? '') };
    const titled = record.recordType === undefined ? names.whole(titleOf(document)) : undefined;
    return titled !== undefined ? { type: titled, by: 'title', part: false } : byHeadings(headings, record, document);
  };
}

/** The first heading, or a short first line. */
function titleOf({ text, blocks }: TextDocument): string {
  const [first] = blocks;
  const line = first === undefined ? '' : text.slice(first.start, first.end).replace(/^[#\s]+/, '').split(/[\n:]/, 1)[0] ?? '';
  return line.split(/\s+/).length > TITLE_WORDS ? '' : line;
}

interface Headed {
  readonly type: RecordType;
  readonly headings: readonly string[];
}

function byHeadings(types: readonly Headed[], record: CaseRecord, { text, blocks }: TextDocument): Recognised | undefined {
  const spans = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : block.label === undefined ? [] : [block.label]));
  const there = new Set([...spans.map(({ start, end }) => text.slice(start, end)), ...Object.keys(record.fields ?? {})].map(foldName));
  if (there.size < TELLING) return undefined;
  const counted = types.map(({ type, headings }) => ({ type, count: headings.filter((heading) => there.has(heading)).length })).sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  return first === undefined || first.count < TELLING || first.count === second?.count ? undefined : { type: first.type, by: 'headings', part: false };
}
