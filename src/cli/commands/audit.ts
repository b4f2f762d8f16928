import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { createPseudonymiser, openReplay, runAudit, summaryOf, type Outputs, type Reject, type Totals } from '../../audit/index.ts';
import type { CompiledRuleset } from '../../core/index.ts';
import { renderReport } from '../../formatters/index.ts';
import { createPool } from '../../pool/index.ts';
import type { ReadOptions } from '../../readers/index.ts';
import { openRun } from '../audit-run.ts';
import { recordsOf, sourceFiles, type SourceFile } from '../audit-sources.ts';
import { closingTable } from '../closing-table.ts';
import { columnOptions, printMappings, type ColumnChoices } from '../columns.ts';
import { loadConfig } from '../config.ts';
import { rulesetFor } from '../linter.ts';
import { createProgress, type Progress } from '../progress.ts';
import { reportDataOf } from '../report-data.ts';
import { say, write, type ExitCode, type JudgeOptions, type Terminal } from '../run.ts';
import { readTogether, togetherSummary, type Together, type TogetherResult } from '../together.ts';
import { createVerdict } from '../verdict.ts';
import { problemText } from '../words.ts';

export interface AuditCommandOptions extends JudgeOptions, ColumnChoices {
  readonly out: string;
  readonly printMapping?: boolean;
  readonly splitEntries?: boolean;
  readonly pseudonymise?: boolean;
  readonly resume?: boolean;
  readonly concurrency?: number;
  readonly title?: string;
}

/** Records kept whole for the report; more would make it slow to open. */
const KEEP = 500;
/** Below so many bytes a worker thread would not have started before all is done. */
const WORTH_WORKERS = 400_000;

/** `childfirst audit EXPORT… --out DIR`: every record of an export, and a report. */
export async function audit(paths: readonly string[], options: AuditCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const config = await loadConfig(options.config, terminal.cwd);
  const folder = resolve(terminal.cwd, options.out);
  const files = sourceFiles(paths, folder, terminal);
  const reading: ReadOptions = { ...await columnOptions(options, terminal.cwd), ...(options.splitEntries === true ? { splitEntries: true } : {}) };
  if (options.printMapping === true) return printMappings(files, reading, terminal);
  const ruleset = await rulesetFor(config, options);
  const identity = { version: ruleset.version, ruleset: ruleset.digest, rules: ruleset.rules.length, files, reading, pseudonymise: options.pseudonymise === true, title: options.title ?? '' };
  const { outputs, date } = openRun({ folder, identity, resume: options.resume === true, today: new Date().toISOString().slice(0, 10) }, terminal);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const pool = createPool({ ruleset, size: bytes < WORTH_WORKERS ? 1 : options.concurrency ?? availableParallelism() });
  const verdict = createVerdict(options.failOn ?? config.failOn ?? 'never', options.maxWarnings ?? config.maxWarnings);
  const together = readTogether(ruleset);
  const run: Run = { files, reading, outputs, pool, verdict, together, progress: createProgress(terminal, { quiet: options.quiet === true, bytes }), pseudonymise: options.pseudonymise === true };
  const totals = await auditAll(run, terminal);
  if (totals === undefined) return 2;
  finish(totals, outputs, { ...together.finish(outputs, terminal), ruleset, title: options.title ?? 'Audit of case records', date, sources: files.length > 20 ? paths : files.map(({ name }) => name) });
  await write(terminal.stdout, closingTable(totals, { ruleset, report: join(folder, 'report.html'), cwd: terminal.cwd }));
  return totals.records === 0 && totals.rejected > 0 ? 2 : verdict.exitCode();
}

interface Run {
  readonly files: readonly SourceFile[];
  readonly reading: ReadOptions;
  readonly outputs: Outputs;
  readonly pool: ReturnType<typeof createPool>;
  readonly verdict: ReturnType<typeof createVerdict>;
  readonly together: Together;
  readonly progress: Progress;
  readonly pseudonymise: boolean;
}

/** Reads and assesses everything; undefined where the user stopped it, with what is done kept to go on from. */
async function auditAll({ files, reading, outputs, pool, verdict, together, progress, pseudonymise }: Run, terminal: Terminal): Promise<Totals | undefined> {
  const sayReject = rejectSayer(terminal, progress);
  const stopping = stopOnSignal(terminal);
  let done = 0;
  try {
    const totals = await runAudit({
      incoming: recordsOf(files, { ...reading, onBytes: progress.taken }, terminal), pool, keep: KEEP, signal: stopping.signal, replay: openReplay(outputs.earlier('assessments.jsonl')),
      ...(pseudonymise ? { prepare: createPseudonymiser() } : {}),
      onAssessed: ({ record, assessment, line }) => {
        verdict.add(assessment);
        together.add({ record, assessment });
        outputs.line('assessments.jsonl', line);
      },
      onRejected: (reject) => {
        outputs.line('rejects.jsonl', JSON.stringify(reject));
        sayReject(reject);
      },
      onProgress: (read) => {
        done = read;
        progress.update(read);
      },
    });
    progress.finish();
    if (!stopping.signal.aborted) return totals;
    outputs.pause();
    say(terminal, `Stopped after ${done.toLocaleString('en-GB')} records, which are kept. To go on, run the same command again with --resume.`);
    return undefined;
  } catch (error) {
    progress.finish();
    if (done === 0) outputs.abandon();
    else outputs.pause();
    if (done > 0) say(terminal, `The ${done.toLocaleString('en-GB')} records before this are kept. To go on when it is mended, run the same command again with --resume.`);
    throw error;
  } finally {
    stopping.stop();
    await pool.close();
  }
}

/** The first Ctrl-C finishes what is in hand; the second ends the program, as ever. */
function stopOnSignal(terminal: Terminal): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    process.off('SIGINT', abort);
    process.off('SIGTERM', abort);
  };
  const abort = (): void => {
    stop();
    say(terminal, '\nFinishing what is in hand …');
    controller.abort();
  };
  process.on('SIGINT', abort);
  process.on('SIGTERM', abort);
  return { signal: controller.signal, stop };
}

function finish(totals: Totals, outputs: Outputs, run: TogetherResult & { readonly ruleset: CompiledRuleset; readonly title: string; readonly date: string; readonly sources: readonly string[] }): void {
  const { name, version, digest } = run.ruleset;
  outputs.whole('summary.json', `${JSON.stringify({ ...summaryOf(totals, { name, version, digest }), ...togetherSummary(run) }, null, 2)}\n`);
  outputs.whole('report.html', renderReport(reportDataOf(totals, run)));
  outputs.finish();
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
