import { expect, test } from 'vitest';
import { addGathered, begin, emptyRows, gather, gatherRow, pool } from '../../../src/core/model/rows.ts';

const table = { columns: 6, values: Float32Array.from({ length: 18 }, (_, i) => i - 8) };

/** A row times the table, entry by entry. */
function product(row: readonly number[]): number[] {
  return Array.from({ length: 6 }, (_, n) => row.reduce((sum, value, i) => sum + value * (table.values[i * 6 + n] ?? 0), 0));
}

test.each([[[1, 0, -2]], [[0, 0, 0]], [[0.5, 3, 4]]])('%j times a table is added to what is there', (row) => {
  const to = new Float32Array(8).fill(1);
  gather(Float32Array.from(row));
  addGathered(to, 1, table);
  expect([...to]).toEqual([1, ...product(row).map((sum) => sum + 1), 1]);
});

test('of a layer what is less than nothing counts for nothing, and the margins are not pooled', () => {
  const rows = emptyRows(3, 1);
  begin(rows, 2, { columns: 3, values: Float32Array.of(0, 0, 0) });
  rows.values.set([9, 9, 9, /* first */ 2, -1, 0, /* second */ 1, -3, 4, /* after */ 9, 9, 9]);
  expect([...pool(rows).strongest]).toEqual([2, 0, 4]);
  const to = new Float32Array(6);
  gatherRow(rows, 0);
  addGathered(to, 0, table);
  expect([...to]).toEqual(product([2, 0, 0]));
});
