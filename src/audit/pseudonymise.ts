import type { CaseRecord } from '../core/index.ts';
import { announcedNames, looksLikeName, type PersonKind } from './person-names.ts';
import { createReplacer, type Named } from './replace-names.ts';

/** Fields that hold a person, by their names. */
const FIELD_OF: readonly (readonly [RegExp, PersonKind])[] = [
  [/\b(?:mother|mum|father|dad|parents?|carers?|siblings?|brother|sister|guardian|next of kin|grandparents?|relatives?)\b/i, 'Relative'],
  [/\b(?:worker|officer|practitioner|manager|author|recorded by|created by|entered by|completed by|allocated|teacher|nurse|doctor|gp|dsl|iro|consultant|advocate|supervisor|staff)\b/i, 'Worker'],
];

interface People {
  /** The words that stand for a person over the whole run. */
  readonly standIn: (kind: PersonKind | 'Child', key: string) => string;
  /** Workers, whose full names are known in every record after the first. */
  readonly workers: ReadonlyMap<string, string>;
}

/** Gives records with the names of children, family and workers replaced everywhere, the same person by the same words over a run. */
export function createPseudonymiser(): (record: CaseRecord) => CaseRecord {
  const people = createPeople();
  return (record) => {
    const { child, author } = record;
    const own = [child?.name, ...(child?.aliases ?? [])].filter((name): name is string => name !== undefined && name.trim() !== '');
    const [first] = own;
    const pseudonym = first === undefined ? undefined : people.standIn('Child', record.caseId ?? first.toLowerCase());
    const others = othersIn(record, first, people);
    const replace = createReplacer(pseudonym === undefined ? undefined : { names: own, pseudonym }, others);
    const { aliases: _, dateOfBirth: __, ...rest } = child ?? {};
    return {
      // The shape stays; only the texts in it change.
      ...mapTexts(record, replace) as CaseRecord,
      ...(pseudonym === undefined ? {} : { child: { ...rest, name: pseudonym } }),
      ...(author === undefined ? {} : { author: people.standIn('Worker', author.toLowerCase()) }),
    };
  };
}

function createPeople(): People {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  const workers = new Map<string, string>();
  return {
    workers,
    standIn: (kind, key) => {
      const full = `${kind} ${key}`;
      const before = known.get(full);
      if (before !== undefined) return before;
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      const pseudonym = `${kind} ${String(number).padStart(3, '0')}`;
      known.set(full, pseudonym);
      if (kind === 'Worker') workers.set(key, pseudonym);
      return pseudonym;
    },
  };
}

/** Everybody but the child whom the record names. A relative is one only within a case, a worker everywhere. */
function othersIn(record: CaseRecord, childName: string | undefined, people: People): readonly Named[] {
  const others = new Map<string, Named>();
  const known = record.caseId ?? childName?.toLowerCase() ?? record.id;
  const add = (kind: PersonKind, name: string): void => {
    const key = kind === 'Worker' ? name.toLowerCase() : `${known} ${name.toLowerCase()}`;
    if (name.toLowerCase() !== childName?.toLowerCase() && !others.has(name.toLowerCase())) others.set(name.toLowerCase(), { names: [name], pseudonym: people.standIn(kind, key) });
  };
  if (record.author !== undefined && looksLikeName(record.author)) add('Worker', record.author);
  for (const [field, value] of Object.entries(record.fields ?? {})) {
    const kind = FIELD_OF.find(([pattern]) => pattern.test(field))?.[1];
    if (kind !== undefined && looksLikeName(value)) add(kind, value.trim());
  }
  for (const { kind, name } of announcedNames(record.text, surnameOf(childName))) add(kind, name);
  for (const [pair] of record.text.matchAll(/(?<!\p{L})\p{Lu}[\p{L}’'-]{1,30} \p{Lu}[\p{L}’'-]{1,30}/gu)) if (people.workers.has(pair.toLowerCase())) add('Worker', pair);
  return [...others.values()];
}

function surnameOf(name: string | undefined): string | undefined {
  const words = name?.trim().split(/\s+/) ?? [];
  return words.length > 1 ? words.at(-1) : undefined;
}

function mapTexts(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, replace)]));
}
