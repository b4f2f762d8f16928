import { describe, expect, test } from 'vitest';
import type { CheckRule, RecordType } from '../../../src/core/index.ts';
import { shownDay } from '../../../src/core/dates/calendar.ts';
import { createWorkCalendar, lastDay } from '../../../src/core/dates/duration.ts';
import { dateIn } from '../../../src/core/dates/read.ts';
import { builtInLinter, builtInRules } from '../../support/ruleset.ts';

const linter = await builtInLinter();
const { records, rules, holidays } = await builtInRules();
const calendar = createWorkCalendar(holidays);

/** What the checks of a type's own fields and limits find. */
function found(type: RecordType, fields: Readonly<Record<string, string>>, date?: string): string[] {
  const { findings } = linter.assess({ id: 'x', recordType: type.id, text: '…', fields, ...(date === undefined ? {} : { date }) });
  return findings.flatMap(({ ruleId }) => (ruleId.startsWith(`record/${type.id}/`) ? [ruleId.slice(`record/${type.id}/`.length)] : [])).sort();
}

const fields = records.flatMap((type) => type.fields.filter(({ expected }) => expected).map((field) => ({ type, field })));
/** Every expected field answered, by the last of its names. */
const filled = (type: RecordType): Record<string, string> => Object.fromEntries(type.fields.filter(({ expected }) => expected).map(({ id, seenAs }) => [seenAs.at(-1) ?? id, 'Tash and Kane wait at the shop']));

describe.each(records.map((type) => ({ id: type.id, type })))('a record of type $id', ({ type }) => {
  test('with every field filled has no gap', () => {
    expect(found(type, filled(type))).toEqual([]);
  });
});

test.each(fields.map(({ type, field }) => ({ id: `${type.id}/${field.id}`, type, field })))('$id is missed when it is not there, and called hollow when it says nothing', ({ type, field }) => {
  const name = field.seenAs.at(-1) ?? field.id;
  const { [name]: _, ...others } = filled(type);
  expect(found(type, others)).toContain(field.id);
  expect(found(type, { ...others, [name]: 'TBC' })).toContain(`${field.id}-hollow`);
});

const limits = records.flatMap((type) => rules.flatMap((rule) => (rule.kind === 'check' && rule.types[0] === type.id ? limitOf(type, rule) : [])));

function limitOf(type: RecordType, rule: CheckRule): { id: string; type: RecordType; name: string; rule: CheckRule }[] {
  return rule.when.some((condition) => condition.late !== undefined) ? [{ id: rule.id, type, name: rule.id.split('/').at(-1) ?? '', rule }] : [];
}

/** Words that meet the extra condition of a limit, where it has one. */
const EXTRA: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'protection-visits': { 'Visit type': 'CP' }, 'need-visits': { 'Visit type': 'CIN' }, 'recorded-in-24-hours': { Restraint: 'Yes, two staff' }, 'talked-in-5-days': { Hold: 'Yes, two staff' },
};

test.each(limits)('$id holds to the day', ({ type, name, rule }) => {
  const limit = rule.when.find((condition) => condition.late !== undefined)?.late;
  const start = dateIn('2025-03-03')?.day ?? 0;
  const due = limit === undefined ? undefined : lastDay(start, limit.within, calendar);
  const named = (id: string | undefined): string => type.dates.find((date) => date.id === id)?.seenAs[0] ?? '';
  const dated = (end: number): Record<string, string> => ({ ...EXTRA[name], [named(limit?.from)]: '03/03/2025', [named(limit?.to)]: shownDay(end) });
  expect(found(type, dated(due ?? 0), '2027-01-01')).not.toContain(name);
  expect(found(type, dated((due ?? 0) + 1), '2027-01-01')).toContain(name);
});
