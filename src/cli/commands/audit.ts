import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { createPseudonymiser, openReplay, runAudit, type Outputs, type Reject, type Totals } from '../../audit/index.ts';
import { createPool } from '../../pool/index.ts';
import { createOverriding, type Overriding } from '../../practice/index.ts';
import { counted } from '../../formatters/index.ts';
import { sum } from '../../measures/index.ts';
import type { ReadOptions } from '../../readers/index.ts';
import { KEEP } from '../../report/index.ts';
import { createSpool } from '../../store/index.ts';
import { openRun } from '../audit-run.ts';
import { recordsOf, sourceFiles, type SourceFile } from '../audit-sources.ts';
import { closingTable } from '../closing-table.ts';
import { columnOptions, printMappings, type ColumnChoices } from '../columns.ts';
import { loadConfig } from '../config.ts';
import { finishRun } from '../finish-run.ts';
import { rulesetFor } from '../linter.ts';
import { chosenRun, withStore } from '../open-store.ts';
import { readOverrides, sayOutcome } from '../overrides-file.ts';
import { createProgress, type Progress } from '../progress.ts';
import { say, write, type ExitCode, type JudgeOptions, type Terminal } from '../run.ts';
import { readTogether, type Together } from '../together.ts';
import { exitCodeOf } from '../verdict.ts';
import { problemText } from '../words.ts';

export interface AuditCommandOptions extends JudgeOptions, ColumnChoices {
  readonly out: string;
  readonly printMapping?: boolean;
  readonly splitEntries?: boolean;
  readonly pseudonymise?: boolean;
  readonly resume?: boolean;
  readonly concurrency?: number;
  readonly title?: string;
  readonly run?: string;
  readonly keepText?: boolean;
  readonly overrides?: string;
  readonly baseline?: string;
}

/** Records named when the run ends. */
const NAMED = 5;
/** Below so many bytes a worker thread would not have started before all is done. */
const WORTH_WORKERS = 400_000;

/** `childfirst audit EXPORT… --out DIR`: every record of an export, and a report. */
export async function audit(paths: readonly string[], options: AuditCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const config = await loadConfig(options.config, terminal.cwd);
  const folder = resolve(terminal.cwd, options.out);
  const files = await sourceFiles(paths, folder, terminal);
  const reading: ReadOptions = { ...await columnOptions(options, terminal.cwd), ...(options.splitEntries === true ? { splitEntries: true } : {}) };
  if (options.printMapping === true) return printMappings(files, reading, terminal);
  if (options.baseline !== undefined) await withStore(options.out, terminal, (store) => chosenRun(store, options.baseline));
  const ruleset = await rulesetFor(config, options);
  const title = options.title ?? 'Audit of case records';
  const [pseudonymised, keepsText, overrides] = [options.pseudonymise === true, options.keepText === true, options.overrides === undefined ? [] : await readOverrides(options.overrides, terminal)];
  const identity = { version: ruleset.version, rules: [ruleset.digest, ruleset.rules.length], files, reading, run: options.run ?? '', pseudonymise: pseudonymised, title, keepsText, overrides, baseline: options.baseline ?? '' };
  const { outputs, date } = openRun({ folder, identity, resume: options.resume === true, today: new Date().toISOString().slice(0, 10) }, terminal);
  const bytes = sum(files.map((file) => file.bytes));
  const pool = createPool({ ruleset, size: bytes < WORTH_WORKERS ? 1 : options.concurrency ?? availableParallelism() });
  const overriding = createOverriding(overrides, date, ruleset);
  const together = readTogether();
  const run: Run = { files, reading, outputs, pool, together, progress: createProgress(terminal, { quiet: options.quiet === true, bytes }), pseudonymised, keepsText, overriding };
  const totals = await auditAll(run, terminal);
  if (totals === undefined) return 2;
  const read = together.finish(terminal);
  const reported = await finishRun({ outputs, folder, ruleset, totals, name: options.run ?? date, title, day: date, pseudonymised, keepsText, baseline: options.baseline, ...read, sources: files.length > 20 ? paths : files.map(({ name }) => name) });
  if (overrides.length > 0) sayOutcome(overriding, terminal);
  await write(terminal.stdout, closingTable(totals, { ruleset, report: join(folder, 'report.html'), cwd: terminal.cwd }));
  if (options.baseline !== undefined) say(terminal, `New since ${options.baseline}: ${counted(sum(Object.values(reported)), 'finding')}. The report shows only what is new.`);
  return totals.records === 0 && totals.rejected > 0 ? 2 : exitCodeOf(reported, { failOn: options.failOn ?? config.failOn ?? 'never', maxWarnings: options.maxWarnings ?? config.maxWarnings });
}

interface Run {
  readonly files: readonly SourceFile[];
  readonly reading: ReadOptions;
  readonly outputs: Outputs;
  readonly pool: ReturnType<typeof createPool>;
  readonly together: Together;
  readonly progress: Progress;
  readonly pseudonymised: boolean;
  readonly keepsText: boolean;
  readonly overriding: Overriding;
}

/** Reads and assesses everything; undefined where the user stopped it, with what is done kept to go on from. */
async function auditAll({ files, reading, outputs, pool, together, progress, pseudonymised, keepsText, overriding }: Run, terminal: Terminal): Promise<Totals | undefined> {
  const sayReject = rejectSayer(terminal, progress);
  const spool = createSpool({ line: (name, value) => outputs.line(name, JSON.stringify(value)), keepText: keepsText, keep: KEEP });
  const stopping = stopOnSignal(terminal);
  let done = 0;
  try {
    const totals = await runAudit({
      incoming: recordsOf(files, { ...reading, onBytes: progress.taken }, terminal), pool, keep: NAMED, signal: stopping.signal, replay: openReplay(outputs.earlier('assessments.jsonl')),
      ...(pseudonymised ? { prepare: createPseudonymiser() } : {}), revise: overriding.revise,
      onAssessed: ({ record, assessment, line }) => {
        together.add({ record, assessment });
        spool(record, assessment);
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
