import { readFile, SourceError, TARGETS, type Mapping, type NamedColumns, type ReadOptions } from '../readers/index.ts';
import type { SourceFile } from './audit-sources.ts';
import { CannotRun, write, type ExitCode, type Terminal } from './run.ts';

export interface ColumnChoices {
  readonly map?: readonly string[];
  readonly mapping?: string;
  readonly joinRows?: boolean;
}

/** What a mapping file and, before it, the command line say of columns. */
export async function columnOptions({ map, mapping, joinRows }: ColumnChoices, cwd: string): Promise<Pick<ReadOptions, 'columns' | 'join' | 'values'>> {
  const { name: _, ...file } = mapping === undefined ? {} : await (await import('./mapping-file.ts')).readMapping(mapping, cwd);
  return { ...file, ...(map === undefined ? {} : { columns: { ...file.columns, ...namedColumns(map) } }), ...(joinRows === undefined ? {} : { join: joinRows }) };
}

/** `--map text="Case note"`: what a column holds; the narrative may stand in several. */
function namedColumns(given: readonly string[]): NamedColumns {
  const columns = new Map<string, string[]>();
  for (const pair of given) {
    const [, name = '', column = ''] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    const target = TARGETS.find((candidate) => candidate === name.trim());
    if (target === undefined || column === '') throw new CannotRun(`--map expects PART="Column", where PART is one of ${TARGETS.join(', ')}.`);
    columns.set(target, [...columns.get(target) ?? [], column]);
  }
  return Object.fromEntries([...columns].map(([target, names]) => [target, names.length === 1 ? names[0] : names]));
}

/** A table and how its columns are understood. */
export interface UnderstoodTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly mapping: Mapping;
}

export interface Understood {
  readonly tables: readonly UnderstoodTable[];
  /** Why no record can be read of it, if none can. */
  readonly error?: SourceError;
}

/** How the columns of the tables in a file are understood; of one that has a single table only its beginning is read. */
export async function understandTables(name: string, options: ReadOptions, cwd: string): Promise<Understood> {
  const tables: UnderstoodTable[] = [];
  const onMapping: ReadOptions['onMapping'] = (mapping, columns, table) => void tables.push({ name: table, columns, mapping });
  const hasSeveral = /\.(?:xlsx|xlsm|zip)$/i.test(name);
  try {
    for await (const _ of readFile(name, { ...options, cwd, onMapping })) if (!hasSeveral) break;
    return { tables };
  } catch (error) {
    if (error instanceof SourceError) return { tables, error };
    throw error;
  }
}

/** `--print-mapping`: how the columns of each table are understood. */
export async function printMappings(files: readonly SourceFile[], options: ReadOptions, { cwd, stdout }: Terminal): Promise<ExitCode> {
  for (const { name: file } of files) {
    const { tables, error } = await understandTables(file, options, cwd);
    for (const { name, columns, mapping } of tables) {
      await write(stdout, [name, ...columns.map((column) => `  ${column} → ${mapping.get(column) ?? 'fields'}`), ''].join('\n'));
    }
    if (error !== undefined) throw error;
  }
  return 0;
}
