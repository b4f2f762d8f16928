import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { join, relative, sep } from 'node:path';
import type { BankHolidays, Category, CheckFinds, RecordCondition, HeadingTable, HollowTable, LearnedModel, RecordModel, RecordType, ScoringTable, Severity } from '../core/index.ts';
import type { Parsed, Problem } from '../core/problem.ts';
import { caseSchema, checkSchema, typeSchema } from './record-schema.ts';
import { learnedSchema, lexiconSchema, recordSchema, signSchema, wordingSchema } from './schema.ts';
import { readYaml } from './yaml-file.ts';

/** An example as written in a rule file. */
export interface Example {
  readonly text: string;
  readonly quote?: string;
  readonly because?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly child?: { readonly name?: string; readonly age?: number; readonly pronoun?: 'he' | 'she' | 'they'; readonly 'date-of-birth'?: string };
  readonly date?: string;
  readonly agency?: string;
  readonly 'record-type'?: string;
  /** For the examples of a case check: the records of one child, in place of one text. */
  readonly records?: readonly Omit<Example, 'records'>[];
}

/** A condition as written: keys of more than one word have a hyphen. */
export type WrittenCondition = Omit<RecordCondition, 'ageFrom' | 'late' | 'not' | 'any'> & {
  readonly 'age-from'?: number;
  readonly not?: WrittenCondition;
  readonly any?: readonly WrittenCondition[];
};

/** An example that did not come out as its rule says. */
export interface Failure {
  readonly rule: string;
  readonly file: string;
  /** "wrong 2", "right 1": which example. */
  readonly example: string;
  readonly message: string;
}

interface Finding {
  readonly find: readonly string[];
  readonly unless?: readonly { readonly find: readonly string[]; readonly in?: string; readonly because?: string }[];
  /** Patterns; for a check conditions, which its own schema tells apart. */
  readonly when?: readonly { readonly find: readonly string[]; readonly in?: string }[] | readonly WrittenCondition[];
  readonly about?: 'child' | 'anyone';
  readonly 'not-excused-by'?: readonly string[];
}

/** A rule or sign file as written; the schemas in schema.ts are its definition. */
export interface RuleFile extends Partial<Finding> {
  readonly kind?: 'wording' | 'sign' | 'learned' | 'omission' | 'hollow' | 'contradiction' | 'check' | 'case';
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
  readonly finds?: CheckFinds;
  readonly types?: readonly string[];
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly with?: Readonly<Record<string, number>>;
  readonly examples: { readonly wrong?: readonly Example[]; readonly right?: readonly Example[]; readonly yes?: readonly Example[]; readonly no?: readonly Example[] };
}

/** A record type as written; typeSchema is its definition. */
export interface TypeFile {
  readonly title: string;
  readonly names?: readonly string[];
  readonly never?: readonly string[];
  readonly headings?: readonly string[];
  /** What it is asked for besides its fields; all, where nothing is said. */
  readonly holds?: Partial<RecordType['holds']>;
  readonly fields: Readonly<Record<string, {
    readonly what: string;
    readonly 'seen-as'?: readonly string[];
    readonly serves?: RecordType['fields'][number]['serves'];
    readonly said?: readonly string[];
    readonly 'yes-no'?: boolean;
    readonly expected?: { readonly ask: string; readonly why?: string; readonly severity?: Severity; readonly covers?: readonly string[] };
  }>>;
  readonly dates?: Readonly<Record<string, { readonly what: string; readonly 'seen-as'?: readonly string[]; readonly said?: readonly string[]; readonly 'record-date'?: boolean; readonly past?: boolean; readonly after?: readonly string[] }>>;
  readonly limits?: Readonly<Record<string, {
    readonly from: string;
    readonly to: string;
    readonly within: string;
    readonly basis: string;
    readonly local?: boolean;
    /** What must be so of a record besides. */
    readonly only?: WrittenCondition;
    readonly severity?: Severity;
    readonly covers?: readonly string[];
  }>>;
  readonly source: { readonly title: string; readonly publisher: string; readonly year: number };
  readonly examples: { readonly good: readonly Example[]; readonly poor: readonly (Example & { readonly finds: readonly string[] })[] };
}

/** A record type with its id and the place that problems are reported at. */
export interface TypeSource {
  readonly id: string;
  readonly path: string;
  readonly shown: string;
  readonly file: TypeFile;
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
  /** What is written in it, where that is not yet in the file. */
  readonly written?: string;
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

/** The schema for a rule file, by the kind that it says it is. */
export function schemaFor(value: unknown): object {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : 'wording';
  if (kind === 'sign') return signSchema;
  if (kind === 'learned') return learnedSchema;
  if (kind === 'check') return checkSchema;
  if (kind === 'case') return caseSchema;
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
  readonly holidays: BankHolidays;
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
  return { scoring: table('scoring') as ScoringTable, headings: table('headings') as HeadingTable, hollow: table('hollow') as HollowTable, holidays: table('bank-holidays') as BankHolidays };
}

/** Every rule of a folder; a broken file becomes problems and the others are still read. */
export function readRules(folder: string, shownAs: string = relative(process.cwd(), folder)): Folder<RuleSource> {
  return readFolder<RuleFile, RuleSource>(folder, shownAs, {
    schema: schemaFor, deep: true, without: TYPES,
    make: (name, place, rule) => {
      const id = name.replace(/\.ya?ml$/, '').split(sep).join('/');
      // The first folder of the path is the category; a check in compile.ts refuses any other.
      return { id, category: id.split('/', 1)[0] as Category, ...place, rule };
    },
  });
}

/** The folder of record types stands among the rules, and holds none. */
const TYPES = 'records';

/** Every record type of a folder of rules. */
export function readTypes(folder: string, shownAs: string = relative(process.cwd(), folder)): Folder<TypeSource> {
  return readFolder<TypeFile, TypeSource>(join(folder, TYPES), join(shownAs, TYPES), {
    schema: () => typeSchema, deep: false, make: (name, { file: path, shown }, file) => ({ id: name.replace(/\.ya?ml$/, ''), path, shown, file }),
  });
}

/** One rule of a folder; nothing where no file has that id. The id must be one that a ruleset gave. */
export function readRule(folder: string, id: string): RuleSource | undefined {
  const place = { file: `${join(folder, ...id.split('/'))}.yaml`, shown: `rules/${id}.yaml` };
  const parsed = existsSync(place.file) ? readYaml<RuleFile>(place.file, place.shown, schemaFor) : undefined;
  // As above.
  return parsed?.ok === true ? { id, category: id.split('/', 1)[0] as Category, ...place, rule: parsed.value } : undefined;
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
  /** A folder that is left out. */
  readonly without?: string;
  readonly make: (name: string, place: Place, value: F) => T;
}

function readFolder<F, T>(folder: string, shownAs: string, { schema, deep, without, make }: Reading<F, T>): Folder<T> {
  const items: T[] = [];
  const problems: Problem[] = [];
  for (const name of yamlFiles(folder)) {
    if ((deep && !name.includes(sep)) || (without !== undefined && name.startsWith(`${without}${sep}`))) continue;
    const place = { file: join(folder, name), shown: join(shownAs, name).split(sep).join('/') };
    const parsed: Parsed<F & object> = readYaml<F>(place.file, place.shown, schema);
    if (parsed.ok) items.push(make(name, place, parsed.value));
    else problems.push(...parsed.problems);
  }
  return { items, problems };
}
