import { FEWEST, sum, type GroupFigures } from '../../measures/index.ts';
import type { Html } from '../html-text.ts';
import { html, trusted } from '../html-text.ts';
import { figures } from '../plain-words.ts';
import type { ChartName, ReportData } from '../report-types.ts';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly shows: string;
  readonly next: string;
  readonly body: Html;
}

/** A part of the report under its heading, with what it shows and what to do about it. */
export function section({ id, title, shows, next, body }: Section): Html {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<div class="guide"><div><h3>What this shows</h3><p>${shows}</p></div><div><h3>What to do next</h3><p>${next}</p></div></div>
${body}
</section>`;
}

/** A share in whole per cent; a share of nothing is none. */
export function percent(count: number, of: number): string {
  return of === 0 ? '0%' : `${Math.round((count / of) * 100)}%`;
}

interface Figure {
  readonly chart: ChartName;
  readonly caption: string;
  /** Names of the shades or marks, first to last. */
  readonly key?: Html | undefined;
  /** The same figures as a table; it stands alone where the chart was not drawn. */
  readonly table: Html;
}

/** A chart over its figures. */
export function figure({ charts }: Pick<ReportData, 'charts'>, { chart, caption, key, table }: Figure): Html {
  const drawn = charts[chart];
  if (drawn === undefined) return table;
  return html`<figure><figcaption>${caption}${key}</figcaption><div class="chart" role="region" aria-label="Chart: ${caption}" tabindex="0">${trusted(drawn)}</div>
<details class="figures"><summary>The figures as a table<span class="hidden">: ${caption}</span></summary>${table}</details></figure>`;
}

/** What the shades of a stacked bar stand for. */
export function shadeKey(names: readonly string[]): Html {
  return html`<ul class="key">${names.map((name, i) => html`<li><i style="background:var(--shade-${i + 1})"></i>${name}</li>`)}</ul>`;
}

/** What the marks of a chart stand for. */
export function markKeyOf(names: readonly string[], marks: readonly string[] = ['●', '■', '▲', '◆']): Html {
  return html`<ul class="key">${names.map((name, i) => html`<li><b style="color:var(--series-${i + 1})" aria-hidden="true">${marks[i] ?? '●'}</b> ${name}</li>`)}</ul>`;
}

interface Table {
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first cell heads its row. */
  readonly rows: readonly (readonly (string | number | Html | undefined)[])[];
}

/** A table of figures whose first column names the row. */
export function dataTable({ caption, heads, rows }: Table): Html {
  const head = heads.map((name, i) => html`<th scope="col"${i === 0 ? undefined : trusted(' class="count"')}>${name}</th>`);
  const lines = rows.map(([first, ...cells]) => html`<tr><th scope="row"><bdi>${first}</bdi></th>${cells.map((cell) => html`<td class="count">${cell}</td>`)}</tr>`);
  return scrolling(caption, html`<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${lines}</tbody></table>`);
}

/** A table that can be moved sideways where the screen is narrow, by keyboard too. */
export function scrolling(name: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">${table}</div>`;
}

/** A count with its share. */
export function withShare(count: number, of: number): Html {
  return html`${figures(count)} <small>${percent(count, of)}</small>`;
}

/** The groups that are large enough to be shown, and a sentence about the others. */
export function largeEnough(groups: readonly GroupFigures[], one: string, many: string): { readonly shown: readonly GroupFigures[]; readonly note: Html | undefined } {
  const shown = groups.filter(({ records }) => records >= FEWEST);
  const left = groups.length - shown.length;
  const note = left === 0 ? undefined
    : html`<p class="soft">${left === 1 ? `One ${one} has` : `${left} ${many} have`} fewer than five records and ${left === 1 ? 'is' : 'are'} not shown, so that no child and no worker can be picked out.</p>`;
  return { shown, note };
}

/** Records of a group in which the child's voice is expected. */
export function expectedIn({ voice }: Pick<GroupFigures, 'voice'>): number {
  return sum(Object.values(voice));
}
