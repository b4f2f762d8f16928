import type { CaseRecord } from '../../src/core/index.ts';
import { findFiles, readFile } from '../../src/readers/index.ts';

export interface SampleNote {
  readonly path: string;
  readonly record: CaseRecord;
}

async function recordsOf(paths: readonly string[]): Promise<readonly SampleNote[]> {
  const notes: SampleNote[] = [];
  for (const path of await findFiles(paths, process.cwd())) {
    for await (const { place, parsed } of readFile(path, { cwd: process.cwd() })) {
      if (!parsed.ok) throw new Error(`${place}: ${parsed.problems.map((problem) => `${problem.path} ${problem.message}`).join('; ')}`);
      notes.push({ path, record: parsed.value });
    }
  }
  return notes;
}

/** Every note under samples/notes, read as the program reads it. */
export function sampleNotes(): Promise<readonly SampleNote[]> {
  return recordsOf(['samples/notes']);
}

/** Every row of the sample export. */
export async function sampleExport(): Promise<readonly CaseRecord[]> {
  return (await recordsOf(['samples/export/case-notes.csv'])).map(({ record }) => record);
}

/** A good and a poor record of every type. */
export function sampleRecords(): Promise<readonly SampleNote[]> {
  return recordsOf(['samples/records']);
}
