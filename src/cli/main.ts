import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { packageRoot } from '../loader/index.ts';
import { atLeastOne, wholeNumber } from './arguments.ts';
import type { AuditCommandOptions } from './commands/audit.ts';
import type { CheckOptions } from './commands/check.ts';
import { addStoreCommands } from './store-commands.ts';
import type { EvalOptions } from './commands/eval.ts';
import type { InitOptions } from './commands/init.ts';
import type { RulesOptions } from './commands/rules.ts';
import type { ServeOptions } from './commands/serve.ts';
import { hearFailedWrites, isClosedPipe, say, type ExitCode, type JudgeOptions, type Terminal } from './run.ts';

const FORMATS = ['terminal', 'json', 'jsonl', 'html', 'markdown', 'csv', 'sarif', 'junit', 'checkstyle', 'github'];

/** The program: reads arguments, runs a command and says how it ended. Nothing here ends the process. */
export async function main(terminal: Terminal): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  hearFailedWrites(terminal);
  const program = build(terminal, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...terminal.argv]);
    return exitCode;
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const { plainMessage } = await import('./words.ts');
    const message = plainMessage(error);
    if (message === undefined) throw error;
    say(terminal, message);
    return 2;
  }
}

function build(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const program = new Command('childfirst')
    .description('Checks case notes about children for blaming language, a missing voice and empty risk fields, and says what to write instead.')
    .version(version(), '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({ writeOut: (text) => void terminal.stdout.write(text), writeErr: (text) => void terminal.stderr.write(text) })
    .showSuggestionAfterError(true)
    .helpCommand(true)
    .addHelpText('after', '\nExit status: 0 nothing at or above the failing level, 1 something was, 2 it could not run.\nNothing is ever sent anywhere: childfirst makes no network call.');
  addCheck(program, terminal, end);
  addAudit(program, terminal, end);
  judging(program.command('stream').description('case records as JSON lines on standard input, one assessment a line on standard output'))
    .action(async (options: JudgeOptions) => end(await (await import('./commands/stream.ts')).stream(options, terminal)));
  program.command('lsp').description('speak to an editor: the language server, on standard input and output').option('--stdio', 'speak on standard input and output (the only way there is)').option('--clientProcessId <id>', 'end when the editor with this process id ends')
    .action(async () => end(await (await import('./commands/lsp.ts')).lsp(terminal)));
  addRules(program, terminal, end);
  addRecords(program, terminal, end);
  addServe(program, terminal, end);
  addStoreCommands(program, terminal, end);
  program.command('eval').description('compare with records that readers have labelled').argument('<labelled>', 'a .jsonl file')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json'])).option('--config <file>', 'configuration file').option('--misses', 'list every miss')
    .action(async (path: string, options: EvalOptions) => end(await (await import('./commands/eval.ts')).evaluateFile(path, options, terminal)));
  program.command('init').description('write a configuration to start from; with an export, a mapping file for its columns').argument('[export]', 'asked about in a terminal')
    .option('--mapping <file>', 'what to call the mapping file', 'childfirst.mapping.yaml')
    .action(async (exported: string | undefined, options: InitOptions) => end(await (await import('./commands/init.ts')).init(exported, options, terminal)));
  program.command('completion').description('print a completion script').argument('<shell>', 'bash, zsh or fish')
    .action(async (shell: string) => end(await (await import('./commands/completion.ts')).completion(shell, program, terminal)));
  for (const command of [program, ...program.commands, ...program.commands.flatMap((parent) => parent.commands)]) command.exitOverride().copyInheritedSettings(program);
  return program;
}

function version(): string {
  // Our own file.
  return (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { readonly version: string }).version;
}

function judging(command: Command): Command {
  return command
    .option('--config <file>', 'configuration file (default: the nearest childfirst.config.yaml)')
    .option('--jargon', 'give advice on professional shorthand too');
}

/** Options that decide how a run ends. */
function ending(command: Command, failOn: string): Command {
  return command
    .addOption(new Option('--fail-on <severity>', `the least severity that ends the run with status 1 (default: ${failOn})`).choices(['high', 'medium', 'low', 'never']))
    .option('--max-warnings <count>', 'end with status 1 above so many findings', wholeNumber)
    .option('--quiet', 'print less');
}

function addCheck(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  ending(judging(program.command('check').description('check notes; “-” is standard input')), 'low')
    .argument('[file...]', 'notes (.md, .txt, .docx, .pdf, .html, .eml), exports, folders or globs')
    .addOption(new Option('--format <format>', 'how to report').choices(FORMATS).default('terminal'))
    .option('--output-file <file>', 'write the report to a file').option('--stdin-filename <name>', 'what to call standard input')
    .option('--print-config', 'print the configuration in force and stop').option('--set-aside', 'show what was weighed and excused, with the reason').option('--no-color', 'no colour')
    .option('--record-type <type>', 'the type of record').option('--child-name <name>', "the child's name").option('--child-age <years>', "the child's age", wholeNumber)
    .addOption(new Option('--child-pronoun <pronoun>', "the child's pronoun").choices(['he', 'she', 'they']))
    .action(async (paths: string[], options: CheckOptions) => end(await (await import('./commands/check.ts')).check(paths, options, terminal)));
}

function addAudit(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  ending(judging(program.command('audit').description('audit an export (.csv, .tsv, .xlsx, .parquet, .jsonl, .json), or a folder, glob or zip of notes, and write a report')), 'never')
    .argument('<export...>', 'exports, folders or globs')
    .option('--out <folder>', 'where to write', 'childfirst-report').option('--title <title>', 'title of the report')
    .option('--map <part=column>', 'say what a column holds, e.g. --map text="Case note"; may be given again', (pair: string, before: readonly string[] = []) => [...before, pair]).option('--mapping <file>', 'a mapping file, or one of ours: question-answer, code-value, incident-table, running-log, minutes, free-note')
    .option('--join-rows', 'neighbouring rows of one id are one record').option('--print-mapping', 'show how columns are understood and stop')
    .option('--split-entries', 'a document of several dated entries becomes a record for each')
    .option('--resume', 'go on with a run that was broken off').option('--concurrency <threads>', 'how many threads assess (default: one for each processor)', atLeastOne)
    .option('--pseudonymise', "replace the names of children, family and workers throughout")
    .option('--run <name>', 'name of this run in the store (default: the day); a run of the same name is replaced').option('--keep-text', 'keep the texts in the store')
    .option('--baseline <run>', 'report only what is new since that run of the same folder')
    .option('--overrides <file>', 'decisions about findings, from “childfirst override add”')
    .action(async (paths: string[], options: AuditCommandOptions) => end(await (await import('./commands/audit.ts')).audit(paths, options, terminal)));
}

function addRules(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const rules = program.command('rules').description('look at and test the rules');
  const format = (): Option => new Option('--format <format>', 'how to print').choices(['text', 'json']);
  rules.command('list').description('every rule with its severity and title').addOption(format()).option('--config <file>', 'configuration file')
    .action(async (options: RulesOptions) => end(await (await import('./commands/rules.ts')).listRules(options, terminal)));
  rules.command('explain').description('what a rule finds, why, and what to write instead').argument('<id>', 'for example blame/lifestyle-choice').addOption(format()).option('--config <file>', 'configuration file')
    .action(async (id: string, options: RulesOptions) => end(await (await import('./commands/rules.ts')).explainRule(id, options, terminal)));
  rules.command('test').description('run the examples that the rules carry').addOption(format()).option('--coverage', 'fail too on a rule, excuse or word that no example exercises')
    .action(async (options: RulesOptions) => end(await (await import('./commands/rules.ts')).testExamples(options, terminal)));
}

function addRecords(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const records = program.command('records').description('look at the kinds of record that are known');
  const format = (): Option => new Option('--format <format>', 'how to print').choices(['text', 'json']);
  records.command('list').description('every kind of record, with the names it goes by').addOption(format()).option('--config <file>', 'configuration file')
    .action(async (options: RulesOptions) => end(await (await import('./commands/records.ts')).listTypes(options, terminal)));
  records.command('explain').description('how a kind of record is recognised, what it should hold and by when').argument('<type>', 'for example return-home-interview').addOption(format()).option('--config <file>', 'configuration file')
    .action(async (type: string, options: RulesOptions) => end(await (await import('./commands/records.ts')).explainType(type, options, terminal)));
}

function addServe(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  judging(program.command('serve').description('the page for checking a note, and the HTTP API, on this computer only; Ctrl and C ends it'))
    .option('--port <port>', 'where to listen', wholeNumber, 8765).option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--token-file <file>', 'a file with the token that each request must bring (or CHILDFIRST_TOKEN)').option('--tls-cert <file>', 'certificate, for TLS').option('--tls-key <file>', 'its key')
    .option('--behind-proxy', 'another address than this computer without TLS of our own, because a proxy in front has it')
    .option('--allow-host <name>', 'a host name to answer for; may be given again', several).option('--allow-origin <origin>', 'a website that may use the API; may be given again', several)
    .option('--quiet', 'no line for each request')
    .action(async (options: ServeOptions) => end(await (await import('./commands/serve.ts')).serve(options, terminal)));
}
