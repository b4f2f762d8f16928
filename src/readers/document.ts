import { parseRecord, type CaseRecord, type RecordSource, type SourcePart } from '../core/index.ts';
import { splitEntries } from './entries.ts';
import { bytesOf } from './input.ts';
import { SourceError, unread } from './source-error.ts';
import type { Extracted, Extractor, Format, Input, Read } from './types.ts';

/** Reads a whole document by an extractor: one record, or one for each of its dated entries. */
export function documents(load: () => Promise<Extractor>): Format {
  return async function* (input, options) {
    const extracted = await extract(input, await bytesOf(input, options), load);
    if ('problems' in extracted) {
      yield { ...placeOf(input), parsed: { ok: false, problems: extracted.problems } };
      return;
    }
    if (extracted.notice !== undefined) options.onNotice?.(`${input.name} ${extracted.notice}`);
    if (options.splitEntries === true) yield* split(input, extracted);
    else yield whole(input, extracted);
  };
}

/** What a library says of a damaged file may quote it, so only ours is passed on. */
async function extract(input: Input, bytes: Uint8Array, load: () => Promise<Extractor>): Promise<Awaited<ReturnType<Extractor>>> {
  const extractor = await load();
  try {
    return await extractor(bytes, input.name);
  } catch (error) {
    return unread(error instanceof SourceError ? error.message : 'could not be read: the file is damaged, or is not what its ending says');
  }
}

function placeOf(input: Input): Pick<Read, 'place' | 'path' | 'source'> {
  return { place: input.name, source: input.source, path: input.name };
}

function whole(input: Input, { text, parts, more }: Extracted): Read {
  return { ...placeOf(input), parsed: recordOf({ id: input.name, ...more, text }, { ...input.source, ...(parts === undefined || parts.length === 0 ? {} : { parts }) }) };
}

/** Each entry has the document's own head; its offsets are those of its own text. */
function* split(input: Input, { text, parts = [], more }: Extracted): Generator<Read> {
  const entries = splitEntries(text);
  if (entries.length < 2) {
    yield whole(input, { text, parts, ...(more === undefined ? {} : { more }) });
    return;
  }
  const id = typeof more?.['id'] === 'string' ? more['id'] : input.name;
  for (const [index, { start, end, date }] of entries.entries()) {
    const source = { ...input.source, entry: index + 1, ...partsWithin(parts, start, end) };
    const record = { ...more, id: `${id}#${index + 1}`, ...(date === undefined ? {} : { date }), text: text.slice(start, end) };
    yield { place: `${input.name} entry ${index + 1}`, source, path: input.name, parsed: recordOf(record, source) };
  }
}

function partsWithin(parts: readonly SourcePart[], start: number, end: number): { readonly parts?: readonly SourcePart[] } {
  const first = parts.findLastIndex((part) => part.start <= start);
  const within = parts.filter((part, i) => i >= Math.max(first, 0) && part.start < end).map((part) => ({ ...part, start: Math.max(0, part.start - start) }));
  return within.length === 0 ? {} : { parts: within };
}

function recordOf(value: Readonly<Record<string, unknown>>, source: RecordSource): Read['parsed'] {
  const parsed = parseRecord(value);
  return parsed.ok ? { ok: true, value: { ...parsed.value, source } satisfies CaseRecord } : parsed;
}
