/** Longer than the name of any column: the export has no header, and its first row is a record. */
const LONGEST_NAME = 60;

/** The names of columns from the cells of a header. Two columns of one name would be one, so the second gets a number. */
export function columnsOf(row: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return row.map((cell) => {
    const name = cell.replace(/^\ufeff/, '').trim();
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return nth === 1 ? name : `${name} (${nth})`;
  });
}

/** Whether these can be the names of columns, and may therefore be shown. */
export function looksLikeHeader(columns: readonly string[]): boolean {
  return columns.every((column) => column.length <= LONGEST_NAME);
}
