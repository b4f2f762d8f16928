import type { Severity } from '../core/index.ts';
import { storedFindings } from './load.ts';
import type { Store } from './store.ts';

interface Reported {
  readonly run: number;
  /** An earlier run: what it had found already is left out. */
  readonly baseline?: number;
  /** The rows that the run was loaded from, which have the words that the store leaves out. */
  readonly rowsFile?: string;
}

/**
 * Says what a report is about: from here on `findings` of the run are those that the baseline had not (those of other runs stay
 * as they are), and `listed` holds them in the order of the run, with their words where these are at hand.
 */
export async function reportOn(store: Store, { run, baseline, rowsFile }: Reported): Promise<void> {
  const [database] = await store.rows<{ name: string }>('SELECT current_database() AS name');
  const table = `"${(database?.name ?? '').replaceAll('"', '""')}".main.findings`;
  const listed = rowsFile === undefined ? `SELECT * FROM ${table} WHERE run = ${run}` : storedFindings(run, rowsFile);
  if (baseline === undefined) return store.run(`CREATE OR REPLACE TEMP VIEW listed AS ${listed}`);
  // Worked out once, into tables, whose sizes are known: joins then make do with little memory.
  await store.run(`CREATE OR REPLACE TEMP TABLE fresh AS SELECT f.* FROM ${table} f ANTI JOIN (SELECT record_id, key FROM ${table} WHERE run = ${baseline}) b ON b.record_id = f.record_id AND b.key = f.key WHERE f.run = ${run}`);
  await store.run(`CREATE OR REPLACE TEMP TABLE worded AS ${listed}`);
  // A temporary view stands before the table of its name.
  await store.run(`CREATE OR REPLACE TEMP VIEW findings AS SELECT * FROM fresh UNION ALL SELECT * FROM ${table} WHERE run <> ${run}`);
  await store.run('CREATE OR REPLACE TEMP VIEW listed AS SELECT w.* FROM worded w SEMI JOIN fresh f ON f.n = w.n AND f.i = w.i ORDER BY w.n, w.i');
}

/** How many findings of each severity a run has, as `findings` stands. */
export async function severitiesOf(store: Store, run: number): Promise<Readonly<Partial<Record<Severity, number>>>> {
  const rows = await store.rows<{ severity: Severity; count: number }>('SELECT severity, count(*)::INTEGER AS count FROM findings WHERE run = $run GROUP BY severity', { run });
  return Object.fromEntries(rows.map(({ severity, count }) => [severity, count]));
}
