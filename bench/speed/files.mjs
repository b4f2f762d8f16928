import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inventedRecords } from './notes.mjs';

/** What the columns of an export are called, and what stands in each. */
export const columns = [
  ['Record ID', (record) => record.id],
  ['Child name', (record) => record.child.name],
  ['Age', (record) => record.child.age],
  ['Pronoun', (record) => record.child.pronoun],
  ['Agency', (record) => record.agency],
  ['Record type', (record) => record.recordType],
  ['Risk level', (record) => record.fields['Risk level']],
  ['Exploitation flag', (record) => record.fields['Exploitation flag']],
  ['Case note', (record) => record.text],
];
const cell = (value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
const row = (values) => `${values.map(cell).join(',')}\r\n`;

function* csv(count, more) {
  const all = [...columns, ...more];
  yield row(all.map(([name]) => name));
  for (const record of inventedRecords(count)) yield row(all.map(([, value]) => value(record)));
}

function* jsonLines(count) {
  for (const record of inventedRecords(count)) yield `${JSON.stringify(record)}\n`;
}

const write = (path, chunks) => pipeline(Readable.from(chunks), createWriteStream(path)).then(() => path);

/** Writes so many invented records as JSON lines, one after the other, and gives the path. */
export const writeJsonLines = (folder, count) => write(join(folder, `notes-${count}.jsonl`), jsonLines(count));

/** The same records as CSV, as an export would have them; `more` columns if wanted. */
export const writeCsv = (folder, count, more = []) => write(join(folder, `notes-${count}.csv`), csv(count, more));

/** The same notes as files, a note a file, with a head that says whom each is about. */
export function writeNotes(folder, count) {
  const notes = join(folder, `notes-${count}`);
  mkdirSync(notes);
  for (const { id, text, child, recordType } of inventedRecords(count)) {
    writeFileSync(join(notes, `${id}.md`), `---\nname: ${child.name}\nage: ${child.age}\npronoun: ${child.pronoun}\ntype: ${recordType}\n---\n${text}`);
  }
  return notes;
}
