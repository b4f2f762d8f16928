import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment, CaseRecord, CompiledRuleset } from '../../src/core/index.ts';
import { createSpool, loadRun, SPOOL, Store } from '../../src/store/index.ts';

interface Made {
  readonly folder: string;
  readonly results: readonly { readonly record: CaseRecord; readonly assessment: Assessment }[];
  readonly ruleset: Pick<CompiledRuleset, 'name' | 'version' | 'digest' | 'rules'>;
}

const TEAMS = ['North', 'South', 'East', 'Response', 'Duty', 'Evening'];
const ETHNICITIES = ['White British', 'Asian British', 'Black Caribbean', 'Mixed', 'White Other'];
const pick = (from: readonly string[], i: number): string => from[i % from.length] ?? '';

/** Many records out of a few: each few times with another number, child, team and day. Nothing is assessed again. */
function* repeated({ results }: Made, count: number): Generator<{ readonly record: CaseRecord; readonly assessment: Assessment }> {
  for (let i = 0; i < count; i += 1) {
    const result = results[i % results.length];
    if (result === undefined) return;
    const child = i % Math.ceil(count / 4);
    const id = `N-${10_000 + i}`;
    const record = {
      ...result.record, id, caseId: `C-${child}`, team: pick(TEAMS, i), author: `W-${i % 40}`, date: `2025-${String(1 + (i % 12)).padStart(2, '0')}-10`,
      characteristics: { ethnicity: pick(ETHNICITIES, child), sex: pick(['Female', 'Male'], child), send: pick(['None', 'SEN support', 'EHC plan'], child >> 1) },
    };
    yield { record, assessment: { ...result.assessment, id } };
  }
}

/** A store with one run of so many records, and the file of their texts. */
export async function storeOf(made: Made, count: number, name: string): Promise<{ readonly store: Store; readonly run: number; readonly bodies: string; readonly rows: string }> {
  mkdirSync(made.folder, { recursive: true });
  const lines: Record<string, string[]> = { [SPOOL.rows]: [], [SPOOL.bodies]: [] };
  const spool = createSpool({ line: (file, value) => void lines[file]?.push(`${JSON.stringify(value)}\n`), keepText: false, keep: 10_000 });
  for (const { record, assessment } of repeated(made, count)) spool(record, assessment);
  for (const [file, written] of Object.entries(lines)) writeFileSync(join(made.folder, file), written.join(''));
  const store = await Store.open(join(made.folder, 'audit.duckdb'), { schema: readFileSync(new URL('../../schemas/store.sql', import.meta.url), 'utf8') });
  const { rules, name: called, version, digest } = made.ruleset;
  const run = await loadRun(store, {
    name, title: 'Audit of invented records', day: '2025-06-30', program: '0.1.0', ruleset: { name: called, version, digest }, assessed: count, rejected: 0, pseudonymised: false, keepsText: false, sources: ['invented.csv'], emptyColumns: [],
    rules: rules.flatMap((rule) => (rule.kind === 'sign' ? [] : [{ id: rule.id, title: rule.title, category: rule.category, severity: rule.severity, why: rule.why, suggestions: rule.suggestions.map(({ text }) => text) }])),
  }, join(made.folder, SPOOL.rows));
  return { store, run, bodies: join(made.folder, SPOOL.bodies), rows: join(made.folder, SPOOL.rows) };
}
