/** A table for the terminal: a heading line, and numbers to the right. */
export function textTable(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const cells = [columns, ...rows].map((row) => row.map(shown));
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => [...(row[i] ?? '')].length)));
  const right = columns.map((_, i) => rows.length > 0 && rows.every((row) => row[i] === null || /^[+−-]?[\d.,]+%?$/.test(shown(row[i]))));
  const line = (row: readonly string[]): string => row.map((cell, i) => {
    const space = ' '.repeat((widths[i] ?? 0) - [...cell].length);
    return right[i] === true ? space + cell : cell + space;
  }).join('  ').trimEnd();
  const [head = [], ...body] = cells;
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].map((one) => `${one}\n`).join('');
}

/** A value in one line, with nothing in it that a terminal would obey. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '–';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\u{FFFD}');
}
