import { builtInRuleset, createLinter, loadGrammar } from '../../dist/index.js';

/** childfirst as a library: a whole assessment of each record. */
export function open() {
  const linter = createLinter({ ruleset: builtInRuleset(), grammar: loadGrammar });
  return (_, record) => linter.assess(record).findings.length;
}
