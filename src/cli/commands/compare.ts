import { compareMeasures, compareRules, type Change } from '../../measures/index.ts';
import { measuresOf } from '../../store/index.ts';
import { chosenRun, storedRuns, withStore } from '../open-store.ts';
import { CannotRun, write, type ExitCode, type Terminal } from '../run.ts';
import { textTable } from '../text-table.ts';

export interface CompareOptions {
  readonly store: string;
  readonly format?: 'text' | 'json';
}

/** `childfirst compare [BEFORE] [AFTER]`: two runs of a store, measure by measure, with how sure each change is. */
export async function compare(before: string | undefined, after: string | undefined, options: CompareOptions, terminal: Terminal): Promise<ExitCode> {
  const found = await withStore(options.store, terminal, async (store) => {
    const runs = await storedRuns(store);
    if (runs.length < 2 && before === undefined) throw new CannotRun('A comparison needs two runs in one store: audit the later export into the same folder with another --run name.');
    const [first, second] = [await chosenRun(store, before ?? runs.at(-2)?.name), await chosenRun(store, after)];
    const [one, two] = [await measuresOf(store, first.run), await measuresOf(store, second.run)];
    const [digests] = await store.rows<{ kinds: number }>('SELECT count(DISTINCT digest)::INTEGER AS kinds FROM runs WHERE run IN ($one, $two)', { one: first.run, two: second.run });
    return { before: first, after: second, records: [one.records, two.records], sameRules: digests?.kinds === 1, measures: compareMeasures(one, two), rules: compareRules(one, two) };
  });
  if (options.format === 'json') {
    await write(terminal.stdout, `${JSON.stringify(found, null, 2)}\n`);
    return 0;
  }
  const { measures, rules, sameRules, records } = found;
  const columns = ['', found.before.name, found.after.name, 'change', '95% interval', ''];
  const notes = [
    'An interval that holds 0 means that the change may be chance. “Better” speaks of the records, not of the children or the workers.',
    ...(sameRules ? [] : ['The two runs were made with different rules, so a part of the change may come from the rules.']),
    ...(rules.length === 0 ? ['No single finding changed by more than chance.'] : []),
  ];
  const changed = rules.length === 0 ? '' : `\nFindings that changed, in records\n${textTable(columns, rules.slice(0, 15).map(rowOf))}`;
  await write(terminal.stdout, `${textTable(columns, [['Records', records[0], records[1]], ...measures.map(rowOf)])}${changed}\n${notes.join('\n')}\n`);
  return 0;
}

function rowOf({ name, unit, before, after, change, says }: Change): readonly unknown[] {
  const figure = (value: number): string => (unit === 'points' ? value.toFixed(1) : `${Math.round(value)}%`);
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(unit === 'points' ? 1 : 0)}`;
  return [name, figure(before), figure(after), signed(change.value), `${signed(change.low)} to ${signed(change.high)}`, says];
}
