import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

/** The parts of a case record that a column can hold. */
export const TARGETS = ['id', 'text', 'agency', 'recordType', 'caseId', 'author', 'team', 'date', 'child.name', 'child.aliases', 'child.age', 'child.dateOfBirth', 'child.pronoun', 'ethnicity', 'sex', 'send'] as const;
export type Target = (typeof TARGETS)[number];

/** Column → what it holds; a column that is not here goes to `fields` under its own name. */
export type Mapping = ReadonlyMap<string, Target>;

/** Names that exports give to each part, the likeliest first. */
const NAMES: Readonly<Record<Target, readonly string[]>> = {
  id: ['id', 'record id', 'ref', 'reference', 'record ref', 'record reference', 'case note id', 'note id', 'incident id', 'unique id', 'log no', 'occurrence no', 'entry id', 'row id', 'form id', 'ppn ref'],
  text: ['text', 'narrative', 'case note', 'case notes', 'note', 'notes', 'details', 'free text', 'description', 'note text', 'body', 'content', 'case note text', 'incident', 'incident details', 'what happened', 'circumstances', 'account', 'summary', 'record', 'entry', 'comments', 'oel', 'case recording', 'recording'],
  agency: ['agency', 'organisation', 'service', 'source agency', 'org'],
  recordType: ['record type', 'type', 'note type', 'case note type', 'form type', 'document type', 'contact type', 'event type', 'kind', 'form'],
  caseId: ['case id', 'case', 'case number', 'case no', 'child id', 'person id', 'client id', 'lcs id', 'mosaic id', 'nhs number', 'upn'],
  author: ['author', 'worker', 'recorded by', 'created by', 'entered by', 'written by', 'officer', 'practitioner', 'submitted by'],
  team: ['team', 'team name', 'unit', 'district'],
  date: ['date', 'event date', 'date of event', 'record date', 'date of contact', 'date of visit', 'date recorded', 'created', 'created on', 'date time', 'event dttm', 'incident date'],
  'child.name': ['child', 'name', 'child name', 'childs name', 'first name', 'forename', 'young person', 'subject', 'pupil', 'patient', 'client name', 'yp name'],
  'child.aliases': ['aliases', 'alias', 'known as', 'aka', 'preferred name', 'nickname', 'nicknames'],
  'child.age': ['age', 'child age', 'age in years', 'age at event'],
  'child.dateOfBirth': ['date of birth', 'dob', 'birth date', 'd o b'],
  'child.pronoun': ['pronoun', 'pronouns', 'child pronoun'],
  ethnicity: ['ethnicity', 'ethnic origin', 'ethnic group', 'self defined ethnicity', 'sde'],
  sex: ['sex', 'gender'],
  send: ['send', 'sen', 'sen status', 'ehcp', 'disability', 'additional needs'],
};

/** Two names this alike are one with a slip of the keys. */
const LIKE = 0.95;

function fold(name: string): string {
  return name.toLowerCase().replace(/['’]/g, '').replace(/[_\W]+/g, ' ').trim();
}

/** Finds by name what each column holds; `given` (target → column) goes first. Each part has at most one column. */
export function mapColumns(columns: readonly string[], given: ReadonlyMap<Target, string> = new Map()): Mapping {
  const mapping = new Map<string, Target>();
  const free = (target: Target): boolean => ![...mapping.values()].includes(target);
  for (const [target, column] of given) mapping.set(column, target);
  for (const likeness of [exactly, nearly]) {
    for (const target of TARGETS) {
      const column = free(target) ? best(columns.filter((name) => !mapping.has(name)), NAMES[target], likeness) : undefined;
      if (column !== undefined) mapping.set(column, target);
    }
  }
  return mapping;
}

type Likeness = (column: string, name: string) => boolean;
const exactly: Likeness = (column, name) => column === name;
const nearly: Likeness = (column, name) => column.length >= 5 && Math.abs(column.length - name.length) <= 2 && jaroWinkler(column, name) >= LIKE;

function best(columns: readonly string[], names: readonly string[], likeness: Likeness): string | undefined {
  for (const name of names) {
    const column = columns.find((candidate) => likeness(fold(candidate), name));
    if (column !== undefined) return column;
  }
  return undefined;
}
