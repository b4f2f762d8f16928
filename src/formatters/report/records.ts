import type { Html } from '../html-text.ts';
import { html, trusted } from '../html-text.ts';
import { markKey } from '../page/record-body.ts';
import { counted, figures } from '../plain-words.ts';
import type { RecordRow, ReportData } from '../report-types.ts';
import { recordColumns, recordLine } from './record-table.ts';
import { scrolling, section } from './parts.ts';

/** Lines that stand in the page itself; the script shows so many at a time too. */
export const LINES = 100;

/** The records by need of attention: a table to sort and filter, each record to open. */
export function records(data: ReportData): Html {
  const { rows, measures } = data;
  const part = rows.length < measures.records
    ? html`<p><strong>The ${counted(rows.length, 'record')} of ${figures(measures.records)} most in need of attention</strong> ${rows.length === 1 ? 'is' : 'are'} shown here. The figures above count them all, and records.csv holds the rest.</p>`
    : undefined;
  const texts = data.bodies.length > 0 ? undefined : html`<p>The texts of the records are not in this report, since the store does not keep them. Look a record up by its number in your case system.</p>`;
  return section({
    id: 'records',
    title: 'Records by need of attention',
    shows: 'Each record with its scores and the number of findings, the ones to read first at the top. Open a record to read it with the words marked and the reason beside them.',
    next: 'Read the record before the score. Where a finding is right, talk it through with the writer and put it right in the system. Where it is wrong, keep the wording and tell whoever looks after the rules.',
    body: rows.length === 0 ? html`<p>There is no record to show.</p>` : html`${part}${texts}${markKey()}${tools(data)}${table(rows)}${embedded(data)}`,
  });
}

/** Shown by the script, since they do nothing without it. */
function tools({ rows, measures }: ReportData): Html {
  const present = new Set(rows.flatMap((row) => row.rules));
  const rules = measures.rules.map(({ title }, i) => ({ title, i })).filter(({ i }) => present.has(i)).toSorted((a, b) => (a.title < b.title ? -1 : 1));
  const names = (of: (row: RecordRow) => string | undefined): readonly string[] => [...new Set(rows.map(of))].filter((name): name is string => name !== undefined && name !== '').toSorted();
  return html`<div class="tools" id="records-tools" hidden>
<div><label for="records-filter">Find records that hold these words</label><input id="records-filter" type="search" autocomplete="off" spellcheck="false" aria-describedby="records-hint"><small id="records-hint">number, agency, team, type, date or finding</small></div>
${choice('agency', 'Agency', names(({ agency }) => agency))}${choice('team', 'Team', names(({ team }) => team))}${choice('type', 'Type', names(({ type }) => type))}
<div><label for="records-show">Show</label><select id="records-show" data-filter="show"><option value="">all records</option><option value="hidden">risk that nobody named</option><option value="absent">nothing from the child</option><option value="high">a finding of high severity</option></select></div>
<div><label for="records-rule">Finding</label><select id="records-rule" data-filter="rule"><option value="">any or none</option>${rules.map(({ title, i }) => html`<option value="${i}">${title}</option>`)}</select></div>
<p><span id="records-count" role="status"></span> <button type="button" id="records-before">Earlier</button> <button type="button" id="records-after">Later</button> <button type="button" id="records-clear">Show all again</button></p></div>
<noscript><p>To sort, filter and open records, scripts must be allowed for this file. The workbook and the CSV files beside it hold the same.</p></noscript>`;
}

/** The most names that a list to choose from is any use with. */
const CHOICES = 300;

function choice(name: string, label: string, values: readonly string[]): Html | undefined {
  if (values.length < 2 || values.length > CHOICES) return undefined;
  return html`<div><label for="records-${name}">${label}</label><select id="records-${name}" data-filter="${name}"><option value="">all</option>${values.map((value) => html`<option>${value}</option>`)}</select></div>`;
}

function table(rows: readonly RecordRow[]): Html {
  const heads = recordColumns.map(({ name, kind }) => html`<th scope="col" class="${kind}">${name}</th>`);
  return scrolling('Records', html`<table id="records-table"><caption>Records, those that most need attention first
<small>“High” counts findings of high severity, “All” every finding.</small></caption>
<thead><tr>${heads}</tr></thead><tbody>${rows.slice(0, LINES).map((row) => recordLine(row))}</tbody></table>`);
}

/** The lines as data, and the whole records in pieces that are unpacked when one of them is opened. */
function embedded({ rows, measures, bodies, perBody }: ReportData): Html {
  const data = { rows, titles: measures.rules.map(({ title }) => title), perBody };
  return html`<script type="application/json" id="record-rows">${trusted(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>
${bodies.map((body) => html`<script type="text/plain" class="record-bodies">${trusted(body)}</script>\n`)}`;
}
