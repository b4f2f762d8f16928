import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from 'vitest';
import { readFile } from '../../src/readers/files.ts';
import { readInput } from '../../src/readers/formats.ts';
import type { Read, ReadOptions } from '../../src/readers/types.ts';
import { cells, readAll, xlsx, zipped } from './made.ts';

const cwd = mkdtempSync(join(tmpdir(), 'childfirst-readers-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

async function fileRead(name: string, options: ReadOptions = {}): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const read of readFile(name, { cwd, ...options })) reads.push(read);
  return reads;
}
const valuesOf = (reads: readonly Read[]): unknown[] => reads.map(({ parsed }) => {
  if (!parsed.ok) return parsed.problems;
  const { source: _, ...record } = parsed.value;
  return record;
});

const HEADER = ['Case Note ID', 'Date of Event', 'Forename', 'Age', 'Seen', 'Narrative'];
const ROWS = [['7', '06/02/2024', 'Zoë', '14', 'true', 'Kai said, "no".\nHe left.'], ['8', '2024-02-07 14:30', 'Al', '', '', 'b & c']];

async function writeParquet(name: string): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (SELECT * FROM (VALUES (7.0::DOUBLE, TIMESTAMP '2024-02-06', 'Zoë', 14::BIGINT, true, 'Kai said, "no".' || chr(10) || 'He left.'), (8.0, TIMESTAMP '2024-02-07 14:30:00', 'Al', NULL, NULL, 'b & c')) t(${HEADER.map((name) => `"${name}"`).join(', ')})) TO '${join(cwd, name)}' (FORMAT parquet)`);
  connection.closeSync();
}

const styled = [
  cells(1, HEADER),
  '<row r="3"><c r="A3"><v>7</v></c><c r="B3" s="1"><v>45328</v></c><c r="C3" t="s"><v>0</v></c><c r="D3"><v>14</v></c><c r="E3" t="str"><f>LOWER("TRUE")</f><v>true</v></c><c r="F3" t="s"><v>1</v></c></row>',
  '<row r="4"><c r="A4"><v>8</v></c><c r="B4" s="1"><v>45329.604166666664</v></c><c r="C4" t="inlineStr"><is><t>Al</t></is></c><c r="F4" t="inlineStr"><is><r><t>b </t></r><r><t>&amp; c</t></r></is></c><c r="G4" s="1"/></row>',
].join('');
const shared = {
  'xl/sharedStrings.xml': '<?xml version="1.0"?><sst><si><t>Zoë</t></si><si><r><t xml:space="preserve">Kai said, </t></r><r><t>"no".\nHe left.</t></r><rPh><t>x</t></rPh></si></sst>',
  'xl/styles.xml': '<?xml version="1.0"?><styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
};

test('the same rows as CSV, Excel, Parquet and JSON lines are the same records', async () => {
  const quoted = (row: readonly string[]): string => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const csv = valuesOf(await readAll(`${[HEADER, ...ROWS].map(quoted).join('\r\n')}\r\n`, 'a.csv'));
  const lines = valuesOf(await readAll(ROWS.map((row) => JSON.stringify(Object.fromEntries(HEADER.map((name, i) => [name, row[i]])))).join('\n'), 'a.jsonl'));
  await writeParquet('a.parquet');
  expect(csv).toEqual([
    { id: '7', text: ROWS[0]?.[5], date: '2024-02-06', child: { name: 'Zoë', age: 14 }, fields: { Seen: 'true' } },
    { id: '8', text: 'b & c', date: '2024-02-07 14:30', child: { name: 'Al' }, fields: { Age: '', Seen: '' } },
  ]);
  expect(lines).toEqual(csv);
  expect(valuesOf(await fileRead('a.parquet'))).toEqual(csv);
  expect(valuesOf(await readAll(xlsx({ Notes: styled }, shared), 'a.xlsx'))).toEqual(csv);
});

describe('an Excel workbook', () => {
  test('keeps sheet, row and column of each record', async () => {
    const [first] = await readAll(xlsx({ Notes: styled, Codes: cells(1, ['Code', 'Meaning']) }, shared), 'a.xlsx');
    expect(first).toMatchObject({ place: 'a.xlsx sheet “Notes” row 3', parsed: { value: { source: { file: 'a.xlsx', sheet: 'Notes', row: 3, parts: [{ start: 0, column: 'Narrative', row: 3 }] } } } });
  });

  test('may leave out where its cells stand', async () => {
    const plain = `${cells(1, ['Id', 'Team', 'Narrative'])}<row><c t="str"><v>1</v></c><c/><c t="str"><v>Kai</v></c></row>`;
    expect(valuesOf(await readAll(xlsx({ Notes: plain }), 'a.xlsx'))).toEqual([{ id: '1', text: 'Kai', fields: {} }]);
  });

  test('with a million empty cells is read in little time', async () => {
    const empty = Array.from({ length: 2000 }, (_, i) => `<row r="${i + 3}">${'<c s="1"/>'.repeat(500)}</row>`).join('');
    const reads = await readAll(xlsx({ Notes: cells(1, ['Id', 'Narrative']) + cells(2, ['1', 'Kai was here']) + empty }), 'a.xlsx');
    expect(valuesOf(reads)).toEqual([{ id: '1', text: 'Kai was here', fields: {} }]);
  });

  test('that links to other files opens none of them, and says so', async () => {
    const notices: string[] = [];
    const linked = xlsx({ Notes: `${cells(1, ['Id', 'Narrative'])}<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="str"><f>[1]Other!A1</f><v>as saved</v></c></row>` }, { 'xl/externalLinks/externalLink1.xml': '<?xml version="1.0"?><externalLink/>' });
    expect(valuesOf(await readAll(linked, 'a.xlsx', { onNotice: (message) => notices.push(message) }))).toEqual([{ id: '1', text: 'as saved', fields: {} }]);
    expect(notices).toEqual(['a.xlsx has links to other files. None was opened: the values saved in this one were read.']);
  });

  test.each([
    ['entities', xlsx({}, { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }), 'a.xlsx: declares XML entities, which no word processor or spreadsheet writes; it was not opened.'],
    ['no narrative', xlsx({ S: cells(1, ['Code', 'Meaning']) }), 'a.xlsx: no column looks like the narrative. The columns are: Code, Meaning. Name it with --map text="Column name".'],
    ['no rows', xlsx({}), 'a.xlsx: holds no sheet with rows.'],
    ['broken XML', xlsx({ S: '<row><c' }), 'a.xlsx: is damaged: a part of it is no XML.'],
    ['words', new TextEncoder().encode('words'), 'a.xlsx: is damaged, or no Excel workbook (.xlsx).'],
  ])('with %s is refused with its reason', async (_name, bytes, says) => {
    await expect(readAll(bytes, 'a.xlsx')).rejects.toThrow(says);
  });
});

describe('a Parquet file', () => {
  test('that is none is said', async () => {
    writeFileSync(join(cwd, 'bad.parquet'), 'words');
    await expect(fileRead('bad.parquet')).rejects.toThrow('bad.parquet: is damaged, or no Parquet file.');
  });
});

describe('a zip', () => {
  test('is read like a folder; what cannot be read is set aside in its place', async () => {
    const notices: string[] = [];
    writeFileSync(join(cwd, 'a.zip'), zipped({ 'n/b.md': 'Kai.', 'n/a.txt': 'Al.', '__MACOSX/n/b.md': 'x', 'c.csv': 'Id,Narrative\n1,Bo\n', 'd.csv': 'Id,Blob\n1,Bo\n', 'pic.png': 'x', 'in.zip': zipped({ 'a.md': 'x' }) }));
    const reads = await fileRead('a.zip', { onNotice: (message) => notices.push(message) });
    expect(reads.map(({ place, parsed }) => [place, parsed.ok ? parsed.value.text : parsed.problems[0]?.message])).toEqual([
      ['a.zip/c.csv row 2', 'Bo'],
      ['a.zip/d.csv', 'a.zip/d.csv: no column looks like the narrative. The columns are: Id, Blob. Name it with --map text="Column name".'],
      ['a.zip/in.zip', 'is a zip within a zip; unpack it first'], ['a.zip/n/a.txt', 'Al.'], ['a.zip/n/b.md', 'Kai.'],
    ]);
    expect(notices).toEqual(['a.zip also holds 1 file(s) of kinds that are not read.']);
    expect(reads[0]?.source).toEqual({ file: 'a.zip', inside: 'c.csv', row: 2 });
  });

  test('made to fill the disk is given up', async () => {
    const reads = await readAll(zipped({ 'a.csv': `Id,Narrative\n1,${'0'.repeat(80 * 1024 * 1024)}` }), 'bomb.zip');
    expect(reads.at(-1)?.parsed).toMatchObject({ ok: false, problems: [{ message: 'holds a file that unpacks to more than 200 times its size; it looks made to fill the disk and was not read further' }] });
  });

  test.each([['words', new TextEncoder().encode('words'), 'a.zip: is damaged, or no zip.'], ['nothing to read', zipped({ 'a.png': 'x' }), 'a.zip: holds no notes and no export.']])('with %s is refused', async (_name, bytes, says) => {
    await expect(readAll(bytes, 'a.zip')).rejects.toThrow(says);
  });
});

describe('encodings', () => {
  test('a first letter that is no UTF-8 after megabytes of plain ones is read as Windows-1252', async () => {
    const bytes = Buffer.concat([Buffer.from(`Id,Narrative\n${`1,${'plain '.repeat(200)}\n`.repeat(2000)}2,Zo`), Buffer.from([0xeb, 0x92]), Buffer.from('s mum\n')]);
    writeFileSync(join(cwd, 'late.csv'), bytes);
    const last = (await fileRead('late.csv')).at(-1);
    expect(last?.parsed).toMatchObject({ ok: true, value: { text: 'Zoë’s mum' } });
  });
});

describe('a line that does not end', () => {
  async function* endless(head: string, tail: string): AsyncGenerator<Uint8Array> {
    const filler = Buffer.alloc(1 << 20, 'x');
    yield Buffer.from(head);
    for (let i = 0; i < 500; i += 1) yield filler;
    yield Buffer.from(tail);
  }
  const readEndless = async (name: string, head: string, tail: string): Promise<Read[]> => {
    const reads: Read[] = [];
    for await (const read of readInput({ name, source: { file: name }, size: 0, chunks: () => endless(head, tail) }, {})) reads.push(read);
    return reads;
  };

  test('costs its own row of a CSV of 500 MB', async () => {
    const reads = await readEndless('a.csv', 'Id,Narrative\n1,a\n2,', '\n3,c\n');
    expect(reads.map(({ place, parsed }) => [place, parsed.ok ? parsed.value.id : parsed.problems[0]?.message])).toEqual([
      ['a.csv row 2', '1'], ['a.csv row 3', 'is longer than 16 million characters, which no record is'], ['a.csv row 4', '3'],
    ]);
  });

  test('is refused where it is the header', async () => {
    await expect(readEndless('a.csv', '', '')).rejects.toThrow('a.csv: the header is longer than 16 million characters, which no record is.');
  });

  test('costs its own line of JSON lines', async () => {
    const reads = await readEndless('a.jsonl', '{"id":"1","text":"a"}\n', '\n{"id":"3","text":"c"}\n');
    expect(reads.map(({ parsed }) => (parsed.ok ? parsed.value.id : parsed.problems[0]?.message))).toEqual(['1', 'is longer than 64 MB, which no record is', '3']);
  });
});
