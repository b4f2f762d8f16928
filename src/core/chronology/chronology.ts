import type { Assessment } from '../assess/types.ts';
import type { CaseRecord } from '../record/types.ts';
import type { CaseRule, CompiledRuleset } from '../rules/types.ts';
import { detectors } from './detectors.ts';
import { entryOf } from './entry.ts';
import type { CaseEntry, CaseFinding, CaseReading } from './types.ts';

/** Reads the records of each child together, one record at a time; it keeps a few words of each and no text. */
export interface Chronology {
  readonly add: (record: CaseRecord, assessment: Assessment) => void;
  /** Every case of two records or more, in the order of their ids. */
  readonly cases: () => CaseReading[];
}

/** A sentence in the records of so many children is standard wording. */
export const STANDARD = 3;

/** Reads the entries of one case, in the order of the export; `standard` are the passages that are in the records of many children. */
export type CaseReader = (caseId: string, own: readonly CaseEntry[], standard: ReadonlySet<number>) => CaseReading;

/** Makes a reader of cases for a ruleset, for who keeps the entries outside memory. */
export function createCaseReader({ rules }: Pick<CompiledRuleset, 'rules'>): CaseReader {
  const checks = rules.filter((rule): rule is CaseRule => rule.kind === 'case');
  return (caseId, own, standard) => ({ caseId, records: own.length, findings: findingsOf(checks, caseId, { own, standard }) });
}

/** Makes an empty chronology for the case checks of a ruleset. */
export function createChronology(ruleset: CompiledRuleset): Chronology {
  const read = createCaseReader(ruleset);
  const entries = new Map<string, CaseEntry[]>();
  return {
    add: (record, assessment) => {
      if (record.caseId === undefined) return;
      const own = entries.get(record.caseId);
      if (own === undefined) entries.set(record.caseId, [entryOf(record, assessment)]);
      else own.push(entryOf(record, assessment));
    },
    cases: () => {
      const standard = standardPassages(entries);
      return [...entries].filter(([, own]) => own.length > 1).sort(([a], [b]) => (a < b ? -1 : 1)).map(([caseId, own]) => read(caseId, own, standard));
    },
  };
}

const RANK = { high: 0, medium: 1, low: 2, info: 3 } as const;

interface Read {
  readonly own: readonly CaseEntry[];
  readonly standard: ReadonlySet<number>;
}

function findingsOf(checks: readonly CaseRule[], id: string, { own, standard }: Read): CaseFinding[] {
  const sorted = own.toSorted((a, b) => (a.day ?? Number.NEGATIVE_INFINITY) - (b.day ?? Number.NEGATIVE_INFINITY));
  const findings = checks.flatMap((check): CaseFinding[] => {
    const found = detectors[check.on]?.({ id, entries: sorted, standard }, check.with);
    if (found === undefined) return [];
    const put = (words: string): string => words.replace(/\{([a-z]+)\}/g, (slot, name: string) => found.slots?.[name] ?? (name === 'name' ? 'the child' : slot)).replaceAll('{Name}', 'The child');
    return [{
      kind: 'contradiction', ruleId: check.id, category: 'record', severity: check.severity, message: put(check.message), why: put(check.why),
      suggestions: check.suggestions.map(({ text }) => ({ text: put(text) })), records: found.records.map((entry) => entry.id),
    }];
  });
  return findings.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

function standardPassages(cases: ReadonlyMap<string, readonly CaseEntry[]>): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const own of cases.values()) for (const passage of new Set(own.flatMap(({ passages }) => passages))) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= STANDARD).map(([passage]) => passage));
}

/** What a case check may look for. */
export const CASE_DETECTORS: readonly string[] = Object.keys(detectors);
