import { countColumns, countGroups, type GroupCount, type Outputs } from '../audit/index.ts';
import { createChronology, type Assessment, type CaseReading, type CaseRecord, type CompiledRuleset } from '../core/index.ts';
import { say, type Terminal } from './run.ts';

/** What only many records show: each child's records read together, groups of children, columns that the export left empty. */
export interface Together {
  readonly add: (judged: { readonly record: CaseRecord; readonly assessment: Assessment }) => void;
  /** Writes the cases with findings, says which columns are empty, and gives both. */
  readonly finish: (outputs: Pick<Outputs, 'whole'>, terminal: Pick<Terminal, 'stderr'>) => TogetherResult;
}

export interface TogetherResult {
  readonly cases: readonly CaseReading[];
  readonly emptyColumns: readonly string[];
  readonly groups: readonly GroupCount[];
}

/** Starts with nothing read. */
export function readTogether(ruleset: CompiledRuleset): Together {
  const chronology = createChronology(ruleset);
  const columns = countColumns();
  const groups = countGroups();
  return {
    add: ({ record, assessment }) => {
      chronology.add(record, assessment);
      columns.add(record);
      groups.add({ record, assessment });
    },
    finish: (outputs, terminal) => {
      const result = { cases: chronology.cases(), emptyColumns: columns.empty(), groups: groups.groups() };
      outputs.whole('cases.jsonl', result.cases.filter(({ findings }) => findings.length > 0).map((reading) => `${JSON.stringify(reading)}\n`).join(''));
      for (const column of result.emptyColumns) say(terminal, `The column “${column}” is empty in every record: the export may have left it out. Ask whoever made it before reading anything into the gaps.`);
      return result;
    },
  };
}

/** The counts for `summary.json`. */
export function togetherSummary({ cases, emptyColumns, groups }: TogetherResult): Readonly<Record<string, unknown>> {
  const byRule: Record<string, number> = {};
  for (const { ruleId } of cases.flatMap(({ findings }) => findings)) byRule[ruleId] = (byRule[ruleId] ?? 0) + 1;
  return { cases: { read: cases.length, withFindings: cases.filter(({ findings }) => findings.length > 0).length, byRule }, emptyColumns, byCharacteristic: groups };
}
