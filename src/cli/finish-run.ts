import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outputs, Totals } from '../audit/index.ts';
import { fillerFor, type CompiledRuleset } from '../core/index.ts';
import { packageRoot } from '../loader/index.ts';
import { linesOf, writeReport } from '../report/index.ts';
import { loadRun, severitiesOf, SPOOL, Store, useQuotes, type RunFacts, type StoredRule } from '../store/index.ts';
import { baselineFor, STORE } from './open-store.ts';
import type { TogetherResult } from './together.ts';
import type { Found } from './verdict.ts';

interface Finished extends Pick<RunFacts, 'name' | 'title' | 'day' | 'pseudonymised' | 'keepsText' | 'sources'> {
  readonly outputs: Outputs;
  readonly folder: string;
  readonly ruleset: CompiledRuleset;
  readonly totals: Pick<Totals, 'records' | 'rejected'>;
  /** The name of an earlier run of this store; only what is new since then is reported. */
  readonly baseline: string | undefined;
  readonly together: TogetherResult;
}

/** Adds a finished run to a copy of the folder's store, writes the report from it, and puts everything in its place; gives what was reported. */
export async function finishRun({ outputs, folder, ruleset, totals, baseline, together: { cases, emptyColumns }, ...facts }: Finished): Promise<Found> {
  const [old, file] = [join(folder, STORE), outputs.place(STORE)];
  if (existsSync(old)) copyFileSync(old, file);
  outputs.settle();
  let found: Found = {};
  const store = await Store.open(file, { schema: storeSchema() });
  const { name, version, digest } = ruleset;
  try {
    const run = await loadRun(store, { ...facts, program: version, ruleset: { name, version, digest }, rules: rulesOf(ruleset), assessed: totals.records, rejected: totals.rejected }, outputs.place(SPOOL.rows));
    await useQuotes(store, { run, rowsFile: outputs.place(SPOOL.rows) });
    const since = await baselineFor(store, run, baseline);
    await writeReport(store, { run, bodies: linesOf(outputs.place(SPOOL.bodies)), script: pageScript(), together: { cases, emptyColumns }, ...(since === undefined ? {} : { since }) }, outputs.place);
    found = await severitiesOf(store, run);
  } finally {
    store.close();
  }
  outputs.finish();
  return found;
}

/** The tables of the store, as SQL. */
function storeSchema(): string {
  return readFileSync(join(packageRoot(), 'schemas', 'store.sql'), 'utf8');
}

/** The script of the report's page, as the build made it. */
export function pageScript(): string {
  return readFileSync(join(packageRoot(), 'dist', 'report-page.js'), 'utf8');
}

function rulesOf({ rules }: CompiledRuleset): StoredRule[] {
  const fill = fillerFor({ id: '', text: '' });
  return rules.flatMap((rule) => (rule.kind === 'sign' ? [] : [{
    id: rule.id, title: rule.title, category: rule.category, severity: rule.severity, why: fill(rule.why, '…'), suggestions: rule.suggestions.map(({ text }) => fill(text, '…')),
  }]));
}
