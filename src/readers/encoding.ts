/** The position of the first byte that is not UTF-8; the length when all of it is. */
export function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // A cut in the middle of a good letter is no fault, so the stream option keeps it pending.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low - pending(bytes, low);
}

/** How many bytes before `end` begin a letter that is not finished there. */
function pending(bytes: Uint8Array, end: number): number {
  for (let back = 1; back <= 3 && back <= end; back += 1) {
    const byte = bytes[end - back] ?? 0;
    if (byte < 0x80) return 0;
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    if (byte >= 0xc0) return wanted > back ? back : 0;
  }
  return 0;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

export interface Decoded {
  readonly text: string;
  /** Said to the user when it is not UTF-8. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** Which encoding bytes are in: by their first bytes, else UTF-8 if they are, else Windows-1252. */
export function encodingOf(bytes: Uint8Array): Decoded['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return decodes(bytes) ? 'utf-8' : 'windows-1252';
}

/** Text of a whole file in the encoding that it is in, without a byte order mark. */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  return { encoding, text: new TextDecoder(encoding).decode(bytes) };
}

/** Word processors' files, PDFs and pictures: a zero byte where no wide encoding explains it, or the mark of a PDF. */
export function isNoText(bytes: Uint8Array): boolean {
  const beginning = bytes.subarray(0, 1 << 13);
  if (encodingOf(bytes.subarray(0, 2)).startsWith('utf-16')) return false;
  return beginning.includes(0) || (beginning[0] === 0x25 && beginning[1] === 0x50 && beginning[2] === 0x44 && beginning[3] === 0x46);
}
