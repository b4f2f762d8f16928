import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { GlobOptions } from 'tinyglobby';
import { ENDINGS } from './kinds.ts';
import { SourceError } from './source-error.ts';

/** The files behind paths, folders and globs, in order and each once; a path that leads nowhere is a SourceError. */
export async function findFiles(paths: readonly string[], cwd: string): Promise<string[]> {
  const files = new Map<string, string>();
  for (const path of (await Promise.all(paths.map((one) => filesAt(one, cwd)))).flat()) if (!files.has(resolve(cwd, path))) files.set(resolve(cwd, path), path);
  return [...files.values()];
}

async function filesAt(path: string, cwd: string): Promise<string[]> {
  const found = statSync(resolve(cwd, path), { throwIfNoEntry: false });
  if (found?.isFile() === true) return [path];
  const files = await (found?.isDirectory() === true ? filesIn(path, cwd) : globbed([path], { cwd, absolute: false, expandDirectories: false }));
  if (files.length === 0) throw new SourceError(found === undefined ? `There is no file “${path}”.` : `The folder “${path}” holds no notes and no export.`);
  return files.sort();
}

/** Looked for from inside, so that a folder may have brackets in its name; "NOTE.TXT" counts too. */
async function filesIn(folder: string, cwd: string): Promise<string[]> {
  const base = folder.replace(/[\\/]+$/, '');
  const files = await globbed(ENDINGS.map((ending) => `**/*${ending}`), { cwd: resolve(cwd, folder), absolute: false, expandDirectories: false, caseSensitiveMatch: false });
  // Word and Excel leave a file of this name beside one that is open; our own report is no note.
  return files.filter((file) => !/(^|\/)(~\$|childfirst-report\/)/.test(file)).map((file) => (base === '.' ? file : `${base}/${file}`));
}

/** A check of one file, which must start at once, needs none of this. */
async function globbed(patterns: readonly string[], options: GlobOptions): Promise<string[]> {
  return (await import('tinyglobby')).glob(patterns, options);
}
