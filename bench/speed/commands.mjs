import { statSync } from 'node:fs';
import { join } from 'node:path';
import { writeCsv, writeJsonLines, writeNotes } from './files.mjs';
import { perSecond } from './numbers.mjs';
import { childfirst, timed } from './process.mjs';

/** `childfirst stream` over a file of JSON lines: its notes a second and its peak memory; throws where answers are missing. */
export async function runStream(path, count) {
  const { code, lines, errors, milliseconds, peak } = await timed(childfirst('stream'), { input: path });
  if (code > 1 || lines !== count) throw new Error(`${count} notes went into stream and ${lines} answers came out (exit ${code}). ${errors.slice(-500)}`);
  return { notesPerSecond: perSecond(count, milliseconds), peak };
}

/** `childfirst audit` over an export or a folder of notes, with all that it writes; throws where it stops. */
export async function runAudit(path, count, folder) {
  const { code, errors, milliseconds, peak } = await timed(childfirst('audit', path, '--out', join(folder, 'report')));
  if (code > 1) throw new Error(`audit ended with ${code}. ${errors.slice(-500)}`);
  return { notesPerSecond: perSecond(count, milliseconds), peak };
}

/** The commands over the same notes as JSON lines, as CSV and as files. */
export async function measureSpeed(folder, notes) {
  const lines = await writeJsonLines(folder, notes);
  const csv = await writeCsv(folder, notes);
  const files = writeNotes(folder, notes);
  const commands = [
    { name: 'stream, JSON lines', ...(await runStream(lines, notes)) },
    { name: 'audit, JSON lines', ...(await runAudit(lines, notes, folder)) },
    { name: 'audit, CSV', ...(await runAudit(csv, notes, folder)) },
    { name: 'audit, a folder of files', ...(await runAudit(files, notes, folder)) },
  ];
  return { notes, megabytes: statSync(lines).size / 1e6, commands };
}

const TIMES_MORE = 10;

/** Peak memory over so many records and over ten times as many, made as they are written. */
export async function measureMemory(folder, notes) {
  const [few, many] = [notes, notes * TIMES_MORE];
  const [small, large] = [await writeJsonLines(folder, few), await writeJsonLines(folder, many)];
  const commands = [];
  for (const [name, run] of Object.entries({ stream: runStream, audit: runAudit })) {
    const [before, after] = [(await run(small, few, folder)).peak, (await run(large, many, folder)).peak];
    commands.push({ name, few: before, many: after, growth: after / before });
  }
  return { few, many, commands };
}
