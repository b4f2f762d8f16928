import { createGrammar } from '../../src/core/grammar.ts';
import { createLinter, type CaseRecord, type CompiledRuleset, type Linter } from '../../src/core/index.ts';
import { compileFolders } from '../../src/loader/index.ts';

let compiled: Promise<CompiledRuleset> | undefined;

/** The built-in rules, compiled from the files as they are now. */
export function builtInRules(): Promise<CompiledRuleset> {
  return (compiled ??= compileFolders({ rules: 'rules', lexicon: 'lexicon', model: 'model' }, '0.0.0').then((parsed) => {
    if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    return parsed.value;
  }));
}

/** A linter over the built-in rules. */
export async function builtInLinter(): Promise<Linter> {
  return createLinter({ ruleset: await builtInRules(), grammar: createGrammar });
}

/** A record about a child called Kai, he, 14, with this narrative. */
export function noteOf(text: string, child: CaseRecord['child'] = { name: 'Kai', age: 14, pronoun: 'he' }): CaseRecord {
  return { id: 'note', text, ...(child === undefined ? {} : { child }) };
}
