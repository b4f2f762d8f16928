import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Dismissal } from '../core/index.ts';

/** What workers have weighed and left as it is, kept in `.childfirst/dismissed.json` at the top of the folder that is open. */
export interface Dismissals {
  readonly of: (path: string | undefined) => readonly Dismissal[] | undefined;
  readonly add: (path: string, dismissal: Dismissal) => void;
}

/** One line of the file. */
interface Kept extends Dismissal {
  readonly note: string;
  readonly date: string;
}

const FILE = join('.childfirst', 'dismissed.json');

/** Reads and writes dismissals in the folders that are open; a note outside all of them has its own folder's file. */
export function createDismissals(folders: () => readonly string[], onBroken: (file: string) => void): Dismissals {
  const topOf = (path: string): string => folders().find((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) ?? dirname(path);
  const nameOf = (path: string): string => relative(topOf(path), path).split(sep).join('/');
  const read = (path: string): readonly Kept[] => readKept(join(topOf(path), FILE), onBroken);
  return {
    of: (path) => {
      if (path === undefined) return undefined;
      const own = read(path).filter(({ note }) => note === nameOf(path)).map(({ ruleId, quote, reason }): Dismissal => ({ ruleId, quote, ...(reason === undefined ? {} : { reason }) }));
      return own.length === 0 ? undefined : own;
    },
    add: (path, dismissal) => {
      const file = join(topOf(path), FILE);
      const others = readKept(file, onBroken).filter(({ note, ruleId, quote }) => note !== nameOf(path) || ruleId !== dismissal.ruleId || quote !== dismissal.quote);
      const all: readonly Kept[] = [...others, { note: nameOf(path), ...dismissal, date: new Date().toISOString().slice(0, 10) }];
      mkdirSync(dirname(file), { recursive: true });
      // Whole or not at all: an editor may be closed at any moment.
      writeFileSync(`${file}.new`, `${JSON.stringify(all, null, 2)}\n`);
      renameSync(`${file}.new`, file);
    },
  };
}

function readKept(file: string, onBroken: (file: string) => void): readonly Kept[] {
  if (!existsSync(file)) return [];
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(kept) && kept.every(isKept)) return kept;
  } catch {
    // Said below: the words of the error would be those of the file.
  }
  onBroken(file);
  throw new BrokenFile(file);
}

/** The file of dismissals cannot be read; it is left as it is. */
export class BrokenFile extends Error {}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && ['note', 'ruleId', 'quote'].every((key) => typeof Reflect.get(value, key) === 'string');
}
