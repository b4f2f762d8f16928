import { countColumns, countGroups, type GroupCount } from '../audit/index.ts';
import type { Assessment, CaseRecord } from '../core/index.ts';
import { say, type Terminal } from './run.ts';

/** What only many records show: groups of children, columns that the export left empty. */
export interface Together {
  readonly add: (judged: { readonly record: CaseRecord; readonly assessment: Assessment }) => void;
  /** Says which columns are empty, and gives both. */
  readonly finish: (terminal: Pick<Terminal, 'stderr'>) => TogetherResult;
}

export interface TogetherResult {
  readonly emptyColumns: readonly string[];
  readonly byCharacteristic: readonly GroupCount[];
}

/** Starts with nothing read. */
export function readTogether(): Together {
  const [columns, groups] = [countColumns(), countGroups()];
  return {
    add: ({ record, assessment }) => {
      columns.add(record);
      groups.add({ record, assessment });
    },
    finish: (terminal) => {
      const result = { emptyColumns: columns.empty(), byCharacteristic: groups.groups() };
      for (const column of result.emptyColumns) say(terminal, `The column “${column}” is empty in every record: the export may have left it out. Ask whoever made it before reading anything into the gaps.`);
      return result;
    },
  };
}
