import type { RecordFacts, RecordFinding, Strength } from '../assess/types.ts';
import { dateIn } from '../dates/read.ts';
import { createWorkCalendar, type WorkCalendar } from '../dates/duration.ts';
import type { CaseRecord } from '../record/types.ts';
import type { CheckRule, CompiledRuleset } from '../rules/types.ts';
import type { TextDocument } from '../text/types.ts';
import { holds } from './conditions.ts';
import { eventsOf } from './events.ts';
import { announcerOf, type ReadSections } from './fields.ts';
import { messageOf, type Fill } from './message.ts';
import { createRecogniser, type Recognised, type Recogniser } from './recognise.ts';
import type { FoundWords, RecordType } from './types.ts';
import type { Known, Trace, View } from './view.ts';

/** Types and checks of a ruleset, made ready for any number of records. */
export interface RecordChecks {
  readonly recognise: Recogniser;
  readonly checksFor: (type: string) => readonly CheckRule[];
  readonly calendar: WorkCalendar;
}

/** Prepares the record types of a ruleset once. */
export function createRecordChecks({ rules, records, holidays }: CompiledRuleset): RecordChecks {
  const checks = rules.filter((rule): rule is CheckRule => rule.kind === 'check');
  const byType = new Map(records.map(({ id }) => [id, checks.filter(({ types }) => types.length === 0 || types.includes(id))]));
  return { recognise: createRecogniser(records), checksFor: (type) => byType.get(type) ?? [], calendar: createWorkCalendar(holidays) };
}

export interface ToCheck {
  readonly recognised: Recognised;
  readonly record: CaseRecord;
  readonly document: TextDocument;
  readonly known: Known;
  readonly words: readonly FoundWords[];
  readonly read: ReadSections;
  readonly fill: Fill;
}

/** What the checks of a record's type say of it. */
export interface Checked {
  readonly findings: readonly RecordFinding[];
  readonly strengths: readonly Strength[];
  readonly facts: RecordFacts;
}

/** Runs the checks of the type that a record is recognised as. */
export function checkRecord(checks: RecordChecks, given: ToCheck): Checked {
  const { record, known, fill } = given;
  const { type, by, part } = given.recognised;
  const view = viewOf(checks, given, type);
  const findings: RecordFinding[] = [];
  const strengths: Strength[] = [];
  for (const check of checks.checksFor(type.id)) {
    if (part && check.finds === 'omission') continue;
    const trace: Trace = {};
    if (!check.when.every((condition) => holds(condition, { view, check: check.id, trace }))) continue;
    const told = messageOf(check, { type, trace, fill, text: record.text });
    if (check.finds === 'strength') strengths.push({ ruleId: check.id, message: told.message, ...trace.at });
    else findings.push({ kind: check.finds, ruleId: check.id, category: check.category, severity: check.severity, ...elementOf(check, type), ...told.place, message: told.message, why: fill(check.why), suggestions: told.suggestions });
  }
  return { findings, strengths, facts: { type: type.id, title: type.title, recognisedBy: by, ...(known.grade === undefined ? {} : { grade: known.grade }), marks: marksOf(given.words) } };
}

/** What a field of the type is for, where a check asks for the field itself. */
function elementOf({ id, finds }: CheckRule, type: RecordType): Pick<RecordFinding, 'element'> {
  const field = finds === 'omission' || finds === 'hollow' ? type.fields.find((other) => id === `record/${type.id}/${other.id}${finds === 'hollow' ? '-hollow' : ''}`) : undefined;
  const element = VOICE_AND_RISK.find((one) => one === field?.serves[0]);
  return element === undefined ? {} : { element };
}
const VOICE_AND_RISK: readonly NonNullable<RecordFinding['element']>[] = ['voice', 'harm', 'source', 'level', 'protective', 'actions'];

function viewOf({ calendar }: RecordChecks, { record, document, known, words, read }: ToCheck, type: View['type']): View {
  const written = record.date === undefined ? undefined : dateIn(record.date)?.day;
  const found = grouped(words);
  const sections = read(announcerOf(type)).map((section) => (section.hollow && SAYS_NUMBER.test(section.value) ? { ...section, hollow: false } : section));
  return { ...known, record, document, type, sections, written, calendar, events: eventsOf(type, { sections, words: found, document, written }), words: found };
}

/** A date or a count is an answer; what a system fills in (0, 00:00, 01/01/1900) is none. */
const SAYS_NUMBER = /^(?!\D*(?:0+|00[:.]00|0?1\/0?1\/1900|31\/12\/9999)\D*$).*\d/s;

function grouped(words: readonly FoundWords[]): ReadonlyMap<string, readonly FoundWords[]> {
  const groups = new Map<string, FoundWords[]>();
  for (const found of words) groups.set(found.gives, [...(groups.get(found.gives) ?? []), found]);
  return groups;
}

/** Signs named `record/mark/…`, once each. */
function marksOf(words: readonly FoundWords[]): string[] {
  return [...new Set(words.filter(({ gives, excused }) => !excused && gives.startsWith(MARK)).map(({ gives }) => gives.slice(MARK.length)))].sort();
}
const MARK = 'record/mark/';
