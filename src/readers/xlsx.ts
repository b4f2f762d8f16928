import { bytesOf } from './input.ts';
import { wrongWithPackage } from './office-package.ts';
import { SourceError } from './source-error.ts';
import { UnreadableTable } from './sheet.ts';
import { readTable } from './table.ts';
import type { Format, Input, ReadOptions } from './types.ts';
import { entriesOf, openZip, type ZipEntry } from './zip-entries.ts';
import { sheetRows } from './xlsx-rows.ts';
import { readWorkbook, type SheetPart } from './xlsx-workbook.ts';

/** Excel: every sheet that has a narrative, row by row; formulas as the values saved with them, links to other files not followed. */
export const readXlsx: Format = async function* (input, options) {
  const source = input.path ?? await bytesOf(input, options);
  const fault = (message: string): SourceError => new SourceError(`${input.name}: ${message}.`);
  try {
    const wrong = await wrongWithPackage(source, 'xl/workbook.xml', 'Excel workbook (.xlsx)');
    if (wrong !== undefined) throw new SourceError(wrong);
    const zip = await openZip(source);
    if (zip === undefined) throw new SourceError('is damaged, or no Excel workbook (.xlsx)');
    try {
      const entries = new Map<string, ZipEntry>();
      for await (const entry of entriesOf(zip)) entries.set(entry.name, entry);
      if ([...entries.keys()].some((name) => name.startsWith('xl/externalLinks/'))) options.onNotice?.(`${input.name} has links to other files. None was opened: the values saved in this one were read.`);
      yield* readSheets(input, entries, options);
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    throw error instanceof SourceError ? fault(error.message) : fault('is damaged, or no Excel workbook (.xlsx)');
  }
};

/** A workbook has sheets of notes and lists besides; one at least must be readable. */
async function* readSheets(input: Input, entries: ReadonlyMap<string, ZipEntry>, options: ReadOptions): ReturnType<Format> {
  const workbook = await readWorkbook(entries);
  let read = 0;
  let first: UnreadableTable | undefined;
  for (const sheet of workbook.sheets) {
    const entry = entries.get(sheet.path);
    if (entry === undefined) continue;
    try {
      yield* readTable(sheetRows(entry.chunks(), workbook), tableOf(input, sheet, workbook.sheets.length), options);
      read += 1;
    } catch (error) {
      if (!(error instanceof UnreadableTable) || options.columns !== undefined && workbook.sheets.length === 1) throw error;
      first ??= error;
    }
  }
  // Its rows were spread over many parts, so what was taken in is told when it is done.
  options.onBytes?.(input.size);
  if (read === 0) throw first ?? new SourceError('holds no sheet with rows');
}

function tableOf(input: Input, { name }: SheetPart, count: number): Parameters<typeof readTable>[1] {
  return { name: count === 1 ? input.name : `${input.name} sheet “${name}”`, source: { ...input.source, sheet: name } };
}
