import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Parsed } from '../core/index.ts';
import type { Config } from './config-file.ts';
import { CannotRun } from './run.ts';

export type { Config } from './config-file.ts';

const NAMES = ['childfirst.config.yaml', 'childfirst.config.yml', 'childfirst.config.json'];
/** No configuration: the built-in rules as they are. */
export const EMPTY: Config = { rules: [], off: [], severity: {}, jargon: false };

/** The configuration named, or the nearest one above the working folder, or none. */
export async function loadConfig(named: string | undefined, cwd: string): Promise<Config> {
  const file = named === undefined ? nearestConfig(cwd) : isAbsolute(named) ? named : join(cwd, named);
  if (file === undefined) return EMPTY;
  if (!existsSync(file)) throw new CannotRun(`There is no configuration file “${named ?? file}”.`);
  const parsed = await readConfigAt(file, named ?? file);
  if (!parsed.ok) throw new CannotRun(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.value;
}

/** Reads one configuration file, shown in problems under a name. */
export async function readConfigAt(file: string, shown: string): Promise<Parsed<Config>> {
  const { readConfig } = await import('./config-file.ts');
  const parsed = await readConfig(readFileSync(file, 'utf8'), shown);
  if (!parsed.ok) return parsed;
  const config = { ...EMPTY, ...parsed.value, file };
  return { ok: true, value: { ...config, rules: config.rules.map((folder) => resolve(dirname(file), folder)) } };
}

/** The configuration in force for a folder: the nearest one above it. */
export function nearestConfig(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = NAMES.map((name) => join(folder, name)).find((file) => existsSync(file));
    if (found !== undefined || folder === dirname(folder)) return found;
  }
}
