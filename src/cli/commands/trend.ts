import { sum, type GroupFigures } from '../../measures/index.ts';
import { monthsOf, runsOf } from '../../store/index.ts';
import { chosenRun, withStore } from '../open-store.ts';
import { say, write, type ExitCode, type Terminal } from '../run.ts';
import { textTable } from '../text-table.ts';

export interface TrendOptions {
  readonly by?: 'run' | 'month' | 'quarter';
  readonly run?: string;
  readonly format?: 'text' | 'json';
}

const COLUMNS = ['', 'records', 'score', 'language', 'voice', 'risk', 'wording to mend', 'child heard', 'nothing from child', 'risk not named'];

/** `childfirst trend`: how the measures move from run to run, or by the dates of the records of one run. */
export async function trend(where: string, options: TrendOptions, terminal: Terminal): Promise<ExitCode> {
  const by = options.by ?? 'run';
  const { groups, rulesets } = await withStore(where, terminal, async (store) => {
    if (by !== 'run') return { groups: await monthsOf(store, (await chosenRun(store, options.run)).run, by), rulesets: 1 };
    const runs = await runsOf(store);
    return { groups: runs.map(({ figures }) => figures), rulesets: new Set(runs.map(({ digest }) => digest)).size };
  });
  const text = options.format === 'json' ? `${JSON.stringify(groups, null, 2)}\n` : textTable([by, ...COLUMNS.slice(1)], groups.map(rowOf));
  await write(terminal.stdout, text);
  if (rulesets > 1) say(terminal, 'These runs were made with different rules, so a part of the change may come from the rules.');
  return 0;
}

function rowOf({ name, records, overall, domains, wording, voice, hiddenRisk }: GroupFigures): readonly unknown[] {
  const expected = sum(Object.values(voice));
  const percent = (count: number, of: number): string => (of === 0 ? '–' : `${Math.round((count / of) * 100)}%`);
  return [name, records, overall.toFixed(1), domains.language.toFixed(1), domains.voice.toFixed(1), domains.risk.toFixed(1), percent(wording, records),
    percent(voice.direct + voice.reported, expected), percent(voice.absent, expected), percent(hiddenRisk, records)];
}
