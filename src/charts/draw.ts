import { plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** The width that charts are drawn for; the page makes them narrower where it must. */
export const WIDTH = 760;
const LETTER = 7.6;
const LONGEST = 34;

/** A chart as SVG that reads its colours from the page, with words for those who cannot see it. */
export function draw(label: string, options: PlotOptions): string {
  const { document } = parseHTML('<html><body></body></html>');
  const chart = plot({ width: WIDTH, style: { fontSize: '14px', fontFamily: 'inherit' }, ...options, document: document });
  // Marks of a picture have no names of their own; the picture has one.
  for (const mark of chart.querySelectorAll('[aria-label]')) mark.removeAttribute('aria-label');
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', label);
  return chart.outerHTML;
}

/** A name that fits beside its bar. */
export function short(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
}

/** Names told apart even where they are cut to the same length. */
export function shortNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const cut = short(name);
    const before = seen.get(cut) ?? 0;
    seen.set(cut, before + 1);
    return before === 0 ? cut : `${cut} (${before + 1})`;
  });
}

/** The room that names need on the left. */
export function roomFor(names: readonly string[]): number {
  return 16 + Math.ceil(Math.max(6, ...names.map((name) => name.length)) * LETTER);
}
