import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  anchorOf, CASE_DETECTORS, numberWords, parsePattern, tokenize, VERB_SLOT,
  type CompiledPattern, type CompiledRuleset, type LearnedModel, type LexiconTable, type PatternNode, type RecordModel, type RecordType, type Rule, type Severity,
} from '../core/index.ts';
import type { Parsed, Problem } from '../core/problem.ts';
import type { LexiconEntry, LexiconSource, RuleFile, RuleSource, Tables, TypeSource } from './files.ts';
import { givenNames, nounForms, verbForms } from './inflect.ts';
import { didYouMean } from './nearest.ts';
import { checkWords, compileCheck, compileType } from './record-files.ts';
import { lineIn } from './yaml-file.ts';

export const CATEGORIES = ['adultify', 'blame', 'label', 'minimise', 'disengage', 'jargon', 'voice', 'risk', 'record'] as const;

export interface Sources {
  readonly name: string;
  readonly version: string;
  readonly rules: readonly RuleSource[];
  readonly lexicon: readonly LexiconSource[];
  readonly types?: readonly TypeSource[];
  readonly tables: Tables;
  readonly learned?: LearnedModel;
  readonly reader?: RecordModel;
}

interface Workshop {
  readonly lexicon: LexiconTable;
  readonly verbs: Record<string, readonly string[]>;
  /** Each word, verb or class that patterns look for, with its number. */
  readonly symbols: Map<string, number>;
  /** Each word of a pattern, also where nothing begins from it or needs it. */
  readonly words: Set<string>;
  /** Every record type that a check may name. */
  records: readonly RecordType[];
  readonly problems: Problem[];
}

/** Rules and words as written → a ruleset ready to run. */
export function compileRuleset(sources: Sources): Parsed<CompiledRuleset> {
  const workshop: Workshop = { lexicon: lexiconTable(sources.lexicon, {}), verbs: {}, symbols: new Map(), words: new Set(), records: [], problems: [] };
  const ofTypes = compileTypes(sources.types ?? [], workshop);
  const rules = [...sources.rules.flatMap((source) => compileRule(source, workshop)), ...ofTypes];
  if (workshop.problems.length > 0) return { ok: false, problems: workshop.problems };
  const { name, version, tables, learned, reader } = sources;
  return { ok: true, value: signed({ name, version, lexicon: workshop.lexicon, ...wordsOf(workshop), verbs: workshop.verbs, names: givenNames(), rules, records: workshop.records, ...tables, ...(learned === undefined ? {} : { learned }), ...(reader === undefined ? {} : { reader }) }) };
}

/** What a local folder and its configuration change in a ruleset. */
export interface Extension {
  readonly rules: readonly RuleSource[];
  readonly lexicon: readonly LexiconSource[];
  readonly types?: readonly TypeSource[];
  /** Rules switched off; the configuration holds the reason. */
  readonly off: readonly string[];
  readonly severity: Readonly<Record<string, Severity>>;
}

/** A ruleset with local rules added, or put in the place of a built-in rule of the same id; local words join the class of their name. */
export function extendRuleset(base: CompiledRuleset, extension: Extension): Parsed<CompiledRuleset> {
  const workshop: Workshop = { lexicon: lexiconTable(extension.lexicon, base.lexicon), verbs: { ...base.verbs }, symbols: new Map(base.symbols.map((symbol, i) => [symbol, i])), words: new Set(), records: base.records, problems: [] };
  const ofTypes = compileTypes(extension.types ?? [], workshop);
  const local = [...extension.rules.flatMap((source) => compileRule(source, workshop)).map((rule) => (rule.kind === 'wording' ? { ...rule, local: true } : rule)), ...ofTypes];
  const replaced = new Set([...extension.off, ...local.map((rule) => rule.id), ...base.rules.map((rule) => rule.id).filter((id) => (extension.types ?? []).some((type) => isOfType(id, type)))]);
  const known = [...base.rules, ...local].map((rule) => rule.id);
  for (const id of [...extension.off, ...Object.keys(extension.severity)]) {
    if (!known.includes(id)) workshop.problems.push({ path: 'configuration', message: `there is no rule “${id}”.${didYouMean(id, known)}` });
  }
  if (workshop.problems.length > 0) return { ok: false, problems: workshop.problems };
  const off = new Set(extension.off);
  const rules = [...base.rules.filter((rule) => !replaced.has(rule.id)), ...local.filter((rule) => !off.has(rule.id))].map((rule): Rule => {
    const severity = extension.severity[rule.id];
    return severity === undefined || rule.kind === 'sign' ? rule : { ...rule, severity };
  });
  const { digest: _, ...rest } = base;
  return { ok: true, value: signed({ ...rest, lexicon: workshop.lexicon, ...wordsOf(workshop), verbs: workshop.verbs, rules, records: workshop.records }) };
}

/** The checks of a type begin with its name, so a local type of the same name takes the place of them all. */
function isOfType(id: string, { id: type }: TypeSource): boolean {
  return id.startsWith(`record/${type}/`) || id.startsWith(`record/${type}#`);
}

function compileTypes(sources: readonly TypeSource[], workshop: Workshop): Rule[] {
  const compiled = sources.map((source) => compileType(source, workshop.problems));
  const own = compiled.map(({ type }) => type);
  workshop.records = [...workshop.records.filter(({ id }) => !own.some((type) => type.id === id)), ...own];
  return compiled.flatMap(({ checks, words }) => [...checks, ...words.flatMap((source) => compileRule(source, workshop))]);
}

/** A ruleset with the digest of all that is in it. */
function signed(body: Omit<CompiledRuleset, 'digest'>): CompiledRuleset {
  return { ...body, digest: `sha256:${createHash('sha256').update(JSON.stringify(body)).digest('hex')}` };
}

function lexiconTable(sources: readonly LexiconSource[], base: LexiconTable): LexiconTable {
  const table: Record<string, readonly string[]> = { ...base };
  for (const { name, lexicon } of sources) table[name] = [...new Set([...(table[name] ?? []), ...formsOf(lexicon.terms)])];
  return table;
}

function normalForm(term: string): string {
  if (term.startsWith("'")) return term;
  return tokenize(term).filter((token) => token.kind !== 'punctuation').map((token) => token.norm).join(' ');
}

/** Every form of every term of a class, normalised as the text is. */
function formsOf(terms: readonly LexiconEntry[]): string[] {
  return [...new Set(terms.flatMap(normalFormsIn))];
}

/** The forms of one lexicon entry, normalised as the text is. */
export function normalFormsIn(entry: LexiconEntry): readonly string[] {
  return entryForms(entry).map(normalForm).filter((form) => form !== '');
}

/** The typed forms of one lexicon entry. */
export function entryForms(entry: LexiconEntry): readonly string[] {
  if (typeof entry === 'string') return [entry];
  const { term, noun, verb, forms = [], abbreviations = [], misspellings = [] } = entry;
  const [head = '', ...rest] = (verb ?? '').split(' ');
  const verbs = verb === undefined ? [] : verbForms(head).map((form) => [form, ...rest].join(' '));
  return [...(term === undefined ? [] : [term]), ...(noun === undefined ? [] : nounForms(noun)), ...verbs, ...forms, ...abbreviations, ...misspellings];
}

const SLOTS = ['quote', 'name', 'he', 'him', 'his', 'himself', 'was', 'is', 'has'];
/** What checks of records may name besides. */
const RECORD_SLOTS = ['type', 'field', 'from', 'due', 'done', 'one', 'two', 'three', 'four'];

/** A slot that nothing fills would be printed as it stands. */
function checkSlots({ rule, shown }: RuleSource, problems: Problem[]): void {
  const known = rule.kind === 'check' || rule.kind === 'case' ? [...SLOTS, ...RECORD_SLOTS] : rule.kind === 'omission' ? [...SLOTS, 'contact'] : SLOTS;
  const words = [rule.message, rule.why, ...(rule.suggestions ?? []).flatMap(({ text, replacement }) => [text, replacement])];
  for (const [slot, name = ''] of words.flatMap((text) => [...(text ?? '').matchAll(/\{([A-Za-z]+)\}/g)])) {
    if (!known.includes(name.toLowerCase()) && !VERB_SLOT.test(name)) problems.push({ path: shown, message: `the slot ${slot} is not known; expected one of ${known.map((slot) => `{${slot}}`).join(' ')} or a verb such as {knows}.` });
  }
}

function compileRule(source: RuleSource, workshop: Workshop): Rule[] {
  const { rule, id, category } = source;
  if (rule.kind === 'case' && !CASE_DETECTORS.includes(rule.on ?? '')) workshop.problems.push({ path: `${source.shown}:${lineIn(source.written ?? readFileSync(source.file, 'utf8'), ['on'])}`, message: `“${rule.on ?? ''}” is nothing that can be looked for over a case; expected one of ${CASE_DETECTORS.join(', ')}.${didYouMean(rule.on ?? '', CASE_DETECTORS)}` });
  checkSlots(source, workshop.problems);
  if (!CATEGORIES.includes(category) && rule.kind !== 'sign') {
    workshop.problems.push({ path: source.shown, message: `“${category}” is no category; expected the folder to be one of ${CATEGORIES.join(', ')}.${didYouMean(category, CATEGORIES)}` });
  }
  const described = { id, category, title: rule.title, severity: rule.severity, message: rule.message, why: rule.why, suggestions: rule.suggestions, source: rule.source };
  const finds = rule.kind === 'check' || rule.kind === 'case' ? {} : { find: patternsOf(source, rule.find ?? [], placeOfPatterns(source), workshop), ...contextOf(source, workshop) };
  const made: Readonly<Record<NonNullable<RuleFile['kind']>, unknown>> = {
    wording: { kind: 'wording', ...described, ...finds },
    learned: { kind: 'learned', ...described, ...finds },
    sign: { kind: 'sign', id, title: rule.title, gives: rule.gives, ...finds },
    omission: { kind: 'omission', ...described, on: rule.on },
    hollow: { kind: 'hollow', ...described, on: rule.on },
    contradiction: { kind: 'contradiction', ...described, on: rule.on },
    check: { kind: 'check', ...described, suggestions: rule.suggestions ?? [], ...(rule.kind === 'check' ? compileCheck(source, workshop.records, workshop.problems) : {}) },
    case: { kind: 'case', ...described, suggestions: rule.suggestions ?? [], on: rule.on, with: rule.with ?? {} },
  };
  const words = rule.kind === 'check' ? checkWords(source).flatMap((group) => compileRule(group, workshop)) : [];
  // The schema of each kind has checked that what it needs is there.
  return [made[rule.kind ?? 'wording'] as Rule, ...words];
}

/** The words of a check stand in a group of their own in its file. */
function placeOfPatterns({ id, shown }: RuleSource): string[] {
  const group = id.split('#')[1];
  return group === undefined ? ['find'] : shown.includes('/records/') ? ['fields', group, 'said'] : ['words', group];
}

function contextOf(source: RuleSource, workshop: Workshop): object {
  const { unless = [], about, 'not-excused-by': notExcusedBy = [], kind } = source.rule;
  // Only a check has conditions of another shape, and it has no patterns of its own.
  const when = (source.rule.when ?? []) as readonly { readonly find: readonly string[]; readonly in?: string }[];
  return {
    unless: unless.map((item, i) => ({ find: patternsOf(source, item.find, ['unless', i, 'find'], workshop), in: item.in ?? 'sentence', because: item.because ?? 'benign' })),
    when: when.map((item, i) => ({ find: patternsOf(source, item.find, ['when', i, 'find'], workshop), in: item.in ?? 'sentence' })),
    about: about ?? (kind === 'sign' || kind === 'learned' ? 'anyone' : 'child'),
    // A sign is evidence whoever is told of it: only denial, doubt and another speaker count against it.
    notExcusedBy: kind === 'learned' ? ['fixed-name', 'challenged', 'own-words', 'negated', 'hypothetical', 'other-subject'] : kind === 'sign' ? [...notExcusedBy, 'challenged', 'fixed-name'] : notExcusedBy,
  };
}

function patternsOf(source: RuleSource, patterns: NonNullable<RuleFile['find']>, keys: readonly (string | number)[], workshop: Workshop): CompiledPattern[] {
  return patterns.flatMap((pattern, i) => {
    const parsed = parsePattern(pattern);
    const problems = parsed.ok ? checkNodes(parsed.value, workshop) : parsed.problems.map((problem) => problem.message);
    const anchor = parsed.ok && problems.length === 0 ? anchorOf(parsed.value, workshop.lexicon, workshop.verbs) : undefined;
    if (problems.length === 0 && anchor === undefined) problems.push(`the pattern “${pattern}” needs at least one word, verb or class that must be there.`);
    if (problems.length > 0) workshop.problems.push(...problems.map((message) => ({ path: `${source.shown}:${lineIn(source.written ?? readFileSync(source.file, 'utf8'), [...keys, i])}`, message })));
    return anchor === undefined ? [] : [{ source: pattern, triggers: numbered(anchor.triggers, workshop), before: anchor.before, needs: anchor.needs.flatMap((keys) => [keys.length, ...numbered(keys, workshop)]) }];
  });
}

/** The words by themselves come last, so that those from which patterns begin keep their order. */
function wordsOf({ symbols: keys, words, verbs, lexicon }: Workshop): Pick<CompiledRuleset, 'symbols' | 'words'> {
  const symbols = [...new Set([...keys.keys(), ...words])];
  return { symbols, words: numberWords({ symbols, verbs, lexicon }) };
}

function numbered(keys: readonly string[], { symbols }: Workshop): number[] {
  return keys.map((key) => {
    const number = symbols.get(key) ?? symbols.size;
    symbols.set(key, number);
    return number;
  });
}

/** Notes the words of a pattern and the verbs that it inflects, and complains of classes that the lexicon does not have. */
function checkNodes(nodes: readonly PatternNode[], workshop: Workshop): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.kind === 'any') return node.of.flatMap((sequence) => checkNodes(sequence, workshop));
    if (node.kind === 'word') workshop.words.add(node.word);
    if (node.kind === 'verb') workshop.verbs[node.verb] ??= [...new Set(verbForms(node.verb).map(normalForm))];
    if (node.kind === 'class' && workshop.lexicon[node.name] === undefined) {
      return [`there is no lexicon class “${node.name}”.${didYouMean(node.name, Object.keys(workshop.lexicon))}`];
    }
    return [];
  });
}
