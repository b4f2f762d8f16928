import { SourceError, unread } from './source-error.ts';
import { readTable } from './table.ts';
import type { Format, ReadOptions, TableRow } from './types.ts';

/** Neither fetches nor loads anything: what reads Parquet is built in. */
const CLOSED = { threads: '1', autoinstall_known_extensions: 'false', autoload_known_extensions: 'false', allow_community_extensions: 'false' };

/** Parquet, read by DuckDB; its columns are those of a table. */
export const readParquet: Format = async function* (input, options) {
  if (input.path === undefined) {
    yield { place: input.name, source: input.source, parsed: unread('is a Parquet file within a zip; take it out of the zip first') };
    return;
  }
  yield* readTable(parquetRows(input.path, input.size, { name: input.name, ...options }), { name: input.name, source: input.source }, options);
};

type Values = readonly (readonly (string | null)[])[];

async function* parquetRows(path: string, size: number, { name, onBytes }: Pick<ReadOptions, 'onBytes'> & { readonly name: string }): AsyncGenerator<TableRow> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', CLOSED);
  const connection = await instance.connect();
  try {
    const file = literal(path.replace(/[*?[\]]/g, (mark) => `[${mark}]`));
    const described = await connection.runAndReadAll(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet(${file}))`);
    // Two columns of text, asked for above.
    const columns = described.getRowsJS() as [string, string][];
    yield { row: columns.map(([column]) => column), number: 1 };
    const counted = await connection.runAndReadAll(`SELECT num_rows FROM parquet_file_metadata(${file})`);
    const rows = Number(counted.getRowsJS()[0]?.[0] ?? 0);
    // The answer to the last question only can be read piece by piece.
    const result = await connection.stream(`SELECT ${columns.map(([column, type]) => asText(column, type)).join(', ')} FROM read_parquet(${file})`);
    let number = 1;
    for await (const values of result.yieldRowsJs() as AsyncIterable<Values>) {
      onBytes?.(rows === 0 ? 0 : Math.round((size * values.length) / rows));
      for (const row of values) {
        number += 1;
        yield { row: row.map((value) => value ?? ''), number };
      }
    }
    if (number - 1 !== rows) throw new SourceError(`${name}: says that it has ${rows} rows, and ${number - 1} could be read.`);
  } catch (error) {
    throw error instanceof SourceError ? error : new SourceError(`${name}: is damaged, or no Parquet file.`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Every value as the other formats have it: dates in ISO, whole numbers without ".0". */
function asText(column: string, type: string): string {
  const name = `"${column.replaceAll('"', '""')}"`;
  if (type.startsWith('TIMESTAMP')) return `regexp_replace(strftime(${name}::TIMESTAMP, '%Y-%m-%d %H:%M'), ' 00:00$', '')`;
  if (type === 'DOUBLE' || type === 'FLOAT') return `regexp_replace(${name}::VARCHAR, '\\.0$', '')`;
  return `${name}::VARCHAR`;
}
