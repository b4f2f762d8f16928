import { readFile, TARGETS, type Mapping, type NamedColumns, type ReadOptions } from '../readers/index.ts';
import type { SourceFile } from './audit-sources.ts';
import { CannotRun, write, type ExitCode, type Terminal } from './run.ts';

export interface ColumnChoices {
  readonly map?: readonly string[];
}

/** What the command line says of columns. */
export function columnOptions({ map }: ColumnChoices): Pick<ReadOptions, 'columns'> {
  return map === undefined ? {} : { columns: namedColumns(map) };
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

/** `--print-mapping`: how the columns of each table are understood. */
export async function printMappings(files: readonly SourceFile[], options: ReadOptions, terminal: Terminal): Promise<ExitCode> {
  for (const { name } of files) {
    const tables: string[] = [];
    const onMapping = (mapping: Mapping, columns: readonly string[], table: string): void => {
      tables.push([table, ...columns.map((column) => `  ${column} → ${mapping.get(column) ?? 'fields'}`), ''].join('\n'));
    };
    for await (const _ of readFile(name, { ...options, cwd: terminal.cwd, onMapping })) break;
    await write(terminal.stdout, tables.join(''));
  }
  return 0;
}
