import { fromBuffer, open, type Entry, type ZipFile } from 'yauzl';
import { SourceError } from './source-error.ts';

/** A file within a zip. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly isLocked: boolean;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** A zip larger than this when unpacked, with files this many times as large as packed, is made to fill a disk. */
const BOMB_BYTES = 64 * 1024 * 1024;
const BOMB_RATIO = 200;
const MOST_ENTRIES = 100_000;

/** Opens a zip by its path or its bytes; undefined where it is none. */
export function openZip(source: string | Uint8Array): Promise<ZipFile | undefined> {
  return new Promise((resolve) => {
    const opened = (error: Error | null, zip: ZipFile): void => resolve(error === null ? zip : undefined);
    // Names that lead out of the zip are refused by yauzl; the sizes that a zip states are checked while it is read.
    if (typeof source === 'string') open(source, { lazyEntries: true, autoClose: false }, opened);
    else fromBuffer(Buffer.from(source.buffer, source.byteOffset, source.byteLength), { lazyEntries: true }, opened);
  });
}

/** The files of a zip in its own order; a SourceError where it is damaged or made to do harm. */
export async function* entriesOf(zip: ZipFile): AsyncGenerator<ZipEntry> {
  if (zip.entryCount > MOST_ENTRIES) throw new SourceError(`holds more than ${MOST_ENTRIES.toLocaleString('en-GB')} files; unpack it and audit the folder`);
  for (let entry = await nextEntry(zip); entry !== undefined; entry = await nextEntry(zip)) {
    if (entry.fileName.endsWith('/')) continue;
    const found = entry;
    yield { name: entry.fileName, size: entry.uncompressedSize, isLocked: entry.isEncrypted(), chunks: () => unpacked(zip, found) };
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const listeners = { entry: (entry: Entry) => settle(() => resolve(entry)), end: () => settle(() => resolve(undefined)), error: () => settle(() => reject(new SourceError('is a damaged zip, or one whose file names lead out of it'))) };
    const settle = (then: () => void): void => {
      for (const [name, listener] of Object.entries(listeners)) zip.removeListener(name, listener);
      then();
    };
    for (const [name, listener] of Object.entries(listeners)) zip.once(name, listener);
    zip.readEntry();
  });
}

async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await new Promise<AsyncIterable<Uint8Array>>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error === null ? resolve(opened) : reject(new SourceError('holds a file that cannot be unpacked'))));
  });
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > BOMB_BYTES && size > entry.compressedSize * BOMB_RATIO) throw new SourceError(`holds a file that unpacks to more than ${BOMB_RATIO} times its size; it looks made to fill the disk and was not read further`);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError('holds a file that cannot be unpacked');
  }
}
