import { csvRows } from './csv-rows.ts';
import { counted } from './input.ts';
import { readTable } from './table.ts';
import { textChunks } from './text-chunks.ts';
import type { Format } from './types.ts';

/** CSV or TSV: delimiter, quoting and encoding are found; the first row gives the columns. */
export const readCsv: Format = (input, options) =>
  readTable(csvRows(textChunks(counted(input, options), options), input.name), { name: input.name, source: input.source }, options);
