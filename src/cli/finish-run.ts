import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { summaryOf, type Outputs, type Totals } from '../audit/index.ts';
import { fillerFor, type CompiledRuleset } from '../core/index.ts';
import { packageRoot } from '../loader/index.ts';
import { linesOf, writeReport } from '../report/index.ts';
import { loadRun, readCases, reportOn, severitiesOf, SPOOL, Store, type RunFacts, type StoredRule } from '../store/index.ts';
import { baselineFor, STORE } from './open-store.ts';
import type { TogetherResult } from './together.ts';
import type { Found } from './verdict.ts';

interface Finished extends Pick<RunFacts, 'name' | 'title' | 'day' | 'pseudonymised' | 'keepsText' | 'sources'>, TogetherResult {
  readonly outputs: Outputs;
  readonly folder: string;
  readonly ruleset: CompiledRuleset;
  readonly totals: Totals;
  /** The name of an earlier run of this store; only what is new since then is reported. */
  readonly baseline: string | undefined;
}

/** Adds a finished run to a copy of the folder's store, writes the report from it, and puts everything in its place; gives what was reported. */
export async function finishRun({ outputs, folder, ruleset, totals, baseline, byCharacteristic, ...facts }: Finished): Promise<Found> {
  const [old, file] = [join(folder, STORE), outputs.place(STORE)];
  if (existsSync(old)) copyFileSync(old, file);
  outputs.settle();
  let found: Found = {};
  const store = await Store.open(file, { schema: storeSchema(), records: totals.records });
  const { name, version, digest } = ruleset;
  const rowsFile = outputs.place(SPOOL.rows);
  try {
    const run = await loadRun(store, { ...facts, program: version, ruleset: { name, version, digest }, rules: rulesOf(ruleset), assessed: totals.records, rejected: totals.rejected }, rowsFile);
    const cases = await readCases(store, { run, rowsFile, casesFile: outputs.place('cases.jsonl'), ruleset });
    outputs.whole('summary.json', `${JSON.stringify({ ...summaryOf(totals, { name, version, digest }), cases, emptyColumns: facts.emptyColumns, byCharacteristic }, null, 2)}\n`);
    const since = await baselineFor(store, run, baseline);
    await reportOn(store, { run, rowsFile, ...(since === undefined ? {} : { baseline: since.run }) });
    await writeReport(store, { run, bodies: linesOf(outputs.place(SPOOL.bodies)), script: pageScript(), ...(since === undefined ? {} : { since: since.name }) }, outputs.place);
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
