import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { csvCell } from '../../formatters/index.ts';
import { compareReadings, drawSample, moderationList, readSample, sampleSheets, type Reading, type SampleMethod } from '../../practice/index.ts';
import { workbookOf } from '../../workbook/index.ts';
import { chosenRun, withStore } from '../open-store.ts';
import { CannotRun, say, write, type ExitCode, type Terminal } from '../run.ts';
import { textTable } from '../text-table.ts';

export interface DrawOptions {
  readonly store: string;
  readonly run?: string;
  readonly size: number;
  readonly method: SampleMethod;
  readonly by: 'agency' | 'team' | 'type';
  readonly seed: string;
  readonly out: string;
}

/** `childfirst sample draw`: a workbook of records for people to read, with empty cells for their own judgement. */
export async function draw(options: DrawOptions, terminal: Terminal): Promise<ExitCode> {
  const { method, seed, size } = options;
  const sample = await withStore(options.store, terminal, async (store) => {
    const { run } = await chosenRun(store, options.run);
    return drawSample(store, { run, size, method, seed, strata: options.by === 'type' ? 'record_type' : options.by });
  });
  writeFileSync(resolve(terminal.cwd, options.out), await workbookOf(sampleSheets(sample, { method, seed })));
  say(terminal, `${sample.length} records were drawn into ${options.out}. When it is filled in, run: childfirst sample read ${options.out}`);
  return 0;
}

interface Reader {
  readonly name: string;
  readonly reading: Reading;
}

/** Too few pairs to speak of agreement. */
const FEW = 20;

/** `childfirst sample read FILE…`: how far auditors and tool agree, and what to talk about. */
export async function read(paths: readonly string[], options: { readonly out?: string }, terminal: Terminal): Promise<ExitCode> {
  const readers: Reader[] = [];
  for (const path of paths) readers.push(...await readersIn(path, readers.length === 0, terminal));
  const pairs = readers.flatMap((one, i) => readers.slice(i + 1).map((other) => ({ one, other })));
  for (const { one, other } of pairs) {
    const agreement = compareReadings(one.reading, other.reading);
    const rows = agreement.map(({ scale, pairs: both, same, kappa }) => [scale, both, both === 0 ? '–' : `${Math.round(same * 100)}%`, kappa === undefined ? '–' : kappa.toFixed(2), wordsFor(kappa, both)]);
    await write(terminal.stdout, `${one.name} and ${other.name}\n${textTable(['', 'records', 'same', 'kappa', ''], rows)}\n`);
  }
  const list = pairs.flatMap(({ one, other }) => moderationList(one.reading, other.reading).map((row) => [row.record, row.scale, one.name, row.first, other.name, row.second]));
  const heads = ['record', 'judgement', 'who', 'says', 'and', 'says'];
  if (options.out !== undefined) writeFileSync(resolve(terminal.cwd, options.out), `\u{FEFF}${[heads, ...list].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`);
  await write(terminal.stdout, list.length === 0 ? 'There is nothing to moderate.\n' : `To talk about, the furthest apart first\n${textTable(heads, options.out === undefined ? list : list.slice(0, 10))}`);
  await write(terminal.stdout, '\nKappa is Cohen’s, with quadratic weights: 1 is full agreement, 0 is what chance gives. Where people and tool differ, either may be right.\n');
  return 0;
}

async function readersIn(path: string, first: boolean, terminal: Terminal): Promise<readonly Reader[]> {
  const file = resolve(terminal.cwd, path);
  if (!existsSync(file)) throw new CannotRun(`${path}: there is no such file.`);
  const sample = await readSample(readFileSync(file));
  if (sample === undefined) throw new CannotRun(`${path}: this is no workbook of “childfirst sample draw”, or its sheets were renamed.`);
  for (const place of sample.odd) say(terminal, `${path}: ${place}: not one of the list, so it is not counted.`);
  return [...(first ? [{ name: 'childfirst', reading: sample.tool }] : []), { name: basename(path), reading: sample.auditor }];
}

function wordsFor(kappa: number | undefined, pairs: number): string {
  if (pairs < FEW) return 'too few records to say';
  if (kappa === undefined) return 'one of them always says the same';
  if (kappa < 0.4) return 'weak: agree on what the words mean first';
  return kappa < 0.75 ? 'fair' : 'good';
}
