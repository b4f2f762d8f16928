import { createReadStream, readFileSync, statSync } from 'node:fs';
import { extname, isAbsolute, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { createRowReader, csvRows, type CsvOptions } from './csv.ts';
import { decodeText, encodingOf } from './encoding.ts';
import { readJson } from './json.ts';
import { readJsonLines } from './jsonl.ts';
import { parseNote } from './note.ts';
import type { Read } from './types.ts';

export const NOTE_ENDINGS: readonly string[] = ['.md', '.markdown', '.txt'];
const EXPORT_ENDINGS: readonly string[] = ['.csv', '.tsv', '.jsonl', '.ndjson', '.json'];

/** Something that keeps a whole source from being read, in words for the user. */
export class SourceError extends Error {}

export interface FileOptions extends Pick<CsvOptions, 'map' | 'onMapping'> {
  readonly cwd: string;
  /** Told of things worth knowing that are no fault: an encoding that was guessed. */
  readonly onNotice?: (message: string) => void;
}

/** The files behind paths, folders and globs, in order; a path that leads nowhere is a SourceError. */
export function findFiles(paths: readonly string[], cwd: string): string[] {
  return [...new Set(paths.flatMap((path) => filesAt(path, cwd)))];
}

function filesAt(path: string, cwd: string): string[] {
  const found = statSync(inFolder(path, cwd), { throwIfNoEntry: false });
  if (found?.isFile()) return [path];
  const patterns = found?.isDirectory() ? [...NOTE_ENDINGS, ...EXPORT_ENDINGS].map((ending) => `${path.replace(/[\\/]+$/, '')}/**/*${ending}`) : [path];
  const files = globSync(patterns, { cwd, absolute: false, expandDirectories: false }).sort();
  if (files.length === 0) throw new SourceError(found === undefined ? `There is no file “${path}”.` : `The folder “${path}” holds no notes and no export.`);
  return files;
}

/** The records of one file, by its ending. */
export async function* readFile(path: string, options: FileOptions): AsyncGenerator<Read> {
  const where = inFolder(path, options.cwd);
  const ending = extname(path).toLowerCase();
  if (ending === '.jsonl' || ending === '.ndjson') yield* readJsonLines(createReadStream(where), path);
  else if (ending === '.json') yield* readJson(textOf(where, path, options), path);
  else if (ending === '.csv' || ending === '.tsv') yield* readCsv(where, path, options);
  else yield { place: path, path, parsed: parseNote(textOf(where, path, options), path) };
}

function inFolder(path: string, cwd: string): string {
  return isAbsolute(path) ? path : join(cwd, path);
}

function textOf(file: string, shown: string, { onNotice }: FileOptions): string {
  const { text, encoding } = decodeText(readFileSync(file));
  if (encoding === 'windows-1252') onNotice?.(`${shown} is not UTF-8; it was read as Windows-1252.`);
  return text;
}

async function* readCsv(file: string, shown: string, options: FileOptions): AsyncGenerator<Read> {
  const readRow = createRowReader({ name: shown, ...(options.map === undefined ? {} : { map: options.map }), ...(options.onMapping === undefined ? {} : { onMapping: options.onMapping }) });
  for await (const { row, number } of csvRows(textChunks(file, shown, options))) {
    const read = readRow(row, number);
    if (read === undefined) continue;
    if ('unreadable' in read) throw new SourceError(read.unreadable);
    yield read;
  }
}

/** The encoding is found from the first megabyte; a later byte that does not fit shows as �. */
async function* textChunks(file: string, shown: string, { onNotice }: FileOptions): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>) {
    if (decoder === undefined) {
      const encoding = encodingOf(chunk);
      if (encoding === 'windows-1252') onNotice?.(`${shown} is not UTF-8; it was read as Windows-1252.`);
      decoder = new TextDecoder(encoding);
    }
    yield decoder.decode(chunk, { stream: true });
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}
