import { createLinter, withoutJargon, type CompiledRuleset, type Linter, type Parsed } from '../core/index.ts';
import { loadGrammar, loadRuleset } from '../loader/index.ts';
import type { Config } from './config.ts';
import { CannotRun, type JudgeOptions } from './run.ts';

/** A linter with the rules that it goes by. */
export interface Ready {
  readonly linter: Linter;
  readonly ruleset: CompiledRuleset;
}

/** The linter for a run, and its ruleset. */
export async function linterFor(config: Config, options: Pick<JudgeOptions, 'jargon'>): Promise<Ready> {
  return readyWith(await rulesetFor(config, options));
}

/** The ruleset for a run: built-in rules, local rules, what is switched off, jargon only when asked for. */
export async function rulesetFor(config: Config, options: Pick<JudgeOptions, 'jargon'>): Promise<CompiledRuleset> {
  const ruleset = await tryRuleset(config, options);
  if (!ruleset.ok) throw new CannotRun(ruleset.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return ruleset.value;
}

/** The linter for a run, with what is wrong with local rules as problems. */
export async function tryLinterFor(config: Config, options: Pick<JudgeOptions, 'jargon'>): Promise<Parsed<Ready>> {
  const ruleset = await tryRuleset(config, options);
  return ruleset.ok ? { ok: true, value: readyWith(ruleset.value) } : ruleset;
}

async function tryRuleset(config: Config, options: Pick<JudgeOptions, 'jargon'>): Promise<Parsed<CompiledRuleset>> {
  const loaded = await loadRuleset({ folders: config.rules, off: config.off.map(({ rule }) => rule), severity: config.severity });
  // The loader knows no file names of configurations.
  const place = (path: string): string => (path === 'configuration' ? config.file ?? path : path);
  if (!loaded.ok) return { ok: false, problems: loaded.problems.map(({ path, message }) => ({ path: place(path), message })) };
  const ruleset = options.jargon ?? config.jargon ? loaded.value : withoutJargon(loaded.value);
  return { ok: true, value: config.bands === undefined ? ruleset : { ...ruleset, scoring: { ...ruleset.scoring, bands: config.bands } } };
}

function readyWith(ruleset: CompiledRuleset): Ready {
  return { ruleset, linter: createLinter({ ruleset, grammar: loadGrammar }) };
}
