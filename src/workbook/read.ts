import readExcelFile from 'read-excel-file/node';

/** The rows of a sheet as texts, each by the heads of its columns; undefined where the workbook has no such sheet or cannot be read. */
export async function readSheet(bytes: Buffer, name: string): Promise<readonly ReadonlyMap<string, string>[] | undefined> {
  const sheets = await readExcelFile(bytes).catch(() => []);
  const [heads = [], ...rows] = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
  if (heads.length === 0) return undefined;
  return rows.map((row) => new Map(heads.map((head, i) => [textOf(head), textOf(row[i])])));
}

/** A cell's words, without the apostrophe that made them harmless. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).replace(/^'(?=[=+\-@＝＋－＠])/, '').trim();
}
