import { barX, barY, ruleY, text } from '@observablehq/plot';
import { draw, roomFor, shortNames } from './draw.ts';

/** How many there are of each, as upright bars in the order given. */
export function columns(label: string, rows: readonly { readonly name: string; readonly count: number }[], axis: { readonly x: string; readonly y: string }): string {
  const data = [...rows];
  return draw(label, {
    height: 310, marginTop: 34, marginBottom: 48, marginLeft: 64, x: { label: axis.x, domain: data.map(({ name }) => name), labelAnchor: 'center', labelArrow: 'none' }, y: { label: axis.y, ticks: 4, grid: true, labelArrow: 'none' },
    marks: [barY(data, { x: 'name', y: 'count', fill: 'var(--bar)' }), text(data, { x: 'name', y: 'count', text: 'count', dy: -9 }), ruleY([0])],
  });
}

/** How many there are of each, as bars that lie, the first on top. */
export function bars(label: string, rows: readonly { readonly name: string; readonly count: number }[], axis: string): string {
  const names = shortNames(rows.map(({ name }) => name));
  const data = rows.map(({ count }, i) => ({ name: names[i] ?? '', count }));
  return draw(label, {
    height: 72 + data.length * 30, marginBottom: 48, marginLeft: roomFor(names), marginRight: 48, x: { label: axis, ticks: 5, grid: true, labelArrow: 'none', labelAnchor: 'center' }, y: { label: null, domain: [...names], tickSize: 0 },
    marks: [barX(data, { x: 'count', y: 'name', fill: 'var(--bar)', insetTop: 4, insetBottom: 4 }), text(data, { x: 'count', y: 'name', text: 'count', textAnchor: 'start', dx: 6 })],
  });
}

interface StackRow {
  readonly name: string;
  readonly counts: readonly number[];
}

/** The smallest share that has room for its figure. */
const ROOM = 0.07;

/** Parts of a whole in each row, as one bar in shades from the first part to the last. */
export function stacks(label: string, rows: readonly StackRow[]): string {
  const names = shortNames(rows.map(({ name }) => name));
  const parts = rows.flatMap(({ counts }, row) => partsOf(counts).map((part) => ({ ...part, name: names[row] ?? '' })));
  const fill = ({ shade }: { readonly shade: number }): string => `var(--shade-${shade})`;
  return draw(label, {
    height: 70 + rows.length * 38, marginBottom: 48, marginLeft: roomFor(names), marginRight: 24, x: { domain: [0, 100], percent: true, label: 'share of records, in per cent', labelArrow: 'none', labelAnchor: 'center', ticks: 5 }, y: { label: null, domain: [...names], tickSize: 0 },
    color: { type: 'identity' },
    marks: [
      barX(parts, { x1: 'from', x2: 'to', y: 'name', fill, stroke: 'var(--text)', strokeWidth: 0.75, insetTop: 4, insetBottom: 4 }),
      text(parts.filter(({ from, to }) => to - from >= ROOM), { x: ({ from, to }: { readonly from: number; readonly to: number }) => (from + to) / 2, y: 'name', text: ({ from, to }: { readonly from: number; readonly to: number }) => `${Math.round((to - from) * 100)}%`, fill: ({ shade }: { readonly shade: number }) => `var(--on-shade-${shade})` }),
    ],
  });
}

function partsOf(counts: readonly number[]): readonly { readonly from: number; readonly to: number; readonly shade: number }[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let from = 0;
  return counts.flatMap((count, i) => {
    const start = from;
    from += total === 0 ? 0 : count / total;
    return count === 0 ? [] : [{ from: start, to: from, shade: i + 1 }];
  });
}
