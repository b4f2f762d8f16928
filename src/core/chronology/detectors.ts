import type { Grade } from '../assess/types.ts';
import { shownDay } from '../dates/calendar.ts';
import type { Case, CaseEntry, Seen } from './types.ts';

type Numbers = Readonly<Record<string, number>>;

/** Looks over the records of one child for one thing. */
export type Detector = (read: Case, numbers: Numbers) => Seen | undefined;

type Dated = CaseEntry & { readonly day: number };

const RANK: Readonly<Record<Grade, number>> = { low: 0, medium: 1, high: 2 };
const MEETINGS = new Set(['strategy-discussion', 'child-protection-conference', 'multi-agency-meeting']);
const REFERRALS = new Set(['police-safeguarding-referral', 'mash-enquiry']);

/** What can be looked for over a case, by the name that a rule gives in `on`. */
export const detectors: Readonly<Record<string, Detector>> = {
  /** High for months, and no word of another plan. */
  drift: (read, { months = 6, records = 3 }) => {
    const graded = dated(read).filter(({ grade }) => grade !== undefined);
    const high = trailing(graded, ({ grade }) => grade === 'high');
    if (high.length < records || span(high) < months * 30 || high.some(({ marks }) => marks.includes('plan-changed'))) return undefined;
    return seen(high, between(high));
  },
  /** Decided together, ended by one. */
  'decision-changed': (read, { days = 90 }) => pair(read, (first, second) =>
    first.type !== undefined && MEETINGS.has(first.type) && first.marks.includes('protection-agreed') && !(second.type !== undefined && MEETINGS.has(second.type))
    && second.marks.some((mark) => mark === 'no-further-action' || mark === 'closed') && !second.marks.includes('consulted') && second.day - first.day <= days),
  'repeat-referral': (read, { referrals = 3, days = 365 }) => {
    const all = dated(read).filter(({ type }) => type !== undefined && REFERRALS.has(type));
    const last = all.at(-1);
    const recent = all.filter(({ day }) => last !== undefined && last.day - day <= days);
    return recent.length < referrals || last?.marks.includes('pattern-named') === true ? undefined : seen(recent, { one: String(recent.length) });
  },
  /** Closed with the grade that it began with. */
  'closed-unchanged': (read) => {
    const [first, ...others] = dated(read).filter(({ grade }) => grade !== undefined);
    const closing = others.find(({ type, marks, grade }) => (type === 'closure' || marks.includes('closed')) && grade !== undefined && grade !== 'low' && first?.grade !== undefined && RANK[grade] >= RANK[first.grade]);
    return first === undefined || closing === undefined ? undefined : seen([first, closing], { one: first.grade ?? '', two: closing.grade ?? '' });
  },
  /** Closed days after something grave. */
  'closed-after-harm': (read, { days = 14 }) => pair(read, (first, second) =>
    first.marks.some((mark) => mark === 'missing-episode' || mark === 'hurt') && (second.type === 'closure' || second.marks.includes('closed')) && second.day - first.day <= days),
  /** Nobody knows who poses the risk, note after note. */
  'source-unknown': (read, { records = 3 }) => {
    const told = dated(read).filter(({ harm }) => harm);
    const unknown = trailing(told, ({ sourceUnknown }) => sourceUnknown);
    return unknown.length < records ? undefined : seen(unknown, { one: String(unknown.length) });
  },
  'copied-text': (read) => {
    const first = new Map<number, CaseEntry>();
    for (const entry of read.entries) {
      const again = entry.passages.find((passage) => first.has(passage) && !read.standard.has(passage));
      const earlier = again === undefined ? undefined : first.get(again);
      if (earlier !== undefined) return seen([earlier, entry]);
      for (const passage of entry.passages) first.set(passage, entry);
    }
    return undefined;
  },
  /** The grade falls, and the signs of harm are as before. */
  'grade-falls': (read) => pair(onlyGraded(read), (first, second) =>
    first.grade !== undefined && second.grade !== undefined && RANK[second.grade] < RANK[first.grade] && second.marks.some((mark) => mark === 'missing-episode' || mark === 'hurt')),
  'tools-disagree': (read, { days = 31 }) => pair(ofType(read, 'exploitation-tool'), (first, second) =>
    first.grade !== undefined && second.grade !== undefined && first.grade !== second.grade && second.day - first.day <= days),
  'meetings-without-health': (read, { meetings = 2 }) => repeated(read, 'record/meeting-no-health', meetings),
  'audited-by-one': (read, { audits = 2 }) => repeated(read, 'record/one-agency-audit', audits),
  /** One agency marks the child as at risk of exploitation, another says that there is no such mark. */
  'flags-disagree': (read) => {
    const yes = read.entries.findLast(({ flag }) => flag === 'yes');
    const no = read.entries.findLast(({ flag, agency }) => flag === 'no' && agency !== yes?.agency);
    return yes === undefined || no === undefined || (yes.day !== undefined && no.day !== undefined && no.day < yes.day) ? undefined : seen([yes, no], { one: yes.agency ?? 'one agency', two: no.agency ?? 'another' });
  },
};

function dated({ entries }: Case): Dated[] {
  return entries.filter((entry): entry is Dated => entry.day !== undefined);
}

function onlyGraded(read: Case): Case {
  return { ...read, entries: read.entries.filter(({ grade }) => grade !== undefined) };
}

function ofType(read: Case, type: string): Case {
  return { ...read, entries: read.entries.filter((entry) => entry.type === type) };
}

/** The run of entries at the end that all pass. */
function trailing(entries: readonly Dated[], passes: (entry: Dated) => boolean): Dated[] {
  return entries.slice(entries.findLastIndex((entry) => !passes(entry)) + 1);
}

/** The first record and a next one that stand in a relation, each record compared with the ones soon after it. */
function pair(read: Case, related: (first: Dated, second: Dated) => boolean): Seen | undefined {
  const entries = dated(read);
  for (const [i, first] of entries.entries()) {
    const second = entries.slice(i + 1, i + 1 + NEAR).find((entry) => related(first, entry));
    if (second !== undefined) return seen([first, second], between([first, second]));
  }
  return undefined;
}
/** Records further on have too much between them to be set side by side. */
const NEAR = 20;

function repeated({ entries }: Case, rule: string, least: number): Seen | undefined {
  const all = entries.filter(({ rules }) => rules.includes(rule));
  return all.length < least ? undefined : seen(all, { one: String(all.length) });
}

function span(entries: readonly Dated[]): number {
  return (entries.at(-1)?.day ?? 0) - (entries[0]?.day ?? 0);
}

function between(entries: readonly Dated[]): Record<string, string> {
  return { one: shownDay(entries[0]?.day ?? 0), two: shownDay(entries.at(-1)?.day ?? 0) };
}

function seen(records: readonly CaseEntry[], slots: Readonly<Record<string, string>> = {}): Seen {
  return { records, slots };
}
