import { datesIn } from '../dates/read.ts';
import { dateFaults } from './date-faults.ts';
import { foldName } from './names.ts';
import { stateOf, type Section } from './fields.ts';
import { latenessOf } from './lateness.ts';
import type { FoundWords, RecordCondition } from './types.ts';
import type { Trace, View } from './view.ts';

interface Asked {
  readonly view: View;
  /** The check that asks: its words are found under its id. */
  readonly check: string;
  readonly trace: Trace;
}

/** One evaluator a key; a condition holds when all of its keys do. */
const evaluators: { readonly [K in keyof RecordCondition]-?: (value: NonNullable<RecordCondition[K]>, asked: Asked) => boolean } = {
  says: (names, asked) => names.some((name) => found(asked, name).some((words) => !words.excused && note(asked, words))),
  mentions: (names, asked) => names.some((name) => found(asked, name).some((words) => note(asked, words))),
  undated: (names, asked) => {
    const all = names.flatMap((name) => found(asked, name).filter((words) => !words.excused));
    return all.length > 0 && all.every((words) => !isDated(asked.view, words)) && all.slice(0, 1).every((words) => note(asked, words));
  },
  has: (fields, asked) => fields.every((field) => stateOfField(asked, field) === 'present'),
  lacks: (fields, asked) => fields.every((field) => stateOfField(asked, field) !== 'present'),
  hollow: (fields, asked) => fields.every((field) => stateOfField(asked, field) === 'hollow'),
  answers: (answers, asked) => Object.entries(answers).every(([field, words]) => valuesOf(asked, field).some((section) => begins(section.value, words) && point(asked, section))),
  below: (numbers, asked) => Object.entries(numbers).every(([field, least]) => valuesOf(asked, field).some((section) => isBelow(section.value, least) && point(asked, section))),
  voice: (levels, { view }) => view.voice.expected && levels.includes(view.voice.level),
  risk: (states, { view }) => Object.entries(states).every(([element, allowed]) => allowed.includes(view.risk[element as keyof typeof states])), // its own keys
  grade: (grades, { view }) => grades.includes(view.grade ?? 'none'),
  indicators: (least, { view }) => view.indicators >= least,
  ageFrom: (least, { view: { record } }) => record.child?.age !== undefined && record.child.age >= least,
  wording: (categories, { view }) => categories.some((category) => [...view.categories].some((found) => found === category)),
  agency: (agencies, { view: { record } }) => record.agency !== undefined && agencies.includes(record.agency),
  late: (limit, { view, trace }) => {
    const lateness = latenessOf(limit, view);
    if (lateness === undefined) return false;
    trace.lateness = lateness;
    const at = (view.events.get(limit.to) ?? view.events.get(limit.from))?.at;
    if (at !== undefined) trace.section = at;
    return true;
  },
  dates: (fault, { view, trace }) => dateFaults[fault](view, trace),
  not: (condition, asked) => !holds(condition, { ...asked, trace: {} }),
  any: (conditions, asked) => conditions.some((condition) => holds(condition, asked)),
};

/** Whether a condition holds of a record; where it came upon something, the trace says where. */
export function holds(condition: RecordCondition, asked: Asked): boolean {
  // The keys and values of a RecordCondition are those of the table.
  return Object.entries(condition).every(([key, value]) => (evaluators[key as keyof RecordCondition] as (value: unknown, asked: Asked) => boolean)(value, asked));
}

function found({ view, check }: Asked, name: string): readonly FoundWords[] {
  return view.words.get(`${check}#${name}`) ?? [];
}

function note({ trace }: Asked, { start, end }: FoundWords): boolean {
  trace.at ??= { start, end };
  return true;
}

function point({ trace }: Asked, section: Section): boolean {
  trace.section ??= section;
  return true;
}

function isDated({ document, written }: View, { start, end }: FoundWords): boolean {
  const sentence = document.sentences.find((other) => other.start <= start && end <= other.end);
  return sentence !== undefined && datesIn(document.text.slice(sentence.start, sentence.end), written ?? 0).length > 0;
}

function valuesOf({ view }: Asked, field: string): Section[] {
  return view.sections.filter(({ element, value }) => element === field && value.trim() !== '');
}

/** Words that answer a field under no heading count as an answer. */
function stateOfField({ view, trace }: Asked, field: string): ReturnType<typeof stateOf> {
  const own = view.sections.filter(({ element }) => element === field);
  const state = stateOf(own);
  if (state === 'present' || (state === 'hollow' && isYesOrNo(view, field, own))) return 'present';
  if (wordsOfField(view, field).length > 0) return 'present';
  const [empty] = own;
  if (empty !== undefined) trace.section ??= empty;
  return state;
}

function isYesOrNo({ type }: View, field: string, own: readonly Section[]): boolean {
  return type.fields.some(({ id, yesNo }) => id === field && yesNo) && own.some(({ value }) => YES_OR_NO.test(value));
}
const YES_OR_NO = /^\W*(yes|no|y|n|true|false)\b(?![/.])/i;

function wordsOfField({ words, type }: View, field: string): readonly FoundWords[] {
  return words.get(`record/${type.id}#${field}`) ?? [];
}

function begins(value: string, words: readonly string[]): boolean {
  const folded = `${foldName(value)} `;
  return words.some((word) => folded.startsWith(`${foldName(word)} `));
}

function isBelow(value: string, least: number): boolean {
  const number = /\d+(?:\.\d+)?/.exec(value)?.[0];
  return number !== undefined && Number(number) < least;
}
