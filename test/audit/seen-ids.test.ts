import { expect, test } from 'vitest';
import { createSeenIds } from '../../src/audit/seen-ids.ts';

test('an id that was seen before is told with its place, however many came between', () => {
  const seen = createSeenIds();
  for (let i = 0; i < 50_000; i += 1) expect(seen.add(`C-${i}`, `a.csv row ${i + 2}`)).toBe(undefined);
  expect(seen.add('C-0', 'b.csv row 2')).toBe('a.csv row 2');
  expect(seen.add('C-49999', 'b.csv row 3')).toBe('a.csv row 50001');
  expect(seen.add('', 'x')).toBe(undefined);
  expect(seen.add('', 'y')).toBe('x');
});

test('where every record is a file of its own, places are kept only so long', () => {
  const seen = createSeenIds();
  for (let i = 0; i < 20_000; i += 1) seen.add(`n${i}`, `notes/${i}.md`);
  expect(seen.add('n5', 'z.md')).toBe('notes/5.md');
  expect(seen.add('n19999', 'z.md')).toBe('an earlier place');
});
