import type { Sheet } from './row-record.ts';

/** So many rows show what kind of column it is. */
const LOOKED_AT = 500;
/** Longer than a value, and than the name of a team or a plan: somebody has written here. */
const LONG = 150;
const SHARE = 0.05;

/** Watches the first rows of a table for columns that hold narrative and are not read as such; `look` says so once, at the last of them. */
export function createFieldWatch(sheet: Sheet, onNotice: (message: string) => void): { readonly look: (row: readonly string[]) => void; readonly end: () => void } {
  const long = sheet.columns.map(() => 0);
  let rows = 0;
  let said = false;
  const end = (): void => {
    if (said) return;
    said = true;
    const columns = sheet.columns.filter((column, i) => !sheet.mapping.has(column) && (long[i] ?? 0) > rows * SHARE);
    if (columns.length > 0) onNotice(noticeFor(columns, sheet));
  };
  return {
    end,
    look: (row) => {
      if (said) return;
      rows += 1;
      row.forEach((cell, i) => {
        if (cell.length > LONG) long[i] = (long[i] ?? 0) + 1;
      });
      if (rows >= LOOKED_AT) end();
    },
  };
}

function noticeFor(columns: readonly string[], { name, mapping }: Sheet): string {
  const narrative = [...mapping].filter(([, target]) => target === 'text').map(([column]) => column);
  const listed = columns.map((column) => `“${column}”`).join(', ');
  return `${name}: ${listed} ${columns.length === 1 ? 'holds' : 'hold'} long text, kept as a field: its words are not checked. To check them too, add ${[...narrative, ...columns].map((column) => `--map text="${column}"`).join(' ')}.`;
}
