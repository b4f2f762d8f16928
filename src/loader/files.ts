import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { join, relative, sep } from 'node:path';
import type { Category, HeadingTable, HollowTable, LearnedModel, RecordModel, ScoringTable, Severity } from '../core/index.ts';
import type { Parsed, Problem } from '../core/problem.ts';
import { learnedSchema, lexiconSchema, recordSchema, signSchema, wordingSchema } from './schema.ts';
import { readYaml } from './yaml-file.ts';

/** An example as written in a rule file. */
export interface Example {
  readonly text: string;
  readonly quote?: string;
  readonly because?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly child?: { readonly name?: string; readonly age?: number; readonly pronoun?: 'he' | 'she' | 'they' };
}

interface Finding {
  readonly find: readonly string[];
  readonly unless?: readonly { readonly find: readonly string[]; readonly in?: string; readonly because?: string }[];
  readonly when?: readonly { readonly find: readonly string[]; readonly in?: string }[];
  readonly about?: 'child' | 'anyone';
  readonly 'not-excused-by'?: readonly string[];
}

/** A rule or sign file as written; the schemas in schema.ts are its definition. */
export interface RuleFile extends Partial<Finding> {
  readonly kind?: 'wording' | 'sign' | 'learned' | 'omission' | 'hollow' | 'contradiction';
  readonly title: string;
  readonly covers?: readonly string[];
  readonly severity?: Severity;
  readonly message?: string;
  readonly why?: string;
  readonly suggestions?: readonly { readonly text: string; readonly replacement?: string }[];
  readonly source?: { readonly title: string; readonly publisher: string; readonly year: number };
  readonly owner?: string;
  readonly date?: string;
  readonly 'review-by'?: string;
  readonly on?: string;
  readonly gives?: string;
  readonly examples: { readonly wrong?: readonly Example[]; readonly right?: readonly Example[]; readonly yes?: readonly Example[]; readonly no?: readonly Example[] };
}

export type LexiconEntry = string | {
  readonly term?: string;
  readonly noun?: string;
  readonly verb?: string;
  readonly forms?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly misspellings?: readonly string[];
};

export interface LexiconFile {
  readonly note: string;
  readonly source: string;
  readonly terms: readonly LexiconEntry[];
  readonly examples?: readonly TermExample[];
}

/** A sentence that holds for every term of a class, put in the place of `{term}`: the rule speaks, or is excused for the reason given. */
export interface TermExample {
  readonly rule: string;
  readonly text: string;
  readonly because?: string;
}

/** A rule file with its id, category and the place that problems are reported at. */
export interface RuleSource {
  readonly id: string;
  readonly category: Category;
  readonly file: string;
  readonly shown: string;
  readonly rule: RuleFile;
}

export interface LexiconSource {
  readonly name: string;
  readonly file: string;
  readonly shown: string;
  readonly lexicon: LexiconFile;
}

export interface Folder<T> {
  readonly items: readonly T[];
  readonly problems: readonly Problem[];
}

function schemaFor(value: unknown): object {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : 'wording';
  if (kind === 'sign') return signSchema;
  if (kind === 'learned') return learnedSchema;
  return kind === 'omission' || kind === 'hollow' || kind === 'contradiction' ? recordSchema : wordingSchema;
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name)).sort();
}

/** The tables that stand beside the rules: scoring, headings, hollow values. */
export interface Tables {
  readonly scoring: ScoringTable;
  readonly headings: HeadingTable;
  readonly hollow: HollowTable;
}

/** Reads the learned layer that the training wrote. */
export function readLearned(folder: string): LearnedModel {
  // It is ours, and the tests run it.
  return JSON.parse(readFileSync(join(folder, 'learned.json'), 'utf8')) as LearnedModel;
}

/** Reads the second reader of whole records; there is none before the first training. */
export function readReader(folder: string): RecordModel | undefined {
  const path = join(folder, 'records.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) as RecordModel : undefined; // written by the training
}

/** Reads the tables at the top of the built-in rules folder; they are ours, and the tests check them. */
export function readTables(folder: string): Tables {
  const table = (name: string): unknown => parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'));
  return { scoring: table('scoring') as ScoringTable, headings: table('headings') as HeadingTable, hollow: table('hollow') as HollowTable };
}

/** Every rule of a folder; a broken file becomes problems and the others are still read. */
export function readRules(folder: string, shownAs: string = relative(process.cwd(), folder)): Folder<RuleSource> {
  return readFolder<RuleFile, RuleSource>(folder, shownAs, {
    schema: schemaFor, deep: true,
    make: (name, place, rule) => {
      const id = name.replace(/\.ya?ml$/, '').split(sep).join('/');
      // The first folder of the path is the category; a check in compile.ts refuses any other.
      return { id, category: id.split('/', 1)[0] as Category, ...place, rule };
    },
  });
}

/** Every lexicon class of a folder. */
export function readLexicon(folder: string, shownAs: string = relative(process.cwd(), folder)): Folder<LexiconSource> {
  return readFolder<LexiconFile, LexiconSource>(folder, shownAs, { schema: () => lexiconSchema, deep: false, make: (name, place, lexicon) => ({ name: name.replace(/\.ya?ml$/, ''), ...place, lexicon }) });
}

type Place = { readonly file: string; readonly shown: string };

interface Reading<F, T> {
  readonly schema: (value: unknown) => object;
  /** Only files in folders of the folder. */
  readonly deep: boolean;
  readonly make: (name: string, place: Place, value: F) => T;
}

function readFolder<F, T>(folder: string, shownAs: string, { schema, deep, make }: Reading<F, T>): Folder<T> {
  const items: T[] = [];
  const problems: Problem[] = [];
  for (const name of yamlFiles(folder)) {
    if (deep && !name.includes(sep)) continue;
    const place = { file: join(folder, name), shown: join(shownAs, name).split(sep).join('/') };
    const parsed: Parsed<F & object> = readYaml<F>(place.file, place.shown, schema);
    if (parsed.ok) items.push(make(name, place, parsed.value));
    else problems.push(...parsed.problems);
  }
  return { items, problems };
}
