import { createGrammar } from '../../src/core/grammar.ts';
import { createLinter, type CaseRecord, type Linter, type SetAsideReason } from '../../src/core/index.ts';
import { compileRuleset } from '../../src/loader/compile.ts';
import { readLexicon, readTables } from '../../src/loader/files.ts';
import { noteOf } from './ruleset.ts';

/** A linter whose only rule has the patterns given, over the built-in lexicon: for tables of cases about context alone. */
export function linterOf(...find: readonly string[]): Linter {
  return linterWith(find, []);
}

/** The same with one of the general exemptions switched off. */
export function linterWithout(exemption: string, ...find: readonly string[]): Linter {
  return linterWith(find, [exemption]);
}

function linterWith(find: readonly string[], leftOut: readonly string[]): Linter {
  const source = { title: 't', publisher: 'p', year: 2026 };
  const rule = { title: 't', severity: 'high', message: 'm', why: 'w', suggestions: [{ text: 's' }], source, find, 'not-excused-by': leftOut, examples: {} } as const;
  const compiled = compileRuleset({
    name: 'test', version: '0.0.0', lexicon: readLexicon('lexicon').items, tables: readTables('rules'),
    rules: [{ id: 'blame/test', category: 'blame', file: 'test', shown: 'test', rule }],
  });
  if (!compiled.ok) throw new Error(compiled.problems.map((problem) => problem.message).join('\n'));
  return createLinter({ ruleset: compiled.value, grammar: createGrammar });
}

/** What becomes of the first words matched in a text: "flagged", the reason for setting them aside, or "nothing". */
export function outcome(linter: Linter, text: string, child?: CaseRecord['child']): SetAsideReason | 'flagged' | 'nothing' {
  const [first] = linter.judge(noteOf(text, child));
  return first === undefined ? 'nothing' : first.excuse ?? 'flagged';
}
