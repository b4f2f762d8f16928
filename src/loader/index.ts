import { writeFileSync } from 'node:fs';
import type { CompiledRuleset } from '../core/index.ts';
import type { Parsed, Problem } from '../core/problem.ts';
import { compileRuleset } from './compile.ts';
import { readLexicon, readRules, readTables } from './files.ts';

export { compileRuleset, entryForms, type Sources } from './compile.ts';
export { readLexicon, readRules, readTables, type Example, type LexiconSource, type RuleSource } from './files.ts';
export { nearest, didYouMean } from './nearest.ts';

export interface RulesetFolders {
  readonly rules: string;
  readonly lexicon: string;
}

/** Reads and compiles the rules and the lexicon in two folders; every mistake in them comes back. */
export function compileFolders(folders: RulesetFolders, version: string): Parsed<CompiledRuleset> {
  const [rules, lexicon] = [readRules(folders.rules, 'rules'), readLexicon(folders.lexicon, 'lexicon')];
  const problems: readonly Problem[] = [...rules.problems, ...lexicon.problems];
  const compiled = compileRuleset({ name: 'childfirst', version, rules: rules.items, lexicon: lexicon.items, tables: readTables(folders.rules) });
  if (problems.length === 0) return compiled;
  return { ok: false, problems: compiled.ok ? problems : [...problems, ...compiled.problems] };
}

/** Compiles and writes the built-in ruleset. */
export function writeCompiledRuleset({ out, version, ...folders }: RulesetFolders & { readonly out: string; readonly version: string }): Parsed<CompiledRuleset> {
  const compiled = compileFolders(folders, version);
  if (compiled.ok) writeFileSync(out, JSON.stringify(compiled.value));
  return compiled;
}
