import { basename, extname, sep } from 'node:path';
import type { Category, CompiledRuleset, Grammar } from '../../core/index.ts';
import type { Parsed } from '../../core/problem.ts';
import { extendRuleset, normalFormsIn } from '../compile.ts';
import { runExamples } from '../examples.ts';
import { schemaFor, type Failure, type LexiconFile, type RuleFile, type RuleSource, type TypeFile, type TypeSource } from '../files.ts';
import { typeSchema } from '../record-schema.ts';
import { lexiconSchema } from '../schema.ts';
import { checkYaml, lineIn } from '../yaml-file.ts';

/** A mistake in a file that is being written, at a line counted from 1. */
export interface AuthoringProblem {
  readonly line: number;
  readonly message: string;
  /** An example that does not come out as it should is a warning: the file itself is sound. */
  readonly isExample: boolean;
}

/** A rule, record type, lexicon or configuration file as it stands in the editor. */
export interface Authored {
  readonly kind: 'rule' | 'type' | 'lexicon' | 'config';
  readonly text: string;
  readonly path: string;
  readonly configSchema: object;
}

/** What is wrong with a file that is being written; a sound rule also has its examples run. */
export function problemsIn(authored: Authored, ruleset: CompiledRuleset, grammar: () => Grammar): readonly AuthoringProblem[] {
  switch (authored.kind) {
    case 'config': return placed(checkYaml(authored.text, '', () => authored.configSchema));
    case 'lexicon': return lexiconProblems(authored);
    case 'type': return typeProblems(authored, ruleset, grammar);
    case 'rule': return ruleProblems(authored, ruleset, grammar);
  }
}

/** A problem's path is "name:line"; here the name is empty. */
function placed(parsed: Parsed<unknown>): AuthoringProblem[] {
  if (parsed.ok) return [];
  return parsed.problems.map(({ path, message }) => ({ line: Number(/:(\d+)$/.exec(path)?.[1] ?? 1), message, isExample: false }));
}

/** The id of a rule is its path below the nearest folder called `rules`. */
export function ruleIdOf(path: string): string {
  const parts = path.split(sep);
  return parts.slice(parts.lastIndexOf('rules') + 1).join('/').replace(/\.ya?ml$/, '');
}

function ruleProblems({ text, path }: Authored, ruleset: CompiledRuleset, grammar: () => Grammar): AuthoringProblem[] {
  const parsed = checkYaml<RuleFile>(text, '', schemaFor);
  if (!parsed.ok) return placed(parsed);
  const id = ruleIdOf(path);
  // A folder that is no category is one of the problems that come back.
  const source: RuleSource = { id, category: id.split('/', 1)[0] as Category, file: path, shown: '', rule: parsed.value, written: text };
  const compiled = extendRuleset(ruleset, { rules: [source], lexicon: [], off: [], severity: {} });
  if (!compiled.ok) return placed(compiled);
  return failed(runExamples(compiled.value, { rules: [source], lexicon: [] }, grammar).failures, text);
}

function typeProblems({ text, path }: Authored, ruleset: CompiledRuleset, grammar: () => Grammar): AuthoringProblem[] {
  const parsed = checkYaml<TypeFile>(text, '', () => typeSchema);
  if (!parsed.ok) return placed(parsed);
  const source: TypeSource = { id: basename(path, extname(path)), path, shown: '', file: parsed.value };
  const compiled = extendRuleset(ruleset, { rules: [], types: [source], lexicon: [], off: [], severity: {} });
  if (!compiled.ok) return placed(compiled);
  return failed(runExamples(compiled.value, { rules: [], types: [source], lexicon: [] }, grammar).failures, text);
}

/** Each example that failed, at its line. */
function failed(failures: readonly Failure[], text: string): AuthoringProblem[] {
  return failures.map(({ example, message }) => {
    const [group = '', number = '1'] = example.split(' ');
    return { line: lineIn(text, ['examples', group, Number(number) - 1]), message: `This example ${message}`, isExample: true };
  });
}

function lexiconProblems({ text, path }: Authored): AuthoringProblem[] {
  const parsed = checkYaml<LexiconFile>(text, '', () => lexiconSchema);
  if (!parsed.ok) return placed(parsed);
  const seen = new Map<string, number>();
  return parsed.value.terms.flatMap((entry, i): AuthoringProblem[] => normalFormsIn(entry).flatMap((form) => {
    const first = seen.get(form);
    seen.set(form, first ?? i);
    if (first === undefined || first === i) return [];
    return [{ line: lineIn(text, ['terms', i]), message: `“${form}” is in ${basename(path)} already, in line ${lineIn(text, ['terms', first])}.`, isExample: true }];
  }));
}
