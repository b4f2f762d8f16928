/** A line of bytes, with its number from 1 and where it begins in the source. */
export interface ByteLine {
  readonly number: number;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

const NEWLINE = 10;

/** The lines of a stream of bytes; a line that spans chunks is put together once, however long it is. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let number = 0;
  let offset = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      parts.push(chunk.subarray(from, to));
      const bytes = joined(parts);
      number += 1;
      yield { number, offset, bytes };
      offset += bytes.length + 1;
      parts = [];
      from = to + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield { number: number + 1, offset, bytes: joined(parts) };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}
