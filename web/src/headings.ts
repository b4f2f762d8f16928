import type { Finding, RecordType } from '../../src/core/index.ts';

/** The heading under which an answer can be written, by what the finding misses; each is one that the engine reads. */
const HEADINGS: readonly (readonly [string, string])[] = [
  ['voice/', 'Child’s own words'],
  ['risk/harm', 'Nature of harm'],
  ['risk/hidden', 'Nature of harm'],
  ['risk/source', 'Source of danger'],
  ['risk/level', 'Risk level'],
  ['risk/protective', 'What helps'],
  ['risk/actions', 'Agreed actions'],
];

/** The heading under which to answer what a note misses: a risk element, the child's voice, or a field of its type. */
export function headingFor({ ruleId }: Finding, types: readonly RecordType[]): string | undefined {
  const [room, typeId, fieldId] = ruleId.split('/');
  if (room !== 'record') return HEADINGS.find(([start]) => ruleId.startsWith(start))?.[1];
  return types.find(({ id }) => id === typeId)?.fields.find(({ id }) => id === fieldId)?.seenAs[0];
}
