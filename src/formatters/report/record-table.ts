import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import { recordBody } from '../page/record-body.ts';
import { scoreParts, voiceWords } from '../plain-words.ts';
import type { RecordRow } from '../report-types.ts';
import type { FormatResult } from '../types.ts';

/** A column of the table of records. */
export interface RecordColumn {
  readonly name: string;
  readonly kind: 'text' | 'count';
  readonly value: (row: RecordRow) => string | number | undefined;
}

/** The columns of the table of records, from the left. */
export const recordColumns: readonly RecordColumn[] = [
  { name: 'Record', kind: 'text', value: ({ id }) => id },
  { name: 'Agency', kind: 'text', value: ({ agency }) => agency },
  { name: 'Team', kind: 'text', value: ({ team }) => team },
  { name: 'Type', kind: 'text', value: ({ type }) => type },
  { name: 'Date', kind: 'text', value: ({ date }) => date },
  { name: 'Score', kind: 'count', value: ({ overall }) => overall },
  { name: 'Language', kind: 'count', value: ({ language }) => language },
  { name: 'Voice', kind: 'count', value: ({ voice }) => voice },
  { name: 'Risk', kind: 'count', value: ({ risk }) => risk },
  { name: 'High', kind: 'count', value: ({ high }) => high },
  { name: 'All', kind: 'count', value: ({ all }) => all },
];

/** A record's line; with a place it can be opened by the script of the page. */
export function recordLine(row: RecordRow, place?: number): Html {
  const name = place === undefined ? html`<bdi>${row.id}</bdi>` : html`<button type="button" aria-expanded="false" data-place="${place}"><bdi>${row.id}</bdi></button>`;
  const cells = recordColumns.slice(1).map(({ kind, value }) => {
    const shown = value(row) ?? '';
    return kind === 'count' ? html`<td class="count">${shown}</td>` : html`<td><bdi>${shown}</bdi></td>`;
  });
  return html`<tr class="record-row"><th scope="row">${name}</th>${cells}</tr>`;
}

/** What opens below a record's line: the facts, its text with the findings marked, what is missing and how the score came about. */
export function recordPage(row: RecordRow, result: FormatResult, place: number): Html {
  return html`${recordFacts(row)}${recordBody(result, { anchor: `r${place + 1}`, setAside: true, deductions: true })}`;
}

/** What the line leaves out on a narrow screen, and the voice and risk in words. */
export function recordFacts(row: RecordRow): Html {
  const about = [row.agency, row.team, row.type, row.date].filter((part) => part !== undefined && part !== '');
  return html`<h3 class="record-name">Record <bdi>${row.id}</bdi></h3>${about.length === 0 ? undefined : html`<p class="meta"><bdi>${about.join(' · ')}</bdi></p>`}
<p class="meta">Score ${row.overall}: ${scoreParts(row)}. Voice: ${voiceWords[row.level].toLowerCase()}.${row.hidden ? ' The record holds signs of harm that it does not name as risk.' : ''}</p>`;
}
