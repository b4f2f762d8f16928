import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Config } from './config-file.ts';
import { CannotRun } from './run.ts';

export type { Config } from './config-file.ts';

const NAMES = ['childfirst.config.yaml', 'childfirst.config.yml', 'childfirst.config.json'];
const EMPTY: Config = { rules: [], off: [], severity: {}, jargon: false };

/** The configuration named, or the nearest one above the working folder, or none. */
export async function loadConfig(named: string | undefined, cwd: string): Promise<Config> {
  const file = named === undefined ? nearestConfig(cwd) : isAbsolute(named) ? named : join(cwd, named);
  if (file === undefined) return EMPTY;
  if (!existsSync(file)) throw new CannotRun(`There is no configuration file “${named ?? file}”.`);
  const { readConfig } = await import('./config-file.ts');
  const parsed = await readConfig(readFileSync(file, 'utf8'), named ?? file);
  if (!parsed.ok) throw new CannotRun(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const config = { ...EMPTY, ...parsed.value, file };
  return { ...config, rules: config.rules.map((folder) => resolve(dirname(file), folder)) };
}

function nearestConfig(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = NAMES.map((name) => join(folder, name)).find((file) => existsSync(file));
    if (found !== undefined || folder === dirname(folder)) return found;
  }
}
