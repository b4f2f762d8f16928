import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { storedBodies, writeReport } from '../../report/index.ts';
import { reportOn } from '../../store/index.ts';
import { pageScript } from '../finish-run.ts';
import { baselineFor, chosenRun, withStore } from '../open-store.ts';
import { write, type ExitCode, type Terminal } from '../run.ts';

export interface ReportOptions {
  readonly run?: string;
  readonly out?: string;
  readonly title?: string;
  readonly workers?: boolean;
  readonly baseline?: string;
}

/** `childfirst report [FOLDER]`: page, workbook and lists of a run, again, out of the store. */
export async function report(where: string, options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  const file = await withStore(where, terminal, async (store) => {
    const { run, name } = await chosenRun(store, options.run);
    const out = resolve(terminal.cwd, options.out ?? join(where, `report-${name.replace(/[^\p{L}\p{N}.-]+/gu, '-')}`));
    mkdirSync(out, { recursive: true });
    const since = await baselineFor(store, run, options.baseline);
    await reportOn(store, { run, ...(since === undefined ? {} : { baseline: since.run }) });
    await writeReport(store, { run, bodies: storedBodies(store, run), script: pageScript(), workers: options.workers === true, ...(options.title === undefined ? {} : { title: options.title }), ...(since === undefined ? {} : { since: since.name }) }, (one) => join(out, one));
    return join(out, 'report.html');
  }, { writesFiles: true });
  const near = relative(terminal.cwd, file);
  await write(terminal.stdout, `The report is at ${near.startsWith('..') ? file : near}\n${pathToFileURL(file).href}\n`);
  return 0;
}
