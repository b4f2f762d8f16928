import { writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { CaseRecord, CompiledRuleset } from '../../core/index.ts';
import type { FormatResult, RuleHelp } from '../../formatters/index.ts';
import { findFiles, readBytes, readFile, type Read } from '../../readers/index.ts';
import type { Config } from '../config.ts';
import { loadConfig } from '../config.ts';
import { linterFor } from '../linter.ts';
import { CannotRun, say, wantsColor, write, type ExitCode, type JudgeOptions, type Terminal } from '../run.ts';
import { createVerdict } from '../verdict.ts';
import { plainMessage, problemText } from '../words.ts';

export interface CheckOptions extends JudgeOptions {
  readonly stdinFilename?: string;
}

/** `childfirst check FILE… | -`: findings in notes. */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const config = await loadConfig(options.config, terminal.cwd);
  if (options.printConfig === true) return printConfig(config, options, terminal);
  if (paths.length === 0) throw new CannotRun('There is nothing to check: name a file, a folder or a glob, or “-” for standard input.');
  const { linter, ruleset } = await linterFor(config, options);
  const verdict = createVerdict(options.failOn ?? config.failOn ?? 'low', options.maxWarnings ?? config.maxWarnings);
  const results: FormatResult[] = [];
  let unread = 0;
  const sayUnread = (message: string): void => {
    unread += 1;
    say(terminal, message);
  };
  for await (const { place, parsed, path } of sources(paths, { options, terminal, sayUnread })) {
    if (!parsed.ok) {
      sayUnread(`${place}: ${parsed.problems.map(problemText).join('; ')}`);
      continue;
    }
    const record = withOptions(parsed.value, options);
    const assessment = linter.assess(record);
    verdict.add(assessment);
    results.push({ record, assessment, ...(path === undefined ? {} : { path }) });
  }
  await report(results, { options, ruleset, terminal });
  return unread > 0 ? 2 : verdict.exitCode();
}

interface Reading {
  readonly options: CheckOptions;
  readonly terminal: Terminal;
  readonly sayUnread: (message: string) => void;
}

/** A source that cannot be read is said, and the others are checked all the same. */
async function* sources(paths: readonly string[], reading: Reading): AsyncGenerator<Read> {
  const { terminal, options } = reading;
  for (const path of paths) {
    try {
      if (path === '-') yield* fromStdin(options, terminal);
      else for (const file of await findFiles([path], terminal.cwd)) yield* readFile(file, { cwd: terminal.cwd, onNotice: (message) => say(terminal, message) });
    } catch (error) {
      const message = plainMessage(error);
      if (message === undefined) throw error;
      reading.sayUnread(message);
    }
  }
}

async function* fromStdin({ stdinFilename = 'standard input' }: CheckOptions, terminal: Terminal): AsyncGenerator<Read> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of terminal.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  yield* readBytes(Buffer.concat(chunks), stdinFilename, { onNotice: (message) => say(terminal, message) });
}

/** What the command line says of the child goes before what the note says. */
function withOptions(record: CaseRecord, { recordType, childName, childAge, childPronoun }: CheckOptions): CaseRecord {
  const child = {
    ...record.child,
    ...(childName === undefined ? {} : { name: childName }), ...(childAge === undefined ? {} : { age: childAge }), ...(childPronoun === undefined ? {} : { pronoun: childPronoun }),
  };
  return { ...record, ...(recordType === undefined ? {} : { recordType }), ...(Object.keys(child).length === 0 ? {} : { child }) };
}

interface Reporting {
  readonly options: CheckOptions;
  readonly ruleset: CompiledRuleset;
  readonly terminal: Terminal;
}

async function report(results: readonly FormatResult[], { options, ruleset, terminal }: Reporting): Promise<void> {
  const { formatters } = await import('../../formatters/index.ts');
  const text = formatters[options.format ?? 'terminal']({
    results, version: ruleset.version, color: options.outputFile === undefined && wantsColor(terminal, options.color), rules: helpOf(ruleset),
    ...(options.quiet === true ? { quiet: true } : {}), ...(options.setAside === true ? { showSetAside: true } : {}),
    ...(terminal.stdout.columns === undefined ? {} : { width: Math.max(60, Math.min(terminal.stdout.columns, 120)) }),
  });
  if (options.outputFile === undefined) {
    await write(terminal.stdout, text.endsWith('\n') ? text : `${text}\n`);
    return;
  }
  const file = isAbsolute(options.outputFile) ? options.outputFile : join(terminal.cwd, options.outputFile);
  try {
    writeFileSync(file, text);
  } catch {
    throw new CannotRun(`The report could not be written to “${options.outputFile}”.`);
  }
}

function helpOf({ rules }: CompiledRuleset): RuleHelp[] {
  return rules.flatMap((rule) => (rule.kind === 'sign' ? [] : [{ id: rule.id, title: rule.title, why: rule.why, severity: rule.severity, category: rule.category }]));
}

async function printConfig(config: Config, options: CheckOptions, { stdout }: Terminal): Promise<ExitCode> {
  const { failOn = config.failOn ?? 'low', jargon = config.jargon, maxWarnings = config.maxWarnings } = options;
  await write(stdout, `${JSON.stringify({ ...config, failOn, jargon, ...(maxWarnings === undefined ? {} : { maxWarnings }) }, null, 2)}\n`);
  return 0;
}
