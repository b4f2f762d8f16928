import { describe, expect, test, vi } from 'vitest';
import { readSheet, workbookOf } from '../../src/workbook/index.ts';

const make = (): Promise<Buffer> => workbookOf([{ name: 'One', columns: [{ head: 'Words', width: 20 }, { head: 'Choice', width: 10, choices: ['a', 'b & c'] }], rows: [['=1+1', 'a'], ['+44', undefined], ['\u0007bell\u0000', 'b & c'], ['x'.repeat(40_000), undefined]] }]);
const bytes = await make();

describe('a workbook', () => {
  test('comes back as it was, with nothing in it that would be run or could not be read', async () => {
    const rows = await readSheet(bytes, 'One');
    expect(rows?.map((row) => row.get('Words')?.slice(0, 12))).toEqual(['=1+1', '+44', 'bell', 'xxxxxxxxxxxx']);
    expect(rows?.[3]?.get('Words')).toHaveLength(32_767);
  });

  test('keeps the place of a row below an empty one', async () => {
    const gap = await workbookOf([{ name: 'One', columns: [{ head: 'Words', width: 20 }], rows: [['first'], [undefined], ['third']] }]);
    expect((await readSheet(gap, 'One'))?.map((row) => row.get('Words'))).toEqual(['first', undefined, 'third']);
  });

  test('is the same bytes whenever it is made', async () => {
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:10Z'), toFake: ['Date'] });
    const later = await make();
    vi.useRealTimers();
    expect(later.equals(bytes)).toBe(true);
  });

  test('has no such sheet, or is none', async () => {
    expect(await readSheet(bytes, 'Two')).toBeUndefined();
    expect(await readSheet(Buffer.from('PK'), 'One')).toBeUndefined();
  });
});
