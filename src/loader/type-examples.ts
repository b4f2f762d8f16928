import { createChronology, type CaseRecord, type CompiledRuleset, type Linter } from '../core/index.ts';
import type { Example, Failure, TypeSource } from './files.ts';

/** The record that an example describes; without a type of its own it is one of the type given. */
export function recordOfExample(id: string, example: Example, type?: string): CaseRecord {
  const { text, fields, date, agency, child, 'record-type': recordType = type } = example;
  const { 'date-of-birth': dateOfBirth, ...rest } = child ?? {};
  return {
    id, text, ...(fields === undefined ? {} : { fields }), ...(date === undefined ? {} : { date }), ...(agency === undefined ? {} : { agency }), ...(recordType === undefined ? {} : { recordType }),
    ...(child === undefined ? {} : { child: { ...rest, ...(dateOfBirth === undefined ? {} : { dateOfBirth }) } }),
  };
}

/** Whether a case check speaks of the records of an example, taken as those of one child. */
export function speaksOfCase(id: string, records: readonly Example[], { ruleset, linter }: { readonly ruleset: CompiledRuleset; readonly linter: Linter }): boolean {
  const chronology = createChronology(ruleset);
  for (const [i, example] of records.entries()) {
    const record = { ...recordOfExample(`record ${i + 1}`, example), caseId: 'case' };
    chronology.add(record, linter.assess(record));
  }
  return chronology.cases().some(({ findings }) => findings.some(({ ruleId }) => ruleId === id));
}

/** A good example has nothing found by the checks of its type; a poor one exactly what it says. */
export function typeFailures({ id, shown, file: { examples: { good, poor } } }: TypeSource, linter: Linter): Failure[] {
  const own = `record/${id}/`;
  const failure = (name: string, i: number, message: string): Failure => ({ rule: `records/${id}`, file: shown, example: `${name} ${i + 1}`, message });
  const tried = (name: string, examples: readonly (Example & { readonly finds?: readonly string[] })[]): Failure[] => examples.flatMap((example, i): Failure[] => {
    const { findings, record } = linter.assess(recordOfExample(id, example, id));
    if (record?.type !== id) return [failure(name, i, `is read as ${record === undefined ? 'no known type' : `“${record.type}”`}`)];
    const found = findings.flatMap(({ ruleId }) => (ruleId.startsWith(own) ? [ruleId.slice(own.length)] : [])).sort();
    const expected = [...(example.finds ?? [])].sort();
    return found.join() === expected.join() ? [] : [failure(name, i, `finds ${found.join(', ') || 'nothing'}; expected ${expected.join(', ') || 'nothing'}`)];
  });
  return [...tried('good', good), ...tried('poor', poor)];
}
