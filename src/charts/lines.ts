import { dot, line, ruleX, ruleY, text } from '@observablehq/plot';
import { draw, roomFor, shortNames, WIDTH } from './draw.ts';

/** One measure of a row or a line: a name, and the mark that stands for it. */
export interface Series {
  readonly name: string;
  readonly symbol: 'circle' | 'square' | 'triangle' | 'diamond';
}

/** Several figures from 0 to 100 in each row, as marks on one scale. */
export function dots(label: string, series: readonly Series[], rows: readonly { readonly name: string; readonly values: readonly number[] }[]): string {
  const names = shortNames(rows.map(({ name }) => name));
  const spans = rows.map(({ values }, row) => ({ name: names[row] ?? '', low: Math.min(...values), high: Math.max(...values) }));
  const marks = series.map(({ symbol }, i) => dot(rows.map(({ values }, row) => ({ name: names[row] ?? '', value: values[i] ?? 0 })), { x: 'value', y: 'name', symbol, r: 6, fill: `var(--series-${i + 1})`, stroke: 'var(--ground)', strokeWidth: 1 }));
  return draw(label, {
    height: 70 + rows.length * 32, marginBottom: 48, marginLeft: roomFor(names), marginRight: 24, x: { domain: [0, 100], label: 'mean score of 100', grid: true, labelArrow: 'none', labelAnchor: 'center' }, y: { label: null, domain: [...names], tickSize: 0, type: 'point' },
    marks: [ruleY(spans, { y: 'name', x1: 'low', x2: 'high', stroke: 'var(--line)', strokeWidth: 3 }), ...marks],
  });
}

/** Figures from 0 to 100 over time, each line named at its end. */
export function lines(label: string, series: readonly Series[], points: readonly { readonly name: string; readonly values: readonly number[] }[]): string {
  const names = shortNames(points.map(({ name }) => name));
  const end = Math.max(...series.map(({ name }) => name.length)) * 7.6 + 20;
  const all = series.map((one, i) => points.map(({ values }, at) => ({ at: names[at] ?? '', value: values[i] ?? 0, name: one.name })));
  const ends = labelsApart(all.flatMap((data) => data.slice(-1)));
  return draw(label, {
    width: WIDTH, height: 330, marginTop: 40, marginRight: end, marginBottom: 44, marginLeft: 48, x: { type: 'point', domain: [...names], label: null }, y: { domain: [0, 100], label: 'mean score of 100', grid: true, labelArrow: 'none', ticks: 5 },
    marks: [
      ...all.flatMap((data, i) => [
        line(data, { x: 'at', y: 'value', stroke: `var(--series-${i + 1})`, strokeWidth: i === 0 ? 3.5 : 1.75, ...(i === 0 ? {} : { strokeDasharray: `${i * 3} 3` }) }),
        dot(data, { x: 'at', y: 'value', symbol: series[i]?.symbol ?? 'circle', r: 5, fill: `var(--series-${i + 1})` }),
      ]),
      text(ends, { x: 'at', y: 'place', text: 'name', textAnchor: 'start', dx: 10 }),
    ],
  });
}

const APART = 7;

/** Names that would stand on each other are moved apart, from the highest down. */
function labelsApart(ends: readonly { readonly at: string; readonly value: number; readonly name: string }[]): readonly { readonly at: string; readonly place: number; readonly name: string }[] {
  let above = Number.POSITIVE_INFINITY;
  return ends.toSorted((a, b) => b.value - a.value).map(({ at, value, name }) => {
    above = Math.min(value, above - APART);
    return { at, place: above, name };
  });
}

interface Ratio {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const [LEAST, MOST] = [0.25, 4];

/** Ratios with their intervals, a column for each thing that is measured, on a scale where half and double lie equally far from 1. */
export function ratios(label: string, measured: readonly { readonly name: string; readonly rows: readonly Ratio[] }[]): string {
  const groups = [...new Set(measured.flatMap(({ rows }) => rows.map(({ name }) => name)))];
  const names = shortNames(groups);
  const within = (value: number): number => Math.min(MOST, Math.max(LEAST, value));
  const data = measured.flatMap(({ name: of, rows }) => rows.map(({ name, value, low, high }) => ({ of, name: names[groups.indexOf(name)] ?? '', value: within(value), low: within(low), high: within(high) })));
  return draw(label, {
    height: 96 + groups.length * 30, marginTop: 40, marginBottom: 50, marginLeft: roomFor(names), marginRight: 12, y: { label: null, domain: [...names], tickSize: 0, type: 'point' },
    fx: { domain: measured.map(({ name }) => name), label: null, padding: 0.16 },
    x: { type: 'log', domain: [LEAST, MOST], ticks: [0.25, 0.5, 1, 2, 4], tickFormat: (tick: number) => ({ 0.25: '¼', 0.5: '½' })[tick] ?? String(tick), label: 'ratio to all other children (1 is no difference)', labelArrow: 'none', labelAnchor: 'center', grid: true },
    marks: [
      ruleX([1], { stroke: 'var(--text)', strokeWidth: 1.5 }), ruleY(data, { fx: 'of', y: 'name', x1: 'low', x2: 'high', stroke: 'var(--bar)', strokeWidth: 3 }),
      dot(data, { fx: 'of', x: 'value', y: 'name', r: 5, fill: 'var(--bar)' }),
    ],
  });
}
