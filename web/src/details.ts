import { parseRecord, readPronoun, type CaseRecord } from '../../src/core/index.ts';

/** What the worker says of the note and the child, as typed. */
export interface Details {
  readonly recordType: string;
  readonly name: string;
  readonly age: string;
  readonly pronoun: string;
}

export const NO_DETAILS: Details = { recordType: '', name: '', age: '', pronoun: '' };

/** What is wrong with an age, in words for the person who typed it. */
export function ageProblem(age: string): string | undefined {
  if (age.trim() === '' || /^\d{1,2}$/.test(age.trim())) return undefined;
  return 'Write the age in whole years, for example 14';
}

/** The note as a case record, or nothing while it is empty. */
export function recordFrom(text: string, { recordType, name, age, pronoun }: Details): CaseRecord | undefined {
  const child = {
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    ...(age.trim() === '' || ageProblem(age) !== undefined ? {} : { age: Number(age) }),
    ...(readPronoun(pronoun) === undefined ? {} : { pronoun }),
  };
  const parsed = parseRecord({
    id: 'note', text,
    ...(recordType.trim() === '' ? {} : { recordType: recordType.trim() }),
    ...(Object.keys(child).length === 0 ? {} : { child }),
  });
  return parsed.ok ? parsed.value : undefined;
}
