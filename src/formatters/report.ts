import type { Html } from './html-text.ts';
import { html } from './html-text.ts';
import { page } from './page/shell.ts';
import type { ReportData } from './report-types.ts';
import { equity } from './report/equity.ts';
import { frequent } from './report/frequent.ts';
import { groups } from './report/groups.ts';
import { headline, summary } from './report/headline.ts';
import { records } from './report/records.ts';
import { risk } from './report/risk.ts';
import { scores } from './report/scores.ts';
import { together } from './report/together.ts';
import { trend } from './report/trend.ts';
import { voice } from './report/voice.ts';

const parts: readonly { readonly id: string; readonly title: string; readonly part: (data: ReportData) => Html | undefined }[] = [
  { id: 'glance', title: 'At a glance', part: headline },
  { id: 'scores', title: 'Scores', part: scores },
  { id: 'frequent', title: 'What was found most often', part: frequent },
  { id: 'voice', title: 'The child’s voice', part: voice },
  { id: 'risk', title: 'Risk', part: risk },
  { id: 'groups', title: 'Where the records come from', part: groups },
  { id: 'trend', title: 'Change over time', part: trend },
  { id: 'equity', title: 'Are some children written about differently?', part: equity },
  { id: 'together', title: 'Records of one child, read together', part: together },
  { id: 'records', title: 'Records by need of attention', part: (data) => (data.joined === true ? undefined : records(data)) },
  { id: 'about', title: 'About this report', part: about },
];

/** The report of an audit as one self-contained page that opens offline. */
export function renderReport(data: ReportData): string {
  const written = parts.map(({ id, title, part }) => ({ id, title, body: part(data) })).filter(({ body }) => body !== undefined);
  const main = html`<h1>${data.title}</h1>
<p class="meta">${dayInWords(data.date)}</p>
<p class="lead">${summary(data)}</p>
${data.since === undefined ? undefined : html`<p><strong>Only findings that are new since “${data.since}” are counted and listed here.</strong> Scores, voice and risk describe the whole record, and an opened record shows every finding, the new ones marked “New”.</p>`}
<nav aria-label="Contents"><h2 class="hidden">Contents</h2><ul>${written.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${written.map(({ body }) => body ?? html``)}`;
  return page({ title: data.title, main, script: data.script });
}

/** "2024-03-12" as people write it; anything else as it is. */
function dayInWords(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date)) : date;
}

const recordWords = 'This file holds parts of children’s records. Keep it where you keep the records themselves, and delete it when you no longer need it.';
const joinedWords = 'This file was joined from the figures that each agency exported. It holds no record, no name and no words of a note. Findings in fewer than five records of an agency, and groups of fewer than five children, were left out before the figures left that agency.';

function about({ version, ruleset, sources = [], measures, joined }: ReportData): Html {
  const read = sources.length === 0 ? undefined : html`<p>Read from: <bdi>${sources.join(', ')}</bdi>.</p>`;
  const rejected = measures.rejected === 0 ? undefined
    : html`<p>Rows that could not be read are not counted. The file of rejects of this audit says what was wrong with each.</p>`;
  return html`<section aria-labelledby="about">
<h2 id="about">About this report</h2>
<p>${joined === true ? joinedWords : recordWords} It loads nothing and sends nothing.</p>
<p>The findings are those of a fixed set of rules: the same records give the same report. Rules miss things and are sometimes wrong. They help people to read; they do not judge a worker, and nothing here should be used to rank one.</p>
${read}${rejected}
<p class="meta">childfirst ${version}, rules ${ruleset.name} ${ruleset.version}<br><code>${ruleset.digest}</code></p>
</section>`;
}
