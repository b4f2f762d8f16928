// Neither a bare context nor the language itself has base64, so it is read here.
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i += 1) VALUES[DIGITS.charCodeAt(i)] = i;

/** The bytes that a text stands for. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(lengthOf(text));
  for (let at = 0, place = 0; place < bytes.length; at += 4, place += 3) {
    // What comes after the last byte falls outside and is dropped.
    const three = (digitAt(text, at) << 18) | (digitAt(text, at + 1) << 12) | (digitAt(text, at + 2) << 6) | digitAt(text, at + 3);
    bytes[place] = three >> 16;
    bytes[place + 1] = three >> 8;
    bytes[place + 2] = three;
  }
  return bytes;
}

/** The value of a digit, from 0 to 63. Past its end a text has no code, and no code has no value: as a number both are nought. */
export function digitAt(text: string, at: number): number {
  return VALUES[text.charCodeAt(at)] as number;
}

function lengthOf(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return Math.floor((text.length * 3) / 4) - padding;
}
