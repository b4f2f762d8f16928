import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { CompiledRuleset, Grammar, Severity } from '../core/index.ts';
import type { Parsed, Problem } from '../core/problem.ts';

import type * as Authoring_ from './authoring/index.ts';
import type { ExampleReport } from './examples.ts';
import type { RuleSource, TypeSource } from './files.ts';
import { packageRoot } from './places.ts';
import { measuredRule, tellingRules, type MeasuredRule, type TellingRule } from './measured.ts';
import type { ToldRule } from './telling.ts';

export type { Authored, AuthoringProblem, Completion } from './authoring/index.ts';
/** What an editor needs to help somebody who writes rules. */
export type Authoring = typeof Authoring_;
export { didYouMean } from './nearest.ts';
export { packageRoot, RULES_PAGE } from './places.ts';
export { measuredLine, measuredRule, tellingRules } from './measured.ts';
export type { ToldRule } from './telling.ts';
export type { Parsed } from '../core/problem.ts';
export type { Example, Failure, LexiconSource, RuleSource, TypeSource } from './files.ts';
export type { ExampleReport } from './examples.ts';

/** Checks YAML text against a schema; loaded when it is needed, because a run without a configuration does without. */
export async function checkYaml<T>(source: string, shown: string, schema: object): Promise<Parsed<T>> {
  return (await import('./yaml-file.ts')).checkYaml<T>(source, shown, () => schema);
}

/** What an editor needs to help somebody who writes rules; loaded when it is needed. */
export function loadAuthoring(): Promise<Authoring> {
  return import('./authoring/index.ts');
}

/** The built-in ruleset, compiled at build time: reading it costs no YAML. */
export function builtInRuleset(): CompiledRuleset {
  // Written by the build, from rules that the schemas have checked.
  return JSON.parse(readFileSync(join(packageRoot(), 'dist', 'ruleset.json'), 'utf8')) as CompiledRuleset;
}

/** The practitioner's page, as the build wrote it. */
export function builtInPage(): string {
  return readFileSync(join(packageRoot(), 'dist', 'childfirst.html'), 'utf8');
}

/** The tagger, loaded the first time that a sentence needs it. */
export function loadGrammar(): Grammar {
  const load = createRequire(import.meta.url);
  // The file is our own src/core/grammar.ts, bundled by the build.
  return (load(join(packageRoot(), 'dist', 'grammar.cjs')) as { createGrammar: () => Grammar }).createGrammar();
}

/** What a configuration changes in the built-in rules. */
export interface LocalRules {
  /** Folders, each with `rules/` and `lexicon/` inside. */
  readonly folders: readonly string[];
  readonly off: readonly string[];
  readonly severity: Readonly<Record<string, Severity>>;
}

/** The built-in ruleset with local rules and words put in; every mistake in them comes back with file and line. */
export async function loadRuleset(local: LocalRules): Promise<Parsed<CompiledRuleset>> {
  const base = builtInRuleset();
  if (local.folders.length + local.off.length + Object.keys(local.severity).length === 0) return { ok: true, value: base };
  const [{ extendRuleset }, { readLexicon, readRules, readTypes }] = await Promise.all([import('./compile.ts'), import('./files.ts')]);
  const missing = local.folders.filter((folder) => !existsSync(folder));
  if (missing.length > 0) return { ok: false, problems: missing.map((folder) => ({ path: folder, message: 'there is no such folder of rules.' })) };
  const rules = local.folders.map((folder) => readRules(join(resolve(folder), 'rules'), join(folder, 'rules')));
  const lexicon = local.folders.map((folder) => readLexicon(join(resolve(folder), 'lexicon'), join(folder, 'lexicon')));
  const types = local.folders.map((folder) => readTypes(join(resolve(folder), 'rules'), join(folder, 'rules')));
  const problems: readonly Problem[] = [...rules, ...lexicon, ...types].flatMap((read) => read.problems);
  if (problems.length > 0) return { ok: false, problems };
  return extendRuleset(base, { rules: rules.flatMap((read) => read.items), lexicon: lexicon.flatMap((read) => read.items), types: types.flatMap((read) => read.items), off: local.off, severity: local.severity });
}

export interface RulesetFolders {
  readonly rules: string;
  readonly lexicon: string;
  /** The folder of the learned layer; without it the rules judge alone. */
  readonly model?: string;
}

/** Reads and compiles the rules and the lexicon in two folders; every mistake in them comes back. */
export async function compileFolders(folders: RulesetFolders, version: string): Promise<Parsed<CompiledRuleset>> {
  const [{ compileRuleset }, { readLearned, readLexicon, readReader, readRules, readTables, readTypes }] = await Promise.all([import('./compile.ts'), import('./files.ts')]);
  const [rules, lexicon, types] = [readRules(folders.rules, 'rules'), readLexicon(folders.lexicon, 'lexicon'), readTypes(folders.rules, 'rules')];
  const reader = folders.model === undefined ? undefined : readReader(folders.model);
  const problems: readonly Problem[] = [...rules.problems, ...lexicon.problems, ...types.problems];
  const compiled = compileRuleset({ name: 'childfirst', version, rules: rules.items, lexicon: lexicon.items, types: types.items, tables: readTables(folders.rules), ...(folders.model === undefined ? {} : { learned: readLearned(folders.model) }), ...(reader === undefined ? {} : { reader }) });
  if (problems.length === 0) return compiled;
  return { ok: false, problems: compiled.ok ? problems : [...problems, ...compiled.problems] };
}

/** Compiles and writes the built-in ruleset. */
export async function writeCompiledRuleset({ out, version, ...folders }: RulesetFolders & { readonly out: string; readonly version: string }): Promise<Parsed<CompiledRuleset>> {
  const compiled = await compileFolders(folders, version);
  if (compiled.ok) writeFileSync(out, inAscii(JSON.stringify(compiled.value)));
  return compiled;
}

/** JSON in which every character takes one byte: it is read at each start, and then in half the room and time. */
function inAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Runs the examples of the built-in rules, or of those whose id begins with `only`. */
export async function testRules(only = ''): Promise<ExampleReport> {
  const [{ runExamples }, { readLexicon, readRules, readTypes }] = await Promise.all([import('./examples.ts'), import('./files.ts')]);
  const root = packageRoot();
  const rules = readRules(join(root, 'rules'), 'rules').items.filter((source) => source.id.startsWith(only));
  const types = readTypes(join(root, 'rules'), 'rules').items.filter((source) => `records/${source.id}`.startsWith(only));
  return runExamples(builtInRuleset(), { rules, types, lexicon: readLexicon(join(root, 'lexicon'), 'lexicon').items }, loadGrammar);
}

/** The record types as written, those of local folders in place of built-in ones of the same name. */
export async function typeSources(folders: readonly string[] = []): Promise<readonly TypeSource[]> {
  const { readTypes } = await import('./files.ts');
  const read = [...folders.map((folder) => readTypes(join(resolve(folder), 'rules'), join(folder, 'rules'))), readTypes(join(packageRoot(), 'rules'), 'rules')].flatMap(({ items }) => items);
  return read.filter(({ id }, i) => read.findIndex((other) => other.id === id) === i);
}

/** The file of a built-in rule as written, with its examples; nothing for a local rule. */
export async function ruleSource(id: string): Promise<RuleSource | undefined> {
  const { readRule } = await import('./files.ts');
  return readRule(join(packageRoot(), 'rules'), id);
}

/** A rule in words, with the examples of its file and what was measured; what fills the words in is loaded when it is needed. */
export async function tellRule(rule: TellingRule, examples?: RuleSource['rule']['examples'], measured?: MeasuredRule): Promise<ToldRule> {
  return (await import('./telling.ts')).tellRule(rule, examples, measured);
}

/** Every built-in rule in words: what the page of rules is made of. */
export async function tellBuiltInRules(): Promise<readonly ToldRule[]> {
  const { readRules } = await import('./files.ts');
  const sources = new Map(readRules(join(packageRoot(), 'rules'), 'rules').items.map((source) => [source.id, source.rule.examples]));
  return Promise.all(tellingRules(builtInRuleset()).map((rule) => tellRule(rule, sources.get(rule.id), measuredRule(rule))));
}
