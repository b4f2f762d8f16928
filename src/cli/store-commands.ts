import { Option, type Command } from 'commander';
import { wholeNumber } from './arguments.ts';
import type { CompareOptions } from './commands/compare.ts';
import type { JoinOptions, ShareOptions } from './commands/partnership.ts';
import type { QueryOptions } from './commands/query.ts';
import type { AddOptions } from './commands/override.ts';
import type { ReportOptions } from './commands/report.ts';
import type { DrawOptions } from './commands/sample.ts';
import type { TrendOptions } from './commands/trend.ts';
import type { ExitCode, Terminal } from './run.ts';

const FOLDER = 'childfirst-report';

/** The commands that work from the store of an audit. */
export function addStoreCommands(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const format = (...choices: string[]): Option => new Option('--format <format>', 'how to print').choices(choices);
  const store = (): Option => new Option('--store <folder>', 'the folder of the audit').default(FOLDER);
  program.command('report').description('the report of a run again, out of the store: page, workbook and lists').argument('[folder]', 'the folder of the audit', FOLDER)
    .option('--run <name>', 'which run (default: the latest)').option('--out <folder>', 'where to write (default: a folder of the run beside the store)').option('--title <title>', 'title of the report').option('--baseline <run>', 'count and list only what is new since that run').option('--workers', 'figures by worker too; meant for offering help, never for ranking')
    .action(async (folder: string, options: ReportOptions) => end(await (await import('./commands/report.ts')).report(folder, options, terminal)));
  program.command('export').description('the tables of the store as Parquet, for other tools').argument('[folder]', 'the folder of the audit', FOLDER).requiredOption('--out <folder>', 'where to write')
    .action(async (folder: string, options: { readonly out: string }) => end(await (await import('./commands/export.ts')).exportStore(folder, options, terminal)));
  program.command('trend').description('how the measures move from run to run, or by the dates of the records').argument('[folder]', 'the folder of the audit', FOLDER)
    .addOption(new Option('--by <what>', 'runs, or months or quarters of one run').choices(['run', 'month', 'quarter']).default('run')).option('--run <name>', 'which run (default: the latest)').addOption(format('text', 'json'))
    .action(async (folder: string, options: TrendOptions) => end(await (await import('./commands/trend.ts')).trend(folder, options, terminal)));
  program.command('compare').description('two runs of a store, measure by measure').argument('[before]', 'name of a run (default: the last but one)').argument('[after]', 'name of a run (default: the latest)')
    .addOption(store()).addOption(format('text', 'json'))
    .action(async (before: string | undefined, after: string | undefined, options: CompareOptions) => end(await (await import('./commands/compare.ts')).compare(before, after, options, terminal)));
  program.command('query').description('put a question to the store, by name or in SQL; the store is only read').argument('[question]', 'for example voice-by-agency, or SELECT …')
    .addOption(store()).option('--run <name>', 'the run that $run stands for (default: the latest)').addOption(format('text', 'csv', 'json')).option('--list', 'the questions that it knows by name')
    .action(async (question: string | undefined, options: QueryOptions) => end(await (await import('./commands/query.ts')).query(question, options, terminal)));
  addSample(program, terminal, end);
  addOverride(program, terminal, end);
  addPartnership(program, terminal, end);
}

function addSample(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const sample = program.command('sample').description('a dip sample: records for people to read, and how far they and the tool agree');
  sample.command('draw').description('write a workbook with records and empty cells for your own judgement')
    .option('--store <folder>', 'the folder of the audit', FOLDER).option('--run <name>', 'which run (default: the latest)').option('--size <count>', 'how many records', wholeNumber, 12)
    .addOption(new Option('--method <method>', 'how to draw').choices(['random', 'stratified', 'need']).default('random')).addOption(new Option('--by <what>', 'groups of a stratified sample').choices(['agency', 'team', 'type']).default('agency'))
    .option('--seed <seed>', 'the same seed draws the same records', '1').option('--out <file>', 'the workbook', 'dip-sample.xlsx')
    .action(async (options: DrawOptions) => end(await (await import('./commands/sample.ts')).draw(options, terminal)));
  sample.command('read').description('read filled-in workbooks back').argument('<file...>', 'one or more workbooks of the same sample').option('--out <file>', 'write the list to talk about as CSV')
    .action(async (paths: string[], options: { readonly out?: string }) => end(await (await import('./commands/sample.ts')).read(paths, options, terminal)));
}

function addOverride(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const override = program.command('override').description('decisions about findings: accepted, or dismissed with a reason');
  const file = (command: Command): Command => command.option('--file <file>', 'where decisions are kept', 'overrides.yaml');
  file(override.command('add').description('keep a decision about one finding').argument('<record>', 'number of the record').argument('<key>', 'key of the finding, from the report'))
    .addOption(new Option('--decision <decision>', 'whether the finding is right here').choices(['accept', 'dismiss']).makeOptionMandatory())
    .requiredOption('--reason <words>', 'why; no words of the record').requiredOption('--reviewer <name>', 'who decided').option('--until <day>', 'the last day on which it holds (default: in six months)')
    .action(async (record: string, key: string, options: AddOptions) => end(await (await import('./commands/override.ts')).add(record, key, options, terminal)));
  file(override.command('list').description('every decision, and whether it still holds'))
    .action(async (options: { readonly file: string }) => end(await (await import('./commands/override.ts')).list(options, terminal)));
}

function addPartnership(program: Command, terminal: Terminal, end: (code: ExitCode) => void): void {
  const partnership = program.command('partnership').description('several agencies in one report, without a record leaving any of them');
  partnership.command('share').description('the figures of an audit, with nothing in them that names a child or a worker').argument('[folder]', 'the folder of the audit', FOLDER)
    .requiredOption('--agency <name>', 'what the agency is called').option('--period <words>', 'what the figures are of, for example “January to March” (default: the day of the audit)').option('--run <name>', 'which run (default: the latest)').option('--out <file>', 'where to write', 'aggregate.json')
    .action(async (folder: string, options: ShareOptions) => end(await (await import('./commands/partnership.ts')).share(folder, options, terminal)));
  partnership.command('join').description('join the figures of several agencies into one report').argument('<file...>', 'what each agency shared')
    .option('--out <folder>', 'where to write', 'childfirst-partnership').option('--title <title>', 'title of the report', 'Multi-agency audit of case records')
    .action(async (paths: string[], options: JoinOptions) => end(await (await import('./commands/partnership.ts')).joinFiles(paths, options, terminal)));
}
