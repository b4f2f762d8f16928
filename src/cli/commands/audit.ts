import { join, resolve, sep } from 'node:path';
import { createPseudonymiser, openOutputs, runAudit, summaryOf, type Incoming, type Reject } from '../../audit/index.ts';
import { renderReport } from '../../formatters/index.ts';
import { findFiles, readFile, TARGETS, type FileOptions, type Mapping, type NamedColumns } from '../../readers/index.ts';
import { closingTable } from '../closing-table.ts';
import { loadConfig } from '../config.ts';
import { linterFor } from '../linter.ts';
import { createProgress, type Progress } from '../progress.ts';
import { reportDataOf } from '../report-data.ts';
import { CannotRun, say, write, type ExitCode, type JudgeOptions, type Terminal } from '../run.ts';
import { createVerdict } from '../verdict.ts';
import { problemText } from '../words.ts';

export interface AuditCommandOptions extends JudgeOptions {
  readonly out: string;
  readonly map?: readonly string[];
  readonly printMapping?: boolean;
  readonly splitEntries?: boolean;
  readonly pseudonymise?: boolean;
  readonly title?: string;
}

/** Records kept whole for the report; more would make it slow to open. */
const KEEP = 500;

/** `childfirst audit EXPORT… --out DIR`: every record of an export, and a report. */
export async function audit(paths: readonly string[], options: AuditCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const config = await loadConfig(options.config, terminal.cwd);
  const folder = resolve(terminal.cwd, options.out);
  const files = filesOutside(folder, paths, terminal);
  const columns = options.map === undefined ? undefined : parseMap(options.map);
  if (options.printMapping === true) return printMappings(files, columns, terminal);
  const { linter, ruleset } = await linterFor(config, options);
  const verdict = createVerdict(options.failOn ?? config.failOn ?? 'never', options.maxWarnings ?? config.maxWarnings);
  const outputs = openOutputs(folder, ['assessments.jsonl', 'rejects.jsonl']);
  const progress = createProgress(terminal, options.quiet === true);
  const sayReject = rejectSayer(terminal, progress);
  try {
    const totals = await runAudit({
      incoming: recordsOf(files, { ...(columns === undefined ? {} : { columns }), ...(options.splitEntries === true ? { splitEntries: true } : {}) }, terminal), linter, keep: KEEP,
      ...(options.pseudonymise === true ? { prepare: createPseudonymiser() } : {}),
      onAssessed: (assessment) => {
        verdict.add(assessment);
        outputs.line('assessments.jsonl', assessment);
      },
      onRejected: (reject) => {
        outputs.line('rejects.jsonl', reject);
        sayReject(reject);
      },
      onProgress: progress.update,
    });
    const data = reportDataOf(totals, { ruleset, title: options.title ?? 'Audit of case records', date: new Date().toISOString().slice(0, 10), sources: files.length > 20 ? paths : files });
    outputs.whole('summary.json', `${JSON.stringify(summaryOf(totals, linter.ruleset), null, 2)}\n`);
    outputs.whole('report.html', renderReport(data));
    outputs.finish();
    progress.finish();
    await write(terminal.stdout, closingTable(totals, { ruleset, report: join(folder, 'report.html'), cwd: terminal.cwd }));
    return totals.records === 0 && totals.rejected > 0 ? 2 : verdict.exitCode();
  } catch (error) {
    progress.finish();
    outputs.abandon();
    throw error;
  }
}

/** Rows set aside that are said one by one; the file has them all. */
const SAID = 20;

function rejectSayer(terminal: Terminal, progress: Progress): (reject: Reject) => void {
  let count = 0;
  return ({ place, problems }) => {
    count += 1;
    if (count > SAID + 1) return;
    progress.finish();
    say(terminal, count > SAID ? 'More are set aside; all of them are in rejects.jsonl.' : `Set aside: ${place}: ${problems.map(problemText).join('; ')}`);
  };
}

/** What an earlier run wrote is no export. */
function filesOutside(folder: string, paths: readonly string[], { cwd }: Terminal): string[] {
  return findFiles(paths, cwd).filter((file) => !resolve(cwd, file).startsWith(`${folder}${sep}`));
}

async function* recordsOf(files: readonly string[], options: Omit<FileOptions, 'cwd'>, terminal: Terminal): AsyncGenerator<Incoming> {
  for (const file of files) yield* readFile(file, { ...options, cwd: terminal.cwd, onNotice: (message) => say(terminal, message) });
}

/** `--map text="Case note"`: what a column holds. */
function parseMap(given: readonly string[]): NamedColumns {
  const pairs = given.map((pair) => {
    const [, name = '', column = ''] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    const target = TARGETS.find((candidate) => candidate === name.trim());
    if (target === undefined || column === '') throw new CannotRun(`--map expects PART="Column", where PART is one of ${TARGETS.join(', ')}.`);
    return [target, column] as const;
  });
  return Object.fromEntries(pairs.map(([target, column]) => {
    const all = pairs.filter(([other]) => other === target).map(([, name]) => name);
    return [target, all.length === 1 ? column : all];
  }));
}

async function printMappings(files: readonly string[], columns: NamedColumns | undefined, terminal: Terminal): Promise<ExitCode> {
  for (const file of files.filter((name) => /\.[ct]sv$/i.test(name))) {
    let lines: string[] = [];
    const onMapping = (mapping: Mapping, columns: readonly string[]): void => {
      lines = columns.map((column) => `  ${column} → ${mapping.get(column) ?? 'fields'}`);
    };
    for await (const _ of readFile(file, { cwd: terminal.cwd, ...(columns === undefined ? {} : { columns }), onMapping })) break;
    await write(terminal.stdout, `${file}\n${lines.join('\n')}\n`);
  }
  return 0;
}
