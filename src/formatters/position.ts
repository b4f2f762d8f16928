/** Where an offset stands, both counted from 1; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of a text begin; CRLF, CR and LF each end a line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { 0: ending, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + ending.length);
  return starts;
}

/** Gives the line and column of offsets into a text; offsets outside it count as its nearest end. */
export function createLocator(text: string): (offset: number) => Position {
  const starts = lineStarts(text);
  return (offset) => {
    const inside = Math.min(Math.max(offset, 0), text.length);
    const line = lastAtOrBefore(starts, inside);
    return { line: line + 1, column: inside - (starts[line] ?? 0) + 1 };
  };
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
