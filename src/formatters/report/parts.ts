import type { Html } from '../html-text.ts';
import { html, trusted } from '../html-text.ts';

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

interface BarTable {
  readonly caption: string;
  readonly rowHead: string;
  readonly column: string;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
  /** What a share is taken of; no shares are shown without it. */
  readonly of?: number;
  /** The figure that fills a bar; the largest one unless told. */
  readonly full?: number;
}

/** A table of one figure a row, drawn as bars too; the numbers stand beside them, so the bars are for the eye only. */
export function barTable({ caption, rowHead, column, rows, of, full }: BarTable): Html {
  const longest = full ?? Math.max(...rows.map(({ count }) => count), 1);
  const lines = rows.map(({ label, count }) => html`<tr><th scope="row">${label}</th>
<td class="bar" aria-hidden="true">${bar([count], longest)}</td><td class="count">${figure(count, of)}</td></tr>`);
  const head = html`<th scope="col">${rowHead}</th><td class="bar" aria-hidden="true"></td><th scope="col" class="count">${column}</th>`;
  return scrolling(caption, html`<table class="bars${full === undefined ? '' : ' track'}"><caption>${caption}</caption>
<thead><tr>${head}</tr></thead><tbody>${lines}</tbody></table>`);
}

interface StackTable {
  readonly caption: string;
  readonly rowHead: string;
  /** Heads of the columns of numbers, and names of the parts of each bar. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
  readonly shares: boolean;
}

/** A table of several figures a row, drawn as a bar of several parts with a key under the caption. */
export function stackTable({ caption, rowHead, columns, rows, shares }: StackTable): Html {
  const heads = columns.map((column) => html`<th scope="col" class="count">${column}</th>`);
  const lines = rows.map(({ label, counts }) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const cells = counts.map((count) => html`<td class="count">${figure(count, shares ? total : undefined)}</td>`);
    return html`<tr><th scope="row"><bdi>${label}</bdi>${bar(counts, total)}</th>${cells}</tr>`;
  });
  return scrolling(caption, html`<table class="stacks"><caption>${caption}${key(columns)}</caption>
<thead><tr><th scope="col">${rowHead}</th>${heads}</tr></thead><tbody>${lines}</tbody></table>`);
}

/** A table that can be moved sideways where the screen is narrow, by keyboard too. */
export function scrolling(name: string, table: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">${table}</div>`;
}

function figure(count: number, of: number | undefined): Html {
  return html`${count}${of === undefined ? undefined : html` <small>${percent(count, of)}</small>`}`;
}

function key(names: readonly string[]): Html {
  return html`<ul class="key" aria-hidden="true">${names.map((name, index) => html`<li><i class="fill-${index + 1}"></i>${name}</li>`)}</ul>`;
}

function bar(counts: readonly number[], full: number): Html {
  const parts = counts.map((count, index) => {
    const width = full === 0 ? 0 : (count / full) * 100;
    return width === 0 ? trusted('') : html`<i class="fill-${index + 1}" style="width:${width.toFixed(2)}%"></i>`;
  });
  return html`<span class="stack" aria-hidden="true">${parts}</span>`;
}
