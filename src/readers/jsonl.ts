import type { Parsed } from '../core/index.ts';
import { firstBadByte } from './encoding.ts';
import { counted } from './input.ts';
import { createJsonReader, parseJson } from './json-record.ts';
import { byteLines, type ByteLine } from './lines.ts';
import { unread } from './source-error.ts';
import type { ColumnOptions, Format, Read, Table } from './types.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A file of JSON lines. */
export const readJsonl: Format = (input, options) => jsonLines(counted(input, options).chunks(), { name: input.name, source: input.source }, options);

/** JSON lines as they come: one case record a line; a line that is none is set aside with its number and the run goes on. */
export function readJsonLines(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Read> {
  return jsonLines(chunks, { name, source: { file: name } }, {});
}

async function* jsonLines(chunks: AsyncIterable<Uint8Array>, table: Table, options: ColumnOptions): AsyncGenerator<Read> {
  const read = createJsonReader({ ...table, unit: 'line' }, options);
  for await (const line of byteLines(chunks)) {
    if (line.bytes !== undefined && isBlank(line.bytes)) continue;
    const place = { place: `${table.name} line ${line.number}`, source: { ...table.source, line: line.number } };
    const value = parseLine(line);
    yield value.ok ? read(value.value, line.number, place) : { ...place, parsed: value };
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}

function parseLine({ bytes, offset }: ByteLine): Parsed<unknown> & { readonly value?: unknown } {
  if (bytes === undefined) return unread('is longer than 64 MB, which no record is');
  const text = decode(bytes);
  return text === undefined ? unread(`is not valid UTF-8 (byte ${offset + firstBadByte(bytes) + 1} of the file)`) : parseJson(text);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
