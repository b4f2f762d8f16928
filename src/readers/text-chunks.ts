import { isAscii } from 'node:buffer';
import { encodingOf, type Decoded } from './encoding.ts';
import type { Input, ReadOptions } from './types.ts';

/**
 * A file as text, chunk by chunk. The encoding is found from the beginning; where that is plain, which says nothing, from
 * the first chunk that is not. In a file that is UTF-8 so far, a byte that does not fit shows as �.
 */
export async function* textChunks(input: Input, { onNotice }: Pick<ReadOptions, 'onNotice'>): AsyncGenerator<string> {
  let decoder = new TextDecoder('utf-8');
  let isKnown = false;
  let isFirst = true;
  for await (const chunk of input.chunks()) {
    const encoding: Decoded['encoding'] | undefined = isFirst ? encodingOf(chunk) : isKnown || isAscii(chunk) ? undefined : encodingOf(chunk);
    if (encoding !== undefined) {
      if (encoding === 'windows-1252') onNotice?.(`${input.name} is not UTF-8; it was read as Windows-1252.`);
      if (isFirst || encoding === 'windows-1252') decoder = new TextDecoder(encoding);
      isKnown = encoding !== 'utf-8' || !isAscii(chunk);
    }
    isFirst = false;
    yield decoder.decode(chunk, { stream: true });
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
