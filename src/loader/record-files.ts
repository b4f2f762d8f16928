import { readFileSync } from 'node:fs';
import { parseDuration, type CheckRule, type RecordCondition, type RecordType } from '../core/index.ts';
import type { Problem } from '../core/problem.ts';
import type { RuleFile, RuleSource, TypeSource, WrittenCondition } from './files.ts';
import { didYouMean } from './nearest.ts';
import { lineIn } from './yaml-file.ts';

/** A record type as the engine has it, with the checks of its fields and limits. */
export interface CompiledType {
  readonly type: RecordType;
  readonly checks: readonly CheckRule[];
  /** Words that answer a field, as rules yet to be compiled. */
  readonly words: readonly RuleSource[];
}

const ALL: RecordType['holds']['risk'] = ['harm', 'source', 'level', 'protective', 'actions'];

/** A type's file → the type, a check for each field that it should hold and each limit, and the words of its fields. */
export function compileType(source: TypeSource, problems: Problem[]): CompiledType {
  const { id, file: { title, names = [], never = [], headings = [], holds: { voice = true, risk = ALL } = {}, fields, dates = {} } } = source;
  const limits = Object.values(source.file.limits ?? {});
  const type: RecordType = {
    id, title, names, never, headings, holds: { voice, risk },
    fields: Object.entries(fields).map(([field, { what, 'seen-as': seenAs = [], serves = [], 'yes-no': yesNo = false, expected }]) => ({ id: field, what, seenAs, serves, yesNo, expected: expected !== undefined })),
    dates: Object.entries(dates).map(([date, { what, 'seen-as': seenAs = [], 'record-date': recordDate = false, past = true, after = [] }]) => ({ id: date, what, seenAs, recordDate, past, after: [...after, ...limits.filter(({ to }) => to === date).map(({ from }) => from)] })),
  };
  const words = [...Object.entries(fields), ...Object.entries(dates)].flatMap(([field, { said }]) => (said === undefined ? [] : [wordSource(source, `record/${id}#${field}`, said)]));
  return { type, checks: [...fieldChecks(source), ...limitChecks(source, problems)], words };
}

function described({ id, file }: TypeSource): Pick<CheckRule, 'kind' | 'category' | 'types' | 'source'> {
  return { kind: 'check', category: 'record', types: [id], source: file.source };
}

function fieldChecks(source: TypeSource): CheckRule[] {
  return Object.entries(source.file.fields).flatMap(([field, { what, expected }]): CheckRule[] => {
    if (expected === undefined) return [];
    const { severity = 'low', ask, why = 'Whoever reads the record next will not know, and may decide without it.' } = expected;
    const common = { ...described(source), severity, why, suggestions: [{ text: ask }] };
    const id = `record/${source.id}/${field}`;
    return [
      { ...common, id, title: `Not found: ${plain(what)}`, finds: 'omission', message: `This {type} does not say ${what}.`, when: [{ lacks: [field], not: { hollow: [field] } }] },
      { ...common, id: `${id}-hollow`, title: `Says nothing: ${plain(what)}`, finds: 'hollow', message: `“{field}” is there, and does not say ${what}.`, when: [{ hollow: [field] }] },
    ];
  });
}

/** A title has no child to name. */
function plain(what: string): string {
  return what.replaceAll('{name}', 'the child').replaceAll('{he}', 'they').replaceAll('{him}', 'them').replaceAll('{his}', 'their');
}

function limitChecks(source: TypeSource, problems: Problem[]): CheckRule[] {
  return Object.entries(source.file.limits ?? {}).flatMap(([name, { from, to, within, basis, only, local = false, severity = local ? 'info' : 'medium' }]): CheckRule[] => {
    const duration = parseDuration(within);
    const dates = Object.keys(source.file.dates ?? {});
    for (const date of [from, to]) if (!dates.includes(date)) problems.push({ path: at(source, ['limits', name]), message: `there is no date “${date}” in this type.${didYouMean(date, dates)}` });
    if (duration === undefined) problems.push({ path: at(source, ['limits', name, 'within']), message: 'expected a time such as “72 hours”, “15 working days”, “3 months”.' });
    const whatOf = (date: string): string => capital(source.file.dates?.[date]?.what ?? date);
    if (duration === undefined) return [];
    return [{
      ...described(source), id: `record/${source.id}/${name}`, title: `${whatOf(to)} later than ${within}`, severity, finds: 'timeliness',
      message: `${whatOf(from)}: {from}. ${whatOf(to)}: {done}. The ${within} ended on {due}.`,
      why: `${basis}.${local ? ' The time is a local standard: set your own in the type’s file.' : ''} A late date may have a good reason, which the record can give.`,
      suggestions: [{ text: 'If it was done in time, add the date. If not, write why, and what was done for {name} meanwhile.' }], when: [...(only === undefined ? [] : [conditionOf(only, () => undefined)]), { late: { from, to, within: duration } }],
    }];
  });
}

/** Words of a check or a field are found as signs are. */
export function wordSource({ file: { source }, path, shown }: TypeSource, id: string, find: readonly string[]): RuleSource {
  const rule: RuleFile = { kind: 'sign', title: id, gives: id, find, source, examples: {} };
  return { id, category: 'record', file: path, shown, rule };
}

/** The words of a check file, each group as a sign of its own. */
export function checkWords(source: RuleSource): RuleSource[] {
  return Object.entries(source.rule.words ?? {}).map(([name, find]) => ({ ...source, id: `${source.id}#${name}`, rule: { kind: 'sign', title: name, gives: `${source.id}#${name}`, find, examples: {} } }));
}

/** A check file → the check; what it names must be there. */
export function compileCheck(source: RuleSource, types: readonly RecordType[], problems: Problem[]): Pick<CheckRule, 'finds' | 'types' | 'when'> {
  const { rule } = source;
  const asked = rule.types ?? [];
  const ids = types.map(({ id }) => id);
  for (const type of asked) if (!ids.includes(type)) problems.push({ path: `${source.shown}:${lineIn(writtenIn(source), ['types'])}`, message: `there is no record type “${type}”.${didYouMean(type, ids)}` });
  const known = types.filter(({ id }) => asked.length === 0 || asked.includes(id)).flatMap(({ fields, dates }) => [...fields, ...dates]).map(({ id }) => id);
  const when = (rule.when as readonly WrittenCondition[]).map((condition) => conditionOf(condition, (names, among) => {
    const allowed = among === 'words' ? Object.keys(rule.words ?? {}) : known;
    for (const name of names) if (!allowed.includes(name)) problems.push({ path: `${source.shown}:${lineIn(writtenIn(source), ['when'])}`, message: `there is no ${among === 'words' ? 'group of words' : 'field'} “${name}” here.${didYouMean(name, allowed)}` });
  }));
  return { finds: rule.finds ?? 'omission', types: asked, when };
}

type Verify = (names: readonly string[], among: 'words' | 'fields') => void;

function conditionOf(written: WrittenCondition, verify: Verify): RecordCondition {
  const { 'age-from': ageFrom, not, any, ...rest } = written;
  verify([...(rest.says ?? []), ...(rest.mentions ?? []), ...(rest.undated ?? [])], 'words');
  verify([...(rest.has ?? []), ...(rest.lacks ?? []), ...(rest.hollow ?? []), ...Object.keys({ ...rest.answers, ...rest.below })], 'fields');
  return {
    ...rest, ...(ageFrom === undefined ? {} : { ageFrom }),
    ...(not === undefined ? {} : { not: conditionOf(not, verify) }), ...(any === undefined ? {} : { any: any.map((condition) => conditionOf(condition, verify)) }),
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function at({ path, shown }: TypeSource, keys: readonly string[]): string {
  return `${shown}:${lineIn(readFileSync(path, 'utf8'), keys)}`;
}

function writtenIn({ written, file }: RuleSource): string {
  return written ?? readFileSync(file, 'utf8');
}
