import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Store } from '../store/index.ts';
import { CannotRun, type Terminal } from './run.ts';

/** The store in the folder of an audit. */
export const STORE = 'audit.duckdb';

/** A run of a store. */
export interface StoredRun {
  readonly run: number;
  readonly name: string;
  readonly title: string;
  readonly day: string;
}

/** Opens the store of an audit, by its folder or its file, to be read; closes it when the work is done. */
export async function withStore<T>(where: string, { cwd }: Pick<Terminal, 'cwd'>, work: (store: Store) => Promise<T>, options: { readonly writesFiles?: boolean } = {}): Promise<T> {
  const given = resolve(cwd, where);
  const file = existsSync(given) && statSync(given).isDirectory() ? join(given, STORE) : given;
  if (!existsSync(file)) throw new CannotRun(`There is no store at ${where}. Run “childfirst audit EXPORT --out ${where}” first.`);
  const store = await Store.open(file, options).catch((error: unknown) => {
    throw new CannotRun(`${where} cannot be opened as a store: ${error instanceof Error ? error.message.split('\n')[0] : 'it is no DuckDB file'}.`);
  });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** Every run of the store, the oldest first. */
export function storedRuns(store: Store): Promise<readonly StoredRun[]> {
  return store.rows<StoredRun & Readonly<Record<string, unknown>>>("SELECT run, name, title, strftime(day, '%Y-%m-%d') AS day FROM runs ORDER BY runs.day, run");
}

/** The run of that name, or the latest. */
export async function chosenRun(store: Store, name: string | undefined): Promise<StoredRun> {
  const runs = await storedRuns(store);
  const run = name === undefined ? runs.at(-1) : runs.find((one) => one.name === name);
  if (run !== undefined) return run;
  throw new CannotRun(name === undefined ? 'The store holds no run yet.' : `The store has no run “${name}”. It has: ${runs.map((one) => one.name).join(', ')}.`);
}

/** The earlier run of that name, for a report of what is new since then. */
export async function baselineFor(store: Store, run: number, name: string | undefined): Promise<StoredRun | undefined> {
  if (name === undefined) return undefined;
  const baseline = await chosenRun(store, name);
  if (baseline.run === run) throw new CannotRun(`“${name}” is this run itself; --baseline wants an earlier one.`);
  return baseline;
}
