import { parseRecord, type CaseRecord, type Parsed } from '../core/index.ts';
import { firstBadByte } from './encoding.ts';
import { byteLines, type ByteLine } from './lines.ts';
import type { Read } from './types.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** JSON lines: one case record a line; a line that is none is set aside with its number and the run goes on. */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Read> {
  for await (const line of byteLines(chunks)) {
    if (isBlank(line.bytes)) continue;
    yield { place: `${name} line ${line.number}`, parsed: parseLine(line) };
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}

function parseLine({ bytes, offset }: ByteLine): Parsed<CaseRecord> {
  const text = decode(bytes);
  if (text === undefined) return problem(`is not valid UTF-8 (byte ${offset + firstBadByte(bytes) + 1} of the file)`);
  const value = parseJson(text);
  return value.ok ? parseRecord(value.value) : value;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The parser's own message quotes the text, so only its place is passed on. */
export function parseJson(text: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return problem(`is not valid JSON${at === undefined ? '' : ` (at character ${Number(at) + 1})`}`);
  }
}

function problem(message: string): Parsed<never> {
  return { ok: false, problems: [{ path: '', message }] };
}
