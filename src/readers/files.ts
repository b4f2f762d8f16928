import { resolve } from 'node:path';
import { readInput } from './formats.ts';
import { bytesInput, fileInput } from './input.ts';
import type { Read, ReadOptions } from './types.ts';

export interface FileOptions extends ReadOptions {
  readonly cwd: string;
}

/** The records of one file, by its ending. */
export async function* readFile(path: string, options: FileOptions): AsyncGenerator<Read> {
  yield* readInput(fileInput(resolve(options.cwd, path), path), options);
}

/** The records of bytes at hand, called by a name whose ending says what they are. */
export async function* readBytes(bytes: Uint8Array, shown: string, options: ReadOptions): AsyncGenerator<Read> {
  yield* readInput(bytesInput(bytes, shown), options);
}
