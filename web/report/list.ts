import { recordColumns, type RecordRow } from '../../src/formatters/index.ts';

/** The records in the order and choice that the reader asked for. */
export interface RecordList {
  readonly filter: (name: string, value: string) => void;
  readonly sort: (column: number, down: boolean) => void;
  readonly clear: () => void;
  /** Places in the rows. */
  readonly order: () => readonly number[];
}

type Test = (row: RecordRow, value: string) => boolean;

const SHOW: Readonly<Record<string, (row: RecordRow) => boolean>> = { hidden: ({ hidden }) => hidden, absent: ({ level }) => level === 'absent', high: ({ high }) => high > 0 };

const TESTS: Readonly<Record<string, Test>> = {
  agency: ({ agency }, value) => agency === value,
  team: ({ team }, value) => team === value,
  type: ({ type }, value) => type === value,
  rule: ({ rules }, value) => rules.includes(Number(value)),
  show: (row, value) => SHOW[value]?.(row) ?? true,
};

/** A list over rows that never change; the words of a row are put together once. */
export function createList(rows: readonly RecordRow[], titles: readonly string[]): RecordList {
  const words = rows.map(({ id, agency, team, type, date, rules }) => [id, agency, team, type, date, ...rules.map((rule) => titles[rule])].join('\n').toLowerCase());
  const all = rows.map((_, place) => place);
  const filters = new Map<string, string>();
  let sorted = all;
  const fits = (place: number, wanted: readonly string[], tests: readonly (readonly [Test, string])[]): boolean => {
    const [row, hay] = [rows[place], words[place] ?? ''];
    return row !== undefined && wanted.every((word) => hay.includes(word)) && tests.every(([test, value]) => test(row, value));
  };
  return {
    filter: (name, value) => void filters.set(name, value),
    sort: (column, down) => {
      sorted = sortedBy(rows, all, { column, down });
    },
    clear: () => filters.clear(),
    order: () => {
      const wanted = (filters.get('words') ?? '').toLowerCase().split(/\s+/).filter((word) => word !== '');
      const tests = [...filters].flatMap(([name, value]): (readonly [Test, string])[] => {
        const test = TESTS[name];
        return test === undefined || value === '' ? [] : [[test, value]];
      });
      return wanted.length === 0 && tests.length === 0 ? sorted : sorted.filter((place) => fits(place, wanted, tests));
    },
  };
}

function sortedBy(rows: readonly RecordRow[], places: readonly number[], { column, down }: { readonly column: number; readonly down: boolean }): number[] {
  const { kind, value } = recordColumns[column] ?? { kind: 'text', value: () => undefined };
  const collator = new Intl.Collator('en-GB', { numeric: true });
  const values = rows.map(value);
  const order = (a: number, b: number): number => (kind === 'count' ? Number(values[a]) - Number(values[b]) : collator.compare(String(values[a] ?? ''), String(values[b] ?? '')));
  return places.toSorted((a, b) => (down ? order(b, a) : order(a, b)) || a - b);
}
