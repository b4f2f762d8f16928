import { describe, expect, test } from 'vitest';
import { csvRows } from '../../src/readers/csv-rows.ts';
import type { TableRow } from '../../src/readers/types.ts';

/** The rows of a text that comes in pieces of a size. */
async function rowsOf(text: string, size: number): Promise<TableRow[]> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const rows: TableRow[] = [];
  for await (const row of csvRows(pieces(), 'export.csv')) rows.push(row);
  return rows;
}

const SIZES = [40, 47, 64, 1000];

describe('rows that come in pieces', () => {
  test.each([
    { what: 'cells with line breaks, marks and delimiters', text: 'Id,Narrative,Team\r\n1,"Kai said, ""no"".\r\n\r\nHe left.",N\r\n2,plain,S\r\n3,"ends in a mark""",N' },
    { what: 'a mark that stands alone in a bare cell', text: 'Id,Narrative,Team here\n1,a 5" blade,N\n2,"b\nc",S\n3,"d, e",N\n' },
    { what: 'marks that stand once in a marked cell', text: 'Id,Narrative,Team here\n1,"She said, "stop" and\nleft, he said","N"\n2,"b","S"\n' },
    { what: 'empty cells and blank lines', text: 'Id,Narrative,Team of the worker\n1,"",\n\n2,,""\n,,\n' },
  ])('$what are the rows of the whole', async ({ text }) => {
    const whole = await rowsOf(text, text.length);
    expect(whole.some(({ broken }) => broken)).toBe(false);
    for (const size of SIZES) expect(await rowsOf(text, size)).toEqual(whole);
  });

  test('give every number once and in order', async () => {
    const text = `Id,Narrative\n${Array.from({ length: 500 }, (_, i) => `${i},"line one\nline ""two"", ${'x'.repeat(i)}"`).join('\n')}`;
    const rows = await rowsOf(text, 997);
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 501 }, (_, i) => i + 1));
    expect(rows.at(-1)?.row).toEqual(['499', `line one\nline "two", ${'x'.repeat(499)}`]);
  });
});

describe('a mark that nothing closes', () => {
  test.each([
    { what: 'in the last row', text: 'Id,Narrative\n1,a\n2,"open', rows: [[1, 'Id'], [2, '1'], [3, 'broken']] },
    { what: 'with plain rows after it', text: 'Id,Narrative\n1,"open\n2,b\n3,c\n', rows: [[1, 'Id'], [2, 'broken'], [3, '2'], [4, '3']] },
    { what: 'with marked rows after it', text: 'Id,Narrative\n1,"open\n2,b\n3,"c, d"\n4,"e"\n', rows: [[1, 'Id'], [2, 'broken'], [3, '2'], [4, '3'], [5, '4']] },
    { what: 'with carriage returns for line ends', text: 'Id,Narrative\r1,"open\r2,b\r3,c\r', rows: [[1, 'Id'], [2, 'broken'], [3, '2'], [4, '3']] },
    { what: 'twice', text: 'Id,Narrative\n1,"open\n2,"b"\n3,"open too\n4,"d"', rows: [[1, 'Id'], [2, 'broken'], [3, '2'], [4, 'broken'], [5, '4']] },
    { what: 'after a sound row of several lines', text: 'Id,Narrative\n0,"a\nb, c"\n1,"open\n2,"b, c"\n', rows: [[1, 'Id'], [2, '0'], [3, 'broken'], [4, '2']] },
  ])('$what costs its own row only', async ({ text, rows }) => {
    const found = await rowsOf(text, text.length);
    expect(found.map(({ row, number, broken }) => [number, broken !== undefined ? 'broken' : row[0]])).toEqual(rows);
  });

  test('is borne a hundred times, and then the file is refused', async () => {
    await expect(rowsOf(`Id,Narrative\n${'1,"open\n2,"b"\n'.repeat(101)}`, 1 << 20)).rejects.toThrow('export.csv: more than 100 rows open a quotation mark that is never closed.');
  });
});
