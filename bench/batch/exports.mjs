import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { columns, writeCsv } from '../speed/files.mjs';
import { inventedRecords } from '../speed/notes.mjs';

const write = (path, chunks) => pipeline(Readable.from(chunks), createWriteStream(path)).then(() => path);
const values = (record) => columns.map(([, value]) => String(value(record)));

function* rowsAsJson(count) {
  for (const record of inventedRecords(count)) yield `${JSON.stringify(Object.fromEntries(columns.map(([name], i) => [name, values(record)[i]])))}\n`;
}

const escape = (text) => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
const xmlRow = (cells, number) => `<row r="${number}">${cells.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`).join('')}</row>`;

function* sheet(count) {
  yield '<?xml version="1.0"?><worksheet><sheetData>';
  yield xmlRow(columns.map(([name]) => name), 1);
  let number = 1;
  for (const record of inventedRecords(count)) {
    number += 1;
    yield xmlRow(values(record), number);
  }
  yield '</sheetData></worksheet>';
}

/** A workbook with one sheet, packed as it is written. */
async function writeXlsx(path, count) {
  const out = createWriteStream(path);
  let room = Promise.resolve();
  const zip = new Zip((error, chunk, isLast) => {
    if (error) throw error;
    if (!out.write(chunk)) room = new Promise((resolve) => out.once('drain', resolve));
    if (isLast) out.end();
  });
  const parts = {
    'xl/workbook.xml': ['<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="Notes" sheetId="1" r:id="rId1"/></sheets></workbook>'],
    'xl/_rels/workbook.xml.rels': ['<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>'],
    'xl/worksheets/sheet1.xml': sheet(count),
  };
  const closed = new Promise((resolve) => out.once('close', resolve));
  for (const [name, chunks] of Object.entries(parts)) {
    const part = new ZipDeflate(name, { level: 1 });
    zip.add(part);
    for (const chunk of chunks) {
      part.push(strToU8(chunk));
      await room;
    }
    part.push(new Uint8Array(), true);
  }
  zip.end();
  await closed;
  return path;
}

async function writeParquet(path, lines) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const named = columns.map(([name]) => `'${name}': 'VARCHAR'`).join(', ');
  await connection.run(`COPY (SELECT * FROM read_json('${lines}', format = 'newline_delimited', columns = {${named}})) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  return path;
}

/** The same invented records as CSV, JSON lines, Excel and Parquet. */
export async function writeExports(folder, count) {
  const lines = await write(join(folder, `rows-${count}.jsonl`), rowsAsJson(count));
  return {
    CSV: await writeCsv(folder, count), 'JSON lines': lines,
    Excel: await writeXlsx(join(folder, `rows-${count}.xlsx`), count), Parquet: await writeParquet(join(folder, `rows-${count}.parquet`), lines),
  };
}

function* shortRows(count) {
  yield 'Record ID,Case ID,Child name,Case note\n';
  for (let i = 0; i < count; i += 1) yield `short-${i},C-${i % Math.ceil(count / 4)},Kai,Kai chose to go back to the address on day ${i}.\n`;
}

/** So many records of a sentence each, four to a child: what memory is measured on. */
export const writeShort = (folder, count) => write(join(folder, `short-${count}.csv`), shortRows(count));
