import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { quoted } from '../../store/index.ts';
import { withStore } from '../open-store.ts';
import { say, type ExitCode, type Terminal } from '../run.ts';

const TABLES = ['runs', 'rulesets', 'rules', 'records', 'findings', 'case_findings', 'empty_columns'];

/** `childfirst export [FOLDER] --out FOLDER`: every table of the store as Parquet, for other tools. */
export async function exportStore(where: string, { out }: { readonly out: string }, terminal: Terminal): Promise<ExitCode> {
  const folder = resolve(terminal.cwd, out);
  mkdirSync(folder, { recursive: true });
  await withStore(where, terminal, async (store) => {
    for (const table of TABLES) await store.run(`COPY ${table} TO ${quoted(join(folder, `${table}.parquet`))} (FORMAT parquet, COMPRESSION zstd)`);
  }, { writesFiles: true });
  say(terminal, `${TABLES.length} tables were written to ${out}. schemas/store.sql says what their columns mean.`);
  return 0;
}
