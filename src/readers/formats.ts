import { extname } from 'node:path';
import { documents } from './document.ts';
import { kindOf, type Kind } from './kinds.ts';
import { unread } from './source-error.ts';
import type { Format, Input, Read, ReadOptions } from './types.ts';

/** How each kind of file is read; its code and its packages are loaded when the first such file comes. */
const LOADERS: Readonly<Record<Kind, () => Promise<Format>>> = {
  note: async () => documents(async () => (await import('./note.ts')).extractNote),
  docx: async () => documents(async () => (await import('./docx.ts')).extractDocx),
  pdf: async () => documents(async () => (await import('./pdf.ts')).extractPdf),
  html: async () => documents(async () => (await import('./html.ts')).extractHtml),
  eml: async () => documents(async () => (await import('./eml.ts')).extractEml),
  csv: async () => (await import('./csv.ts')).readCsv,
  json: async () => (await import('./json.ts')).readJson,
  jsonl: async () => (await import('./jsonl.ts')).readJsonl,
  xlsx: async () => (await import('./xlsx.ts')).readXlsx,
  parquet: async () => (await import('./parquet.ts')).readParquet,
  zip: async () => (await import('./zip.ts')).zips(readInput),
};

/** What to do with files that we cannot read. */
const ADVICE: Readonly<Record<string, string>> = {
  '.doc': 'is in the old Word format; open it and save it as .docx', '.rtf': 'is rich text; open it in Word and save it as .docx', '.odt': 'is an OpenDocument text; save it as .docx',
  '.pages': 'is a Pages document; export it as .docx', '.msg': 'is an Outlook message; save it as .eml or as text', '.xls': 'is in the old Excel format; open it and save it as .xlsx',
  '.xlsb': 'is a binary Excel file; save it as .xlsx', '.ods': 'is an OpenDocument spreadsheet; save it as .xlsx',
};

/** The records of an input by the ending of its name, or why it cannot be read. */
export async function* readInput(input: Input, options: ReadOptions): AsyncGenerator<Read> {
  const ending = extname(input.name).toLowerCase();
  const advice = ADVICE[ending];
  if (advice === undefined) yield* (await LOADERS[kindOf(ending)]())(input, options);
  else yield { place: input.name, source: input.source, path: input.name, parsed: unread(advice) };
}
