import { decodeText } from './encoding.ts';
import { textOfHtml } from './html-text.ts';
import type { Extractor } from './types.ts';

/** A web page: its words as they are seen, in the encoding that it names or is in. */
export const extractHtml: Extractor = async (bytes) => textOfHtml(decodeNamed(bytes));

/** Only a page that is no UTF-8 is asked what it is. */
function decodeNamed(bytes: Uint8Array): string {
  const { text, encoding } = decodeText(bytes);
  const named = /<meta[^>]+charset=["']?([\w-]+)/i.exec(text.slice(0, 2048))?.[1];
  if (encoding !== 'windows-1252' || named === undefined) return text;
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return text;
  }
}
