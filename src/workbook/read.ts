import { readXlsxSheet, SourceError } from '../readers/index.ts';

/** The rows of a sheet as texts, each by the heads of its columns; undefined where the workbook has no such sheet or cannot be read. An empty row between others counts. */
export async function readSheet(bytes: Buffer, name: string): Promise<readonly ReadonlyMap<string, string>[] | undefined> {
  const [heads, ...filled] = await readXlsxSheet(bytes, name).catch(orNothing) ?? [];
  if (heads === undefined) return undefined;
  const rows: ReadonlyMap<string, string>[] = [];
  for (const { row, number } of filled) {
    while (rows.length < number - heads.number - 1) rows.push(new Map());
    rows.push(new Map(heads.row.map((head, i) => [textOf(head), textOf(row[i] ?? '')])));
  }
  return rows;
}

function orNothing(error: unknown): undefined {
  if (!(error instanceof SourceError)) throw error;
}

/** A cell's words, without the apostrophe that made them harmless. */
function textOf(cell: string): string {
  return cell.replace(/^'(?=[=+\-@＝＋－＠])/, '').trim();
}
