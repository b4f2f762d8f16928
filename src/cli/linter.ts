import { createLinter, withoutJargon, type CompiledRuleset, type Linter } from '../core/index.ts';
import { loadGrammar, loadRuleset } from '../loader/index.ts';
import type { Config } from './config.ts';
import { CannotRun, type JudgeOptions } from './run.ts';

/** The linter for a run: built-in rules, local rules, what is switched off, jargon only when asked for. */
export async function linterFor(config: Config, options: Pick<JudgeOptions, 'jargon'>): Promise<{ readonly linter: Linter; readonly ruleset: CompiledRuleset }> {
  const loaded = await loadRuleset({ folders: config.rules, off: config.off.map(({ rule }) => rule), severity: config.severity });
  // The loader knows no file names of configurations.
  const place = (path: string): string => (path === 'configuration' ? config.file ?? path : path);
  if (!loaded.ok) throw new CannotRun(loaded.problems.map(({ path, message }) => `${place(path)}: ${message}`).join('\n'));
  const jargon = options.jargon ?? config.jargon;
  const ruleset = jargon ? loaded.value : withoutJargon(loaded.value);
  return { ruleset, linter: createLinter({ ruleset, grammar: loadGrammar }) };
}
