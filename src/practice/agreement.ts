import { agreementOf, type Agreement } from '../measures/index.ts';
import { readSheet } from '../workbook/index.ts';
import { SCALES, SHEETS } from './scales.ts';

/** Somebody's steps for each record, on each scale. */
export type Reading = ReadonlyMap<string, readonly (number | undefined)[]>;

export interface ReadSample {
  readonly auditor: Reading;
  readonly tool: Reading;
  /** Cells that hold something else than the list offers: "row 4, Voice of the child". */
  readonly odd: readonly string[];
}

/** Reads a filled-in workbook; undefined where it is none of ours. */
export async function readSample(bytes: Buffer): Promise<ReadSample | undefined> {
  const [reading, tool] = [await readSheet(bytes, SHEETS.reading), await readSheet(bytes, SHEETS.tool)];
  if (reading === undefined || tool === undefined) return undefined;
  const odd: string[] = [];
  return { auditor: stepsOf(reading, odd), tool: stepsOf(tool, []), odd };
}

function stepsOf(rows: readonly ReadonlyMap<string, string>[], odd: string[]): Reading {
  const filled = rows.map((row, i) => ({ row, place: `row ${i + 2}` })).filter(({ row }) => (row.get('Record') ?? '') !== '');
  return new Map(filled.map(({ row, place }) => [row.get('Record') ?? '', SCALES.map(({ name, steps }) => {
    const written = row.get(name) ?? '';
    const step = steps.findIndex((one) => one.toLowerCase() === written.toLowerCase());
    if (step < 0 && written !== '') odd.push(`${place}, ${name}`);
    return step < 0 ? undefined : step;
  })]));
}

/** Agreement on each scale over the records that both have judged. */
export function compareReadings(one: Reading, other: Reading): readonly (Agreement & { readonly scale: string })[] {
  return SCALES.map(({ name, steps }, i) => ({ scale: name, ...agreementOf(bothJudged(one, other, i).map(({ a, b }) => [a, b] as const), steps.length) }));
}

/** A judgement to talk about. */
export interface Moderation {
  readonly record: string;
  readonly scale: string;
  readonly first: string;
  readonly second: string;
  /** How many steps lie between. */
  readonly apart: number;
}

/** Where two readings differ, the furthest apart first. */
export function moderationList(one: Reading, other: Reading): readonly Moderation[] {
  const differing = SCALES.flatMap(({ name, steps }, i) => bothJudged(one, other, i).filter(({ a, b }) => a !== b)
    .map(({ record, a, b }) => ({ record, scale: name, first: steps[a] ?? '', second: steps[b] ?? '', apart: Math.abs(a - b) / (steps.length - 1) })));
  return differing.toSorted((a, b) => b.apart - a.apart || (a.record < b.record ? -1 : 1));
}

function bothJudged(one: Reading, other: Reading, scale: number): readonly { readonly record: string; readonly a: number; readonly b: number }[] {
  return [...one].flatMap(([record, steps]) => {
    const [a, b] = [steps[scale], other.get(record)?.[scale]];
    return a === undefined || b === undefined ? [] : [{ record, a, b }];
  });
}
