import type { Row, Store } from '../store/index.ts';
import { BY_NEED } from '../store/index.ts';
import type { SheetPart } from '../workbook/index.ts';
import { SCALES, SHEETS } from './scales.ts';

export type SampleMethod = 'random' | 'stratified' | 'need';

export interface SampleOptions {
  readonly run: number;
  readonly size: number;
  readonly method: SampleMethod;
  /** The same seed draws the same records, however the export is ordered. */
  readonly seed: string;
  /** What a stratified sample takes its share of each of. */
  readonly strata: 'agency' | 'team' | 'record_type';
}

/** A record of the sample, with the tool's steps in the order of the scales. */
export interface Sampled {
  readonly record: string;
  readonly about: readonly (string | undefined)[];
  readonly text: string | undefined;
  readonly steps: readonly number[];
}

interface SampledRow extends Row {
  readonly record_id: string;
  readonly agency: string | null;
  readonly team: string | null;
  readonly record_type: string | null;
  readonly date: string | null;
  readonly text: string | null;
}

const ORDERS: Readonly<Record<SampleMethod, (strata: string) => string>> = {
  need: () => BY_NEED,
  random: () => 'draw',
  // One of each group first, then shares as large as the groups are.
  stratified: (strata) => `(row_number() OVER (PARTITION BY ${strata} ORDER BY draw) > 1), (row_number() OVER (PARTITION BY ${strata} ORDER BY draw) - 0.5) / count(*) OVER (PARTITION BY ${strata}), draw`,
};

/** Draws records for people to read. */
export async function drawSample(store: Store, { run, size, method, seed, strata }: SampleOptions): Promise<readonly Sampled[]> {
  const rows = await store.rows<SampledRow>(`WITH drawn AS (SELECT *, md5($seed || '/' || record_id) AS draw FROM records WHERE run = $run),
      language AS (SELECT n, max(CASE severity WHEN 'high' THEN 2 ELSE 1 END) AS worst FROM findings WHERE run = $run AND kind = 'wording' AND severity <> 'info' GROUP BY n)
    SELECT record_id, agency, team, record_type, date, text, ${SCALES.map(({ sql }, i) => `(${sql})::INTEGER AS s${i}`).join(', ')} FROM drawn LEFT JOIN language USING (n)
    ORDER BY ${ORDERS[method](strata)} LIMIT ${size}`, { run, seed });
  return rows.map((row) => ({
    record: row.record_id, about: [row.agency, row.team, row.record_type, row.date].map((part) => part ?? undefined), text: row.text ?? undefined,
    steps: SCALES.map((_, i) => Number(row[`s${i}`])),
  }));
}

const ABOUT = [['Agency', 20], ['Team', 16], ['Type', 22], ['Date', 12]] as const;

/** The workbook of a sample: a sheet to fill in, and the tool's judgement on another, to be looked at afterwards. */
export function sampleSheets(sample: readonly Sampled[], { seed, method }: Pick<SampleOptions, 'seed' | 'method'>): readonly SheetPart[] {
  const about = [{ head: 'Record', width: 18 }, ...ABOUT.map(([head, width]) => ({ head, width }))];
  const facts = (one: Sampled): readonly (string | undefined)[] => [one.record, ...one.about];
  return [
    { name: SHEETS.how, columns: [{ head: 'A dip sample', width: 100 }], rows: howTo(method, seed).map((line) => [line]) },
    {
      name: SHEETS.reading,
      columns: [...about, { head: 'Text', width: 60 }, ...SCALES.map(({ name, steps }) => ({ head: name, width: 24, choices: steps })), { head: 'Notes', width: 40 }],
      rows: sample.map((one) => [...facts(one), one.text ?? 'Read it in your case system.']),
    },
    { name: SHEETS.tool, columns: [...about, ...SCALES.map(({ name }) => ({ head: name, width: 24 }))], rows: sample.map((one) => [...facts(one), ...one.steps.map((step, i) => SCALES[i]?.steps[step])]) },
  ];
}

function howTo(method: SampleMethod, seed: string): readonly string[] {
  const drawn = { random: `at random (seed ${seed})`, stratified: `at random within each group (seed ${seed})`, need: 'by need of attention, so it does not stand for all records' }[method];
  return [
    `These records were drawn ${drawn}.`,
    `1. Read each record, and choose your own judgement on the sheet “${SHEETS.reading}”. Click a cell to see the list. Leave a cell empty where you cannot say.`,
    `2. Only then look at “${SHEETS.tool}”. Whoever looks first tends to agree.`,
    '3. Save, and run: childfirst sample read THIS-FILE. It says how far you and the tool agree, and which records to talk about.',
    'Where you and the tool differ, either may be right. Nothing here is a judgement of the worker who wrote the record.',
  ];
}
