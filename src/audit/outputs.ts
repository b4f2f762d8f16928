import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a run that appear whole or not at all: written under another name, and renamed at the end. */
export interface Outputs {
  readonly line: (name: string, value: unknown) => void;
  readonly whole: (name: string, text: string) => void;
  /** Puts everything in its place. */
  readonly finish: () => void;
  /** Leaves nothing of an unfinished run. */
  readonly abandon: () => void;
}

const BATCH = 1 << 18;

interface Open {
  readonly descriptor: number;
  waiting: string;
}

/** Opens the named line files in a folder, which is made if it is not there. */
export function openOutputs(folder: string, lineFiles: readonly string[]): Outputs {
  const isNew = mkdirSync(folder, { recursive: true }) !== undefined;
  const place = (name: string): string => join(folder, `.${name}.unfinished`);
  const open = new Map<string, Open>(lineFiles.map((name) => [name, { descriptor: openSync(place(name), 'w'), waiting: '' }]));
  const written = new Set(lineFiles);
  const flush = (file: Open): void => {
    if (file.waiting !== '') writeSync(file.descriptor, file.waiting);
    file.waiting = '';
  };
  return {
    line: (name, value) => {
      const file = open.get(name);
      if (file === undefined) return;
      file.waiting += `${JSON.stringify(value)}\n`;
      if (file.waiting.length > BATCH) flush(file);
    },
    whole: (name, text) => {
      writeFileSync(place(name), text);
      written.add(name);
    },
    finish: () => {
      for (const [name, file] of open) {
        flush(file);
        closeSync(file.descriptor);
        open.delete(name);
      }
      for (const name of written) renameSync(place(name), join(folder, name));
    },
    abandon: () => {
      for (const [name, file] of open) {
        closeSync(file.descriptor);
        open.delete(name);
      }
      for (const name of written) rmSync(place(name), { force: true });
      if (isNew && readdirSync(folder).length === 0) rmdirSync(folder);
    },
  };
}
