import type { CaseRecord } from '../core/index.ts';

/** Counts the fields of an export, to tell a column that is empty throughout from gaps in single records. */
export interface ColumnCount {
  readonly add: (record: CaseRecord) => void;
  /** Columns that hold nothing in any record. */
  readonly empty: () => string[];
}

/** In a few rows an empty column may be chance. */
const FEWEST = 5;

/** Makes an empty count. */
export function countColumns(): ColumnCount {
  const columns = new Map<string, { rows: number; filled: boolean }>();
  return {
    add: ({ fields = {}, characteristics = {} }) => {
      for (const [name, value] of [...Object.entries(fields), ...Object.entries(characteristics)]) {
        const column = columns.get(name) ?? { rows: 0, filled: false };
        column.rows += 1;
        column.filled ||= value.trim() !== '';
        columns.set(name, column);
      }
    },
    empty: () => [...columns].filter(([, { rows, filled }]) => rows >= FEWEST && !filled).map(([name]) => name).sort(),
  };
}
