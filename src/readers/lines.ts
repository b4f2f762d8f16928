/** A line of bytes, with its number from 1 and where it begins in the source. */
export interface ByteLine {
  readonly number: number;
  readonly offset: number;
  /** Without any where the line is too long to be a record. */
  readonly bytes: Uint8Array | undefined;
}

const NEWLINE = 10;
/** No record is as long as this. */
const LONGEST_LINE = 1 << 26;

/** The lines of a stream of bytes; a line that spans chunks is put together once. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  let offset = 0;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length > LONGEST_LINE) parts = [];
    else parts.push(part);
  };
  const take = (): ByteLine => {
    number += 1;
    const line = { number, offset, bytes: length > LONGEST_LINE ? undefined : joined(parts) };
    offset += length + 1;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, to));
      yield take();
      from = to + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}
