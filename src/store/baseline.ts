import type { Severity } from '../core/index.ts';
import type { Store } from './store.ts';

/** From here on `findings` of a run are those that an earlier run had not; those of other runs stay as they are. */
export async function useBaseline(store: Store, run: number, baseline: number): Promise<void> {
  const [database] = await store.rows<{ name: string }>('SELECT current_database() AS name');
  const table = `"${(database?.name ?? '').replaceAll('"', '""')}".main.findings`;
  // A temporary view stands before the table of its name.
  await store.run(`CREATE OR REPLACE TEMP VIEW findings AS SELECT f.* FROM ${table} f ANTI JOIN (SELECT record_id, key FROM ${table} WHERE run = ${baseline}) b ON f.run = ${run} AND b.record_id = f.record_id AND b.key = f.key`);
}

/** How many findings of each severity a run has, as `findings` stands. */
export async function severitiesOf(store: Store, run: number): Promise<Readonly<Partial<Record<Severity, number>>>> {
  const rows = await store.rows<{ severity: Severity; count: number }>('SELECT severity, count(*)::INTEGER AS count FROM findings WHERE run = $run GROUP BY severity', { run });
  return Object.fromEntries(rows.map(({ severity, count }) => [severity, count]));
}
