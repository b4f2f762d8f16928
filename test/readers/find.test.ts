import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFiles } from '../../src/readers/index.ts';

test('of a folder every note is found, but neither our own report nor what Word leaves beside an open file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'childfirst-find-'));
  for (const name of ['deep', 'childfirst-report']) mkdirSync(join(folder, name));
  for (const name of ['a.md', 'deep/B.TXT', '~$a.docx', 'childfirst-report/report.html']) writeFileSync(join(folder, name), 'x');
  expect(await findFiles(['.'], folder)).toEqual(['a.md', 'deep/B.TXT']);
  rmSync(folder, { recursive: true });
});
