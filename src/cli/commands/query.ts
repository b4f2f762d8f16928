import { csvCell } from '../../formatters/index.ts';
import { NAMED_QUERIES } from '../../store/index.ts';
import { chosenRun, withStore } from '../open-store.ts';
import { CannotRun, write, type ExitCode, type Terminal } from '../run.ts';
import { textTable } from '../text-table.ts';

export interface QueryOptions {
  readonly store: string;
  readonly run?: string;
  readonly format?: 'text' | 'csv' | 'json';
  readonly list?: boolean;
}

interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

const FORMATS: Readonly<Record<'text' | 'csv' | 'json', (answer: Answer) => string>> = {
  text: ({ columns, rows }) => textTable(columns, rows),
  csv: ({ columns, rows }) => [columns, ...rows].map((row) => `${row.map((cell) => csvCell(plain(cell))).join(',')}\r\n`).join(''),
  json: ({ columns, rows }) => `${JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null]))), null, 2)}\n`,
};

/** `childfirst query QUESTION`: SQL, or the name of a known question, put to the store of an audit; the store is only read. */
export async function query(question: string | undefined, options: QueryOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.list === true || question === undefined) {
    await write(terminal.stdout, textTable(['question', 'what it answers'], Object.entries(NAMED_QUERIES).map(([name, { title }]) => [name, title])));
    return options.list === true ? 0 : 2;
  }
  const answer = await withStore(options.store, terminal, async (store) => {
    const { run } = await chosenRun(store, options.run);
    const sql = NAMED_QUERIES[question]?.sql ?? question;
    return store.table(sql, { run }).catch((error: unknown) => {
      throw new CannotRun(`The store cannot answer that: ${error instanceof Error ? error.message.trim() : 'the question is not understood'}\nThe tables are described in schemas/store.sql; “childfirst query --list” shows the questions it knows by name.`);
    });
  });
  await write(terminal.stdout, FORMATS[options.format ?? 'text'](answer));
  return 0;
}

function plain(cell: unknown): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
