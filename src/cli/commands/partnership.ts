import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkYaml } from '../../loader/index.ts';
import { aggregateOf, aggregateSchema, FEWEST_TO_SHARE, type Aggregate } from '../../practice/index.ts';
import { joinedReport } from '../../report/index.ts';
import { chosenRun, withStore } from '../open-store.ts';
import { CannotRun, say, write, type ExitCode, type Terminal } from '../run.ts';

export interface ShareOptions {
  readonly agency: string;
  readonly period?: string;
  readonly run?: string;
  readonly out: string;
}

/** `childfirst partnership share [FOLDER]`: the figures of an audit, with nothing in them that names anybody. */
export async function share(where: string, { agency, period, run: name, out }: ShareOptions, terminal: Terminal): Promise<ExitCode> {
  const aggregate = await withStore(where, terminal, async (store) => {
    const run = await chosenRun(store, name);
    return aggregateOf(store, { run: run.run, agency, period: period ?? run.day });
  });
  if (aggregate === undefined) throw new CannotRun(`This audit has fewer than ${FEWEST_TO_SHARE} records. So few could point to a child, so nothing was written.`);
  writeFileSync(resolve(terminal.cwd, out), `${JSON.stringify(aggregate, null, 1)}\n`);
  say(terminal, `The figures of ${aggregate.measures.records} records are in ${out}. They hold no name, no record and no words of a note; look at the file before you send it.`);
  return 0;
}

export interface JoinOptions {
  readonly out: string;
  readonly title: string;
}

/** `childfirst partnership join FILE…`: one report of several agencies. */
export async function joinFiles(paths: readonly string[], { out, title }: JoinOptions, terminal: Terminal): Promise<ExitCode> {
  const partners: Aggregate[] = [];
  for (const path of paths) partners.push(await readAggregate(path, terminal));
  const named = partners.map(({ agency, period }) => `${agency} (${period})`);
  const twice = named.find((one, i) => named.indexOf(one) !== i);
  if (twice !== undefined) throw new CannotRun(`Two of the files are of ${twice}. Give each agency and period once.`);
  if (new Set(partners.map(({ ruleset }) => ruleset.digest)).size > 1) say(terminal, 'These agencies used different rules, so a part of what differs may come from the rules. Agree on one version and export again.');
  const folder = resolve(terminal.cwd, out);
  mkdirSync(folder, { recursive: true });
  const { page, workbook } = await joinedReport(partners, { title, date: new Date().toISOString().slice(0, 10), version: partners[0]?.ruleset.version ?? '' });
  writeFileSync(join(folder, 'report.html'), page);
  writeFileSync(join(folder, 'report.xlsx'), workbook);
  await write(terminal.stdout, `The report of ${partners.length} agencies is at ${join(out, 'report.html')}\n${pathToFileURL(join(folder, 'report.html')).href}\n`);
  return 0;
}

async function readAggregate(path: string, { cwd }: Terminal): Promise<Aggregate> {
  const file = resolve(cwd, path);
  if (!existsSync(file)) throw new CannotRun(`${path}: there is no such file.`);
  const parsed = await checkYaml<Aggregate>(readFileSync(file, 'utf8'), path, aggregateSchema);
  if (!parsed.ok) throw new CannotRun(`${path} is no file of “childfirst partnership share”, or was changed since:\n${parsed.problems.slice(0, 5).map(({ path: place, message }) => `  ${place}: ${message}`).join('\n')}`);
  return parsed.value;
}
