import type { Assessment } from '../../core/index.ts';
import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import { markKey, recordBody } from '../page/record-body.ts';
import { counted, scoreParts, voiceWords } from '../plain-words.ts';
import type { ReportData } from '../report-types.ts';
import type { FormatResult } from '../types.ts';
import { scrolling, section } from './parts.ts';

const heads: readonly (readonly [string, 'text' | 'count'])[] = [
  ['Record', 'text'], ['Agency', 'text'], ['Date', 'text'], ['Score', 'count'], ['Language', 'count'], ['Voice', 'count'],
  ['Risk', 'count'], ['High', 'count'], ['All', 'count'],
];

/** The records by need of attention, each with its text, notes, gaps and deductions to open. */
export function records({ records: shown, totals }: ReportData): Html {
  const part = shown.length < totals.records
    ? html`<p><strong>Only the first ${counted(shown.length, 'record')} of ${totals.records}</strong> by need of attention ${shown.length === 1 ? 'is' : 'are'} shown here. The numbers above count them all, and the other files of the audit hold the rest.</p>`
    : undefined;
  return section({
    id: 'records',
    title: 'Records by need of attention',
    shows: 'Each record with its scores and the number of findings, the ones to read first at the top. Open a record to read it with the words marked and the reason beside them.',
    next: 'Read the record before the score. Where a finding is right, talk it through with the writer and put it right in the system. Where it is wrong, keep the wording and tell whoever looks after the rules.',
    body: shown.length === 0 ? html`<p>There is no record to show.</p>` : html`${part}${markKey()}${tools()}${table(shown)}`,
  });
}

/** Shown by the script, since they do nothing without it. */
function tools(): Html {
  return html`<div class="tools" id="records-tools" hidden>
<div><label for="records-filter">Show records that hold these words</label><input id="records-filter" type="search" autocomplete="off" spellcheck="false"></div>
<button type="button" id="records-open">Open all shown</button> <button type="button" id="records-close">Close all</button>
<p id="records-count" role="status" class="soft"></p></div>`;
}

function table(shown: readonly FormatResult[]): Html {
  const cells = heads.map(([name, kind]) => html`<th scope="col" class="${kind}" data-sort="${kind}">${name}</th>`);
  return scrolling('Records', html`<table id="records-table"><caption>Records, those that most need attention first
<small>“High” counts findings of high severity, “All” every finding.</small></caption>
<thead><tr>${cells}</tr></thead>${shown.map(recordRows)}</table>`);
}

function recordRows(result: FormatResult, index: number): Html {
  const { record, assessment: { score, findings } } = result;
  const high = findings.filter(({ severity }) => severity === 'high').length;
  const numbers = [score.language, score.voice, score.risk, high, findings.length].map((count) => html`<td class="count">${count}</td>`);
  return html`<tbody>
<tr class="record-row"><th scope="row"><bdi>${record.id}</bdi></th><td><bdi>${record.agency}</bdi></td><td>${record.date}</td><td class="count score">${score.overall}</td>${numbers}</tr>
<tr class="record-more"><td colspan="${heads.length}"><details><summary>Read it${record.recordType === undefined ? undefined : html`: <bdi>${record.recordType}</bdi>`}<span class="hidden">, record <bdi>${record.id}</bdi></span></summary>
${factLines(result)}
${recordBody(result, { anchor: `r${index + 1}`, setAside: true, deductions: true })}
</details></td></tr></tbody>
`;
}

/** On a narrow screen the columns for these are left out. */
function factLines({ record, assessment }: FormatResult): Html {
  const { score, voice: { level } } = assessment;
  const about = [record.agency, record.caseId === undefined ? undefined : `case ${record.caseId}`, record.date].filter((part) => part !== undefined);
  return html`${about.length === 0 ? undefined : html`<p class="meta"><bdi>${about.join(' · ')}</bdi></p>`}
<p class="meta">Score by part: ${scoreParts(score)}. Voice: ${voiceWords[level].toLowerCase()}. ${hidden(assessment)}</p>`;
}

function hidden({ hiddenRisk }: Assessment): string {
  if (!hiddenRisk.present) return '';
  const names = [...new Set(hiddenRisk.indicators.map(({ indicator }) => indicator.replaceAll('-', ' ')))];
  return `Signs of harm that the record does not name as risk${names.length === 0 ? '' : `: ${names.join(', ')}`}.`;
}
