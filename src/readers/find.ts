import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { ENDINGS } from './kinds.ts';
import { SourceError } from './source-error.ts';

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
  const base = folder.replace(/[\\/]+$/, '');
  return globSync(ENDINGS.map((ending) => `**/*${ending}`), { cwd: resolve(cwd, folder), absolute: false, expandDirectories: false, caseSensitiveMatch: false })
    // Word and Excel leave a file of this name beside one that is open; our own report is no note.
    .filter((file) => !/(^|\/)(~\$|childfirst-report\/)/.test(file))
    .map((file) => (base === '.' ? file : `${base}/${file}`));
}
