import { excerptOf } from '../excerpt.ts';
import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import { severityTag } from '../page/record-body.ts';
import { categoryWords, counted, nothingToMend } from '../plain-words.ts';
import type { RuleFigures } from '../../measures/index.ts';
import type { ReportData, ReportExample } from '../report-types.ts';
import { dataTable, figure, section } from './parts.ts';

const shownInFull = 10;

/** What was found most often: an example, why it matters, and what to write instead. */
export function frequent(data: ReportData): Html {
  const { measures: { rules: found }, examples, since } = data;
  const body = found.length === 0
    ? html`<p>${since === undefined ? nothingToMend : 'Nothing new to mend was found.'}</p>`
    : html`${figure(data, { chart: 'frequent', caption: 'The most frequent findings, in records', table: ruleTable('Every finding', found) })}${found.slice(0, shownInFull).map((rule, i) => findingCard(rule, i, examples[rule.ruleId]))}`;
  return section({
    id: 'frequent',
    title: 'What was found most often',
    shows: 'The findings that come back most, each with a sentence from these records. The words are the record’s own and are shown so that a team can talk about them, not to single anyone out.',
    next: 'Take one finding to a team meeting or supervision. Read the example, ask what the child would feel on reading it, and write it again together. Phrases that come back often may come from a template.',
    body,
  });
}

function findingCard({ ruleId, title, category, severity, findings, records, why, suggestions }: RuleFigures, index: number, example: ReportExample | undefined): Html {
  const items = suggestions.map((text) => html`<li>${text}</li>`);
  return html`<article aria-labelledby="frequent-${index + 1}">
<h3 id="frequent-${index + 1}">${index + 1}. ${title}</h3>
<p class="tags">${severityTag(severity)} <span class="tag plain">${categoryWords[category]}</span> <span>Found ${counted(findings, 'time')} in ${counted(records, 'record')}</span></p>
${example === undefined ? undefined : quotation(example, severity)}
${why === undefined ? undefined : html`<p><strong>Why it matters:</strong> ${why}</p>`}
${items.length === 0 ? undefined : html`<p><strong>What to write or ask instead:</strong></p><ul>${items}</ul>`}
<p class="meta">Rule <code>${ruleId}</code></p>
</article>`;
}

function quotation({ recordId, text, start, end }: ReportExample, severity: string): Html {
  const { before, words, after } = excerptOf(text, { start, end }, Math.max(260, end - start + 120));
  return html`<blockquote dir="auto"><p>${before}<mark class="${severity}">${words}</mark>${after}</p><p class="meta">From record <bdi>${recordId}</bdi></p></blockquote>`;
}

function ruleTable(caption: string, rules: readonly RuleFigures[]): Html {
  return dataTable({ caption, heads: ['Finding', 'Severity', 'Times', 'Records'], rows: rules.map(({ title, severity, findings, records }) => [title, severityTag(severity), findings, records]) });
}
