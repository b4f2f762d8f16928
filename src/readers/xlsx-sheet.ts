import type { TableRow } from './types.ts';
import type { ZipEntry } from './zip-entries.ts';

/** The rows of one sheet of a workbook of ours that people have filled in; undefined where it has no such sheet or is none. */
export async function readXlsxSheet(bytes: Uint8Array, name: string): Promise<readonly TableRow[] | undefined> {
  // Large, and of no use to a check of a note, which must start at once.
  const [{ wrongWithPackage }, { entriesOf, openZip }, { readWorkbook }, { sheetRows }] =
    await Promise.all([import('./office-package.ts'), import('./zip-entries.ts'), import('./xlsx-workbook.ts'), import('./xlsx-rows.ts')]);
  if (await wrongWithPackage(bytes, 'xl/workbook.xml', 'workbook') !== undefined) return undefined;
  const zip = await openZip(bytes);
  if (zip === undefined) return undefined;
  try {
    const entries = new Map<string, ZipEntry>();
    for await (const entry of entriesOf(zip)) entries.set(entry.name, entry);
    const workbook = await readWorkbook(entries);
    const sheet = entries.get(workbook.sheets.find((one) => one.name === name)?.path ?? '');
    const rows: TableRow[] = [];
    if (sheet !== undefined) for await (const row of sheetRows(sheet.chunks(), workbook)) rows.push(row);
    return sheet === undefined ? undefined : rows;
  } finally {
    zip.close();
  }
}
