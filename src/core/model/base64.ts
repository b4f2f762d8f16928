// Neither a bare context nor the language itself has base64, so it is read here.
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i += 1) VALUES[DIGITS.charCodeAt(i)] = i;

/** The bytes from one place to another of those that a text stands for; all of them where no places are given. */
export function fromBase64(text: string, from = 0, to: number = lengthOf(text)): Uint8Array {
  const bytes = new Uint8Array(to - from);
  // Whole groups of three bytes: what comes before the first wanted one, or after the last, falls outside and is dropped.
  let at = Math.floor(from / 3) * 4;
  for (let place = Math.floor(from / 3) * 3 - from; place < bytes.length; place += 3, at += 4) {
    // Past its end a text has no code, and no code has no value: as a number both are nought.
    const three = (valueOf(text.charCodeAt(at)) << 18) | (valueOf(text.charCodeAt(at + 1)) << 12) | (valueOf(text.charCodeAt(at + 2)) << 6) | valueOf(text.charCodeAt(at + 3));
    bytes[place + 2] = three;
    if (place + 1 >= 0) bytes[place + 1] = three >> 8;
    if (place >= 0) bytes[place] = three >> 16;
  }
  return bytes;
}

function valueOf(code: number): number {
  return VALUES[code] as number;
}

function lengthOf(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return Math.floor((text.length * 3) / 4) - padding;
}
