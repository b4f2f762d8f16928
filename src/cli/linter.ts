import { createLinter, withoutJargon, type CompiledRuleset, type Linter, type Parsed } from '../core/index.ts';
import { loadGrammar, loadRuleset } from '../loader/index.ts';
import type { Config } from './config.ts';
import { CannotRun, type JudgeOptions } from './run.ts';

/** The linter for a run: built-in rules, local rules, what is switched off, jargon only when asked for. */
export async function linterFor(config: Config, options: Pick<JudgeOptions, 'jargon'>): Promise<Ready> {
  const ready = await tryLinterFor(config, options);
  if (!ready.ok) throw new CannotRun(ready.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return ready.value;
}

/** A linter with the rules that it goes by. */
export interface Ready {
  readonly linter: Linter;
  readonly ruleset: CompiledRuleset;
}

/** The same, with what is wrong with local rules as problems. */
export async function tryLinterFor(config: Config, options: Pick<JudgeOptions, 'jargon'>): Promise<Parsed<Ready>> {
  const loaded = await loadRuleset({ folders: config.rules, off: config.off.map(({ rule }) => rule), severity: config.severity });
  // The loader knows no file names of configurations.
  const place = (path: string): string => (path === 'configuration' ? config.file ?? path : path);
  if (!loaded.ok) return { ok: false, problems: loaded.problems.map(({ path, message }) => ({ path: place(path), message })) };
  const jargon = options.jargon ?? config.jargon;
  const ruleset = jargon ? loaded.value : withoutJargon(loaded.value);
  return { ok: true, value: { ruleset, linter: createLinter({ ruleset, grammar: loadGrammar }) } };
}
