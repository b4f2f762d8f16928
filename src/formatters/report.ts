import type { Html } from './html-text.ts';
import { html } from './html-text.ts';
import { page } from './page/shell.ts';
import type { ReportData } from './report-types.ts';
import { frequent } from './report/frequent.ts';
import { headline, summary } from './report/headline.ts';
import { records } from './report/records.ts';
import { risk } from './report/risk.ts';
import { scores } from './report/scores.ts';
import { reportScript } from './report/script.ts';
import { together } from './report/together.ts';
import { voice } from './report/voice.ts';

const contents: readonly (readonly [string, string])[] = [
  ['glance', 'At a glance'],
  ['scores', 'Scores'],
  ['frequent', 'What was found most often'],
  ['voice', 'The child’s voice'],
  ['risk', 'Risk'],
  ['together', 'Records of one child, read together'],
  ['records', 'Records by need of attention'],
  ['about', 'About this report'],
];

/** The report of an audit as one self-contained page that opens offline. */
export function renderReport(data: ReportData): string {
  const links = contents.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`);
  const main = html`<h1>${data.title}</h1>
<p class="meta">${data.date}</p>
<p class="lead">${summary(data)}</p>
<nav aria-label="Contents"><h2 class="hidden">Contents</h2><ul>${links}</ul></nav>
${headline(data)}${scores(data)}${frequent(data)}${voice(data)}${risk(data)}${together(data)}${records(data)}${about(data)}`;
  return page({ title: data.title, main, script: reportScript });
}

function about({ version, ruleset, sources = [], totals }: ReportData): Html {
  const read = sources.length === 0 ? undefined : html`<p>Read from: <bdi>${sources.join(', ')}</bdi>.</p>`;
  const rejected = totals.rejected === 0 ? undefined
    : html`<p>Rows that could not be read are not counted. The file of rejects of this audit says what was wrong with each.</p>`;
  return html`<section aria-labelledby="about">
<h2 id="about">About this report</h2>
<p>This file holds parts of children’s records. Keep it where you keep the records themselves, and delete it when you no longer need it. It loads nothing and sends nothing.</p>
<p>The findings are those of a fixed set of rules: the same records give the same report. Rules miss things and are sometimes wrong. They help people to read; they do not judge a worker, and nothing here should be used to rank one.</p>
${read}${rejected}
<p class="meta">childfirst ${version}, rules ${ruleset.name} ${ruleset.version}<br><code>${ruleset.digest}</code></p>
</section>`;
}
