import { createReadStream, readFileSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { csvRows } from './csv-rows.ts';
import { createRowReader, type CsvOptions } from './csv.ts';
import { decodeText, encodingOf, isNoText } from './encoding.ts';
import { readJson } from './json.ts';
import { readJsonLines } from './jsonl.ts';
import { parseNote } from './note.ts';
import { SourceError } from './source-error.ts';
import type { Read } from './types.ts';
import type { CaseRecord, Parsed } from '../core/index.ts';

export const NOTE_ENDINGS: readonly string[] = ['.md', '.markdown', '.txt'];
const EXPORT_ENDINGS: readonly string[] = ['.csv', '.tsv', '.jsonl', '.ndjson', '.json'];

export interface FileOptions extends Pick<CsvOptions, 'map' | 'onMapping'> {
  readonly cwd: string;
  /** Told of things worth knowing that are no fault: an encoding that was guessed. */
  readonly onNotice?: (message: string) => void;
}

/** The files behind paths, folders and globs, in order and each once; a path that leads nowhere is a SourceError. */
export function findFiles(paths: readonly string[], cwd: string): string[] {
  const files = new Map<string, string>();
  for (const path of paths.flatMap((one) => filesAt(one, cwd))) if (!files.has(resolve(cwd, path))) files.set(resolve(cwd, path), path);
  return [...files.values()];
}

function filesAt(path: string, cwd: string): string[] {
  const found = statSync(resolve(cwd, path), { throwIfNoEntry: false });
  if (found?.isFile() === true) return [path];
  const files = found?.isDirectory() === true ? filesIn(path, cwd) : globSync([path], { cwd, absolute: false, expandDirectories: false });
  if (files.length === 0) throw new SourceError(found === undefined ? `There is no file “${path}”.` : `The folder “${path}” holds no notes and no export.`);
  return files.sort();
}

/** Looked for from inside, so that a folder may have brackets in its name; "NOTE.TXT" counts too. */
function filesIn(folder: string, cwd: string): string[] {
  const patterns = [...NOTE_ENDINGS, ...EXPORT_ENDINGS].map((ending) => `**/*${ending}`);
  const base = folder.replace(/[\\/]+$/, '');
  return globSync(patterns, { cwd: resolve(cwd, folder), absolute: false, expandDirectories: false, caseSensitiveMatch: false })
    .map((file) => (base === '.' ? file : `${base}/${file}`));
}

/** The records of one file, by its ending. */
export async function* readFile(path: string, options: FileOptions): AsyncGenerator<Read> {
  const where = resolve(options.cwd, path);
  const ending = extname(path).toLowerCase();
  if (ending === '.jsonl' || ending === '.ndjson') yield* readJsonLines(createReadStream(where), path);
  else if (ending === '.json') yield* readJson(textOf(readFileSync(where), path, options), path);
  else if (ending === '.csv' || ending === '.tsv') yield* readCsv(where, path, options);
  else yield { place: path, path, parsed: readNote(readFileSync(where), path, options) };
}

/** A note from its bytes: text in whatever encoding, but nothing that is no text at all. */
export function readNote(bytes: Uint8Array, shown: string, options: Pick<FileOptions, 'onNotice'>): Parsed<CaseRecord> {
  if (isNoText(bytes)) return { ok: false, problems: [{ path: '', message: 'is not a text file; save it as .txt or .md' }] };
  return parseNote(textOf(bytes, shown, options), shown);
}

function textOf(bytes: Uint8Array, shown: string, { onNotice }: Pick<FileOptions, 'onNotice'>): string {
  const { text, encoding } = decodeText(bytes);
  if (encoding === 'windows-1252') onNotice?.(`${shown} is not UTF-8; it was read as Windows-1252.`);
  return text;
}

async function* readCsv(file: string, shown: string, options: FileOptions): AsyncGenerator<Read> {
  const readRow = createRowReader({ name: shown, ...(options.map === undefined ? {} : { map: options.map }), ...(options.onMapping === undefined ? {} : { onMapping: options.onMapping }) });
  for await (const row of csvRows(textChunks(file, shown, options), shown)) {
    const read = readRow(row);
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
