import type { Parsed, Problem } from '../problem.ts';
import type { CaseRecord, Child, Dismissal, Pronoun } from './types.ts';

type Json = Readonly<Record<string, unknown>>;
const KNOWN = new Set(['id', 'text', 'agency', 'recordType', 'child', 'fields', 'caseId', 'author', 'team', 'date', 'characteristics', 'dismissed', 'extra']);
const TEXTS = ['agency', 'recordType', 'caseId', 'author', 'team', 'date'] as const;

/** Checks an unknown value and makes a case record of it; every problem comes back with its place, none with the record's text. */
export function parseRecord(value: unknown): Parsed<CaseRecord> {
  if (!isObject(value)) return { ok: false, problems: [{ path: '', message: 'expected an object with at least "id" and "text"' }] };
  const problems: Problem[] = [];
  const id = readId(value, problems);
  const record = {
    id: id ?? '',
    text: readText(value, problems),
    ...plainTexts(value, problems),
    ...optional('child', readChild(value['child'], problems)),
    ...optional('fields', readStrings(value['fields'], 'fields', problems)),
    ...optional('characteristics', readStrings(value['characteristics'], 'characteristics', problems)),
    ...optional('dismissed', readDismissed(value['dismissed'], problems)),
    ...optional('extra', readExtra(value, problems)),
  };
  return problems.length === 0 ? { ok: true, value: record } : { ok: false, problems, ...optional('id', id) };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } {
  // One key and its value: the computed key has the type that TypeScript widens to string.
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]?: V });
}

function readId(value: Json, problems: Problem[]): string | undefined {
  const id = value['id'];
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  if (typeof id === 'string' && id.trim() !== '') return id;
  problems.push({ path: 'id', message: id === undefined ? 'is missing' : 'expected text or a number' });
  return undefined;
}

function readText(value: Json, problems: Problem[]): string {
  const text = value['text'];
  if (typeof text === 'string' && text.trim() !== '') return text;
  problems.push({ path: 'text', message: text === undefined ? 'is missing' : typeof text === 'string' ? 'the note is empty' : 'expected text' });
  return '';
}

function plainTexts(value: Json, problems: Problem[]): Partial<CaseRecord> {
  const texts: Record<string, string> = {};
  for (const key of TEXTS) {
    const given = value[key];
    if (given === undefined || given === null || given === '') continue;
    if (typeof given === 'string' || typeof given === 'number') texts[key] = String(given);
    else problems.push({ path: key, message: 'expected text' });
  }
  return texts;
}

function readChild(value: unknown, problems: Problem[]): Child | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) {
    problems.push({ path: 'child', message: 'expected an object with "name", "age" or "pronoun"' });
    return undefined;
  }
  const text = (key: string): string | undefined => {
    const given = value[key];
    if (given === undefined || given === null || given === '') return undefined;
    if (typeof given === 'string') return given;
    problems.push({ path: `child.${key}`, message: 'expected text' });
    return undefined;
  };
  return {
    ...optional('name', text('name')), ...optional('aliases', readAliases(value['aliases'], problems)), ...optional('age', readAge(value['age'], problems)),
    ...optional('dateOfBirth', text('dateOfBirth')), ...optional('pronoun', readPronoun(value['pronoun'])),
  };
}

function readAliases(value: unknown, problems: Problem[]): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.every((alias) => typeof alias === 'string')) return value;
  problems.push({ path: 'child.aliases', message: 'expected a list of texts' });
  return undefined;
}

function readAge(value: unknown, problems: Problem[]): number | undefined {
  const given = typeof value === 'string' ? value.trim() : value;
  if (given === undefined || given === null || given === '') return undefined;
  const age = typeof given === 'string' && /^\d{1,2}$/.test(given) ? Number(given) : given;
  if (typeof age === 'number' && Number.isFinite(age) && age >= 0) return age;
  problems.push({ path: 'child.age', message: 'expected a number of years' });
  return undefined;
}

const PRONOUNS: Readonly<Record<string, Pronoun>> = { he: 'he', him: 'he', male: 'he', boy: 'he', m: 'he', she: 'she', her: 'she', female: 'she', girl: 'she', f: 'she', they: 'they', them: 'they' };

/** "He/him", "Female", "they": a value that says none of these is left out, not refused. */
export function readPronoun(value: unknown): Pronoun | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase().split(/[^a-z]/, 1)[0] ?? '' : '';
  return Object.hasOwn(PRONOUNS, word) ? PRONOUNS[word] : undefined;
}

function readStrings(value: unknown, path: string, problems: Problem[]): Readonly<Record<string, string>> | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) {
    problems.push({ path, message: 'expected an object of names and values' });
    return undefined;
  }
  const strings: Record<string, string> = {};
  for (const [key, given] of Object.entries(value)) {
    if (given === null || typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') strings[key] = given === null ? '' : String(given);
    else problems.push({ path: `${path}.${key}`, message: 'expected text, a number, or yes or no' });
  }
  return strings;
}

function readDismissed(value: unknown, problems: Problem[]): readonly Dismissal[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.every(isDismissal)) return value.map(({ ruleId, quote, reason }) => ({ ruleId, quote, ...optional('reason', reason) }));
  problems.push({ path: 'dismissed', message: 'expected a list of objects with "ruleId", "quote" and perhaps "reason"' });
  return undefined;
}

function isDismissal(value: unknown): value is Dismissal {
  return isObject(value) && typeof value['ruleId'] === 'string' && typeof value['quote'] === 'string' && ['string', 'undefined'].includes(typeof value['reason']);
}

function readExtra(value: Json, problems: Problem[]): Json | undefined {
  const given = isObject(value['extra']) ? value['extra'] : {};
  const extra = { ...given, ...Object.fromEntries(Object.entries(value).filter(([key]) => !KNOWN.has(key))) };
  for (const [key, part] of Object.entries(extra)) if (isDeeper(part, DEEPEST)) problems.push({ path: key, message: 'is nested too deeply' });
  return Object.keys(extra).length === 0 ? undefined : extra;
}

/** What is given back is written as JSON again, which goes only so deep. */
const DEEPEST = 100;

function isDeeper(value: unknown, levels: number): boolean {
  return typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1)));
}
