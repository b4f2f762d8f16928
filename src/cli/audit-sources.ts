import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Incoming } from '../audit/index.ts';
import { findFiles, readFile, SourceError, type ReadOptions } from '../readers/index.ts';
import { say, type Terminal } from './run.ts';
import { plainMessage } from './words.ts';

/** A file that is to be audited. */
export interface SourceFile {
  /** As the user is shown it. */
  readonly name: string;
  readonly bytes: number;
  /** When it was last changed, in milliseconds. */
  readonly changed: number;
}

/** The files behind what was named, without those that an earlier run wrote into the folder of results. */
export async function sourceFiles(paths: readonly string[], folder: string, { cwd }: Terminal): Promise<readonly SourceFile[]> {
  return (await findFiles(paths, cwd)).filter((name) => !resolve(cwd, name).startsWith(`${folder}${sep}`)).map((name) => {
    const { size, mtimeMs } = statSync(resolve(cwd, name));
    return { name, bytes: size, changed: Math.round(mtimeMs) };
  });
}

/** The records of all files, in order. Of several files, one that cannot be read is set aside as a whole. */
export async function* recordsOf(files: readonly SourceFile[], options: ReadOptions, terminal: Terminal): AsyncGenerator<Incoming> {
  for (const { name } of files) {
    try {
      yield* readFile(name, { onNotice: (message) => say(terminal, message), ...options, cwd: terminal.cwd });
    } catch (error) {
      const message = plainMessage(error);
      if (message === undefined || (files.length === 1 && error instanceof SourceError)) throw error;
      yield { place: name, source: { file: name }, parsed: { ok: false, problems: [{ path: '', message: message.replace(`${name}: `, '').replace(/\.$/, '') }] } };
    }
  }
}
