import { createGrammar } from '../core/grammar.ts';
import { compileRuleset } from './compile.ts';
import { runExamples } from './examples.ts';
import { readLexicon, readRules, readTables, readTypes } from './files.ts';

/** For rule writers: runs the examples of one file or folder and prints what fails; 0 when all is well. */
export function tryRules(which: string): number {
  const [rules, lexicon, types] = [readRules('rules', 'rules'), readLexicon('lexicon', 'lexicon'), readTypes('rules', 'rules')];
  const sources = { name: 'try', version: '0.0.0', lexicon: lexicon.items, types: types.items, tables: readTables('rules') };
  const first = compileRuleset({ ...sources, rules: rules.items });
  const broken = [...rules.problems, ...lexicon.problems, ...types.problems, ...(first.ok ? [] : first.problems)];
  for (const { path, message } of broken) if (path.startsWith(which) || path.startsWith('lexicon')) console.log(`${path}: ${message}`);
  // Another writer's unfinished rule must not stop this one.
  const whole = rules.items.filter((source) => !broken.some((problem) => problem.path.startsWith(source.shown)));
  const compiled = first.ok ? first : compileRuleset({ ...sources, rules: whole });
  if (!compiled.ok) return 1;
  const chosen = whole.filter((source) => source.shown.startsWith(which));
  const report = runExamples(compiled.value, { rules: chosen, lexicon: lexicon.items, types: types.items.filter((source) => source.shown.startsWith(which)) }, createGrammar);
  for (const { file, example, message } of report.failures) console.log(`${file}: ${example}: ${message}`);
  for (const { file, what } of report.uncovered) if (file.startsWith(which)) console.log(`${file}: no example exercises ${what}`);
  console.log(`${report.run} examples of ${chosen.length} rules, ${report.failures.length} failed; ${report.untried.length} patterns stand in no example`);
  return report.failures.length + broken.length === 0 ? 0 : 1;
}
