import { basename, extname } from 'node:path';
import { bytesOf } from './input.ts';
import { ENDINGS } from './kinds.ts';
import { SourceError, unread } from './source-error.ts';
import type { Format, Input, Read, ReadOptions } from './types.ts';
import { entriesOf, openZip, type ZipEntry } from './zip-entries.ts';

/** Reads a zip of notes or exports, file by file in the order of their names, as if it were a folder; `readInner` reads each. */
export function zips(readInner: Format): Format {
  return (input, options) => readZip(input, options, readInner);
}

async function* readZip(input: Input, options: ReadOptions, readInner: Format): AsyncGenerator<Read> {
  const zip = await openZip(input.path ?? await bytesOf(input));
  if (zip === undefined) throw new SourceError(`${input.name}: is damaged, or no zip.`);
  try {
    const entries: ZipEntry[] = [];
    for await (const entry of entriesOf(zip)) if (!isOfTheSystem(entry.name)) entries.push(entry);
    const wanted = entries.filter(({ name }) => ENDINGS.includes(extname(name).toLowerCase()));
    if (wanted.length === 0) throw new SourceError('holds no notes and no export');
    if (wanted.length < entries.length) options.onNotice?.(`${input.name} also holds ${entries.length - wanted.length} file(s) of kinds that are not read.`);
    const { onBytes, ...within } = options;
    wanted.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of wanted) yield* readEntry(entry, input, (inner) => readInner(inner, within));
    onBytes?.(input.size);
  } catch (error) {
    if (!(error instanceof SourceError) || error.message.startsWith(input.name)) throw error;
    throw new SourceError(`${input.name}: ${error.message}.`);
  } finally {
    zip.close();
  }
}

/** What macOS and Word leave beside the files that people put in. */
function isOfTheSystem(name: string): boolean {
  return name.startsWith('__MACOSX/') || /^(\.|~\$)/.test(basename(name));
}

async function* readEntry(entry: ZipEntry, zip: Input, readInner: (input: Input) => AsyncIterable<Read>): AsyncGenerator<Read> {
  const name = `${zip.name}/${entry.name}`;
  const source = { ...zip.source, inside: entry.name };
  const refused = (message: string): Read => ({ place: name, source, parsed: unread(message) });
  if (entry.isLocked) yield refused('is locked with a password; unpack the zip first');
  else if (extname(entry.name).toLowerCase() === '.zip') yield refused('is a zip within a zip; unpack it first');
  else yield* orReason(readInner({ name, source, size: entry.size, chunks: entry.chunks }), refused);
}

/** A file of a zip that cannot be read is set aside; the others are read all the same. */
async function* orReason(reads: AsyncIterable<Read>, refused: (message: string) => Read): AsyncGenerator<Read> {
  try {
    yield* reads;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    yield refused(error.message);
  }
}
