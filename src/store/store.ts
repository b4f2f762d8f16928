import { existsSync } from 'node:fs';
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';

/** A row of an answer, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

interface OpenOptions {
  /** The tables, as SQL, for a store that is to be written to. Without it the store is only read, and reaches no other file. */
  readonly schema?: string;
  /** Whether a store that is only read may write other files: lists, Parquet. */
  readonly writesFiles?: boolean;
  /** How many records are to be written. */
  readonly records?: number;
}

/** The store of an audit, open until it is closed. */
export class Store {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  /** Opens the file; it is made where there is a schema and no file. */
  static async open(file: string, { schema, writesFiles = false, records = 0 }: OpenOptions = {}): Promise<Store> {
    if (schema === undefined && !existsSync(file)) throw Object.assign(new Error('no store'), { code: 'ENOENT', path: file });
    const access = schema === undefined ? { access_mode: 'READ_ONLY', enable_external_access: String(writesFiles) } : {};
    const instance = await DuckDBInstance.create(file, { ...access, ...LIMITS });
    const store = new Store(instance, await instance.connect());
    if (schema !== undefined) await store.run(schema);
    const [stored] = await store.rows<{ most: number | null }>('SELECT max(assessed)::DOUBLE AS most FROM runs');
    await store.run(`SET memory_limit = '${memoryFor(Math.max(records, stored?.most ?? 0))}MB'; SET lock_configuration = true`);
    return store;
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  /** The rows of an answer. A parameter is `$name` in the SQL. */
  async rows<R extends Row = Row>(sql: string, parameters: Readonly<Record<string, DuckDBValue>> = {}): Promise<readonly R[]> {
    const names = Object.fromEntries(Object.entries(parameters).filter(([name]) => sql.includes(`$${name}`)));
    const reader = await this.#connection.runAndReadAll(sql, names);
    // The caller says which columns it asked for.
    return reader.getRowObjectsJS() as readonly Row[] as readonly R[];
  }

  /** The rows of a long answer, a few at a time; nothing else can be asked until they are read. */
  async *each<R extends Row = Row>(sql: string): AsyncGenerator<R> {
    const result = await this.#connection.stream(sql);
    // The caller says which columns it asked for.
    for await (const rows of result.yieldRowObjectJs()) yield* rows as readonly Row[] as readonly R[];
  }

  /** The names of the columns of an answer, and its rows as a person reads them. */
  async table(sql: string, parameters: Readonly<Record<string, DuckDBValue>> = {}): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] }> {
    const names = Object.fromEntries(Object.entries(parameters).filter(([name]) => sql.includes(`$${name}`)));
    const reader = await this.#connection.runAndReadAll(sql, names);
    return { columns: reader.columnNames(), rows: reader.getRowsJson() };
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

/** Memory that was freed goes back to the system at once, not when 128 MB of it have gathered. */
const GIVES_BACK = { allocator_flush_threshold: '4MB', allocator_bulk_deallocation_flush_threshold: '16MB' };
/** Nothing is ever fetched. A second thread would be quicker by little and take twice the memory; one keeps rows in their order. */
const LIMITS = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false', memory_limit: '96MB', threads: '1', ...GIVES_BACK };
const [LEAST_MB, MB_A_MILLION] = [96, 24];

/** What a sort or a count needs beside the disk: enough for a million records, and a little more for each million beyond. */
function memoryFor(records: number): number {
  return LEAST_MB + MB_A_MILLION * Math.max(0, Math.ceil(records / 1e6) - 1);
}
