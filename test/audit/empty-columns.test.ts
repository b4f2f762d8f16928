import { expect, test } from 'vitest';
import { countColumns } from '../../src/audit/index.ts';

function emptyOf(rows: readonly Readonly<Record<string, string>>[]): string[] {
  const columns = countColumns();
  for (const [i, fields] of rows.entries()) columns.add({ id: String(i), text: 'x', fields });
  return columns.empty();
}

const row = { 'Risk level': '', Ethnicity: ' ', Outcome: 'NFA' };

test('names a column that is empty in every record', () => {
  expect(emptyOf([row, row, row, row, row])).toEqual(['Ethnicity', 'Risk level']);
});

test('leaves a column that one record fills', () => {
  expect(emptyOf([row, row, row, row, { ...row, Ethnicity: 'Mixed heritage' }])).toEqual(['Risk level']);
});

test('says nothing of a few rows', () => {
  expect(emptyOf([row, row, row, row])).toEqual([]);
});
