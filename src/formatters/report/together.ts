import type { CaseReading } from '../../core/index.ts';
import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import { severityTag } from '../page/record-body.ts';
import { counted } from '../plain-words.ts';
import type { ReportData } from '../report-types.ts';
import { section } from './parts.ts';

/** What only several records of one child show, and what the export itself left out. */
export function together({ cases: { read, withFindings, first } = { read: 0, withFindings: 0, first: [] }, emptyColumns = [] }: ReportData): Html | undefined {
  if (read === 0 && emptyColumns.length === 0) return undefined;
  const further = withFindings - first.length;
  const rest = further <= 0 ? undefined : html`<p>${counted(further, 'further case')} ${further === 1 ? 'stands' : 'stand'} in the file of cases of this audit.</p>`;
  return section({
    id: 'together',
    title: 'Records of one child, read together',
    shows: 'What no single record shows: a risk that stays high with the same plan, a decision that one agency changed, referral after referral, text that was copied. Only records with a case number can be read together.',
    next: 'Open the records named, in order of date, and ask what the child would say happened between them. Bring the case to supervision or to the next meeting with partners.',
    body: html`${columns(emptyColumns)}${withFindings === 0 ? html`<p>Nothing was found over the ${counted(read, 'case')} that could be read together.</p>` : first.map(caseCard)}${rest}`,
  });
}

function columns(empty: readonly string[]): Html | undefined {
  if (empty.length === 0) return undefined;
  return html`<p><strong>The export may have left something out.</strong> ${empty.length === 1 ? 'This column is' : 'These columns are'} empty in every record: <bdi>${empty.join(', ')}</bdi>. Ask whoever made the export before reading anything into the gaps.</p>`;
}

function caseCard({ caseId, records, findings }: CaseReading, index: number): Html {
  const items = findings.map(({ severity, message, why, suggestions, records: named, ruleId }) => html`<li><p>${severityTag(severity)} ${message}</p>
<p><strong>Why:</strong> ${why}</p>
${suggestions.map(({ text }) => html`<p><strong>Ask:</strong> ${text}</p>`)}
<p class="meta">Records <bdi>${named.join(', ')}</bdi> · <code>${ruleId}</code></p></li>`);
  return html`<article aria-labelledby="case-${index + 1}"><h3 id="case-${index + 1}">Case <bdi>${caseId}</bdi></h3>
<p class="meta">${counted(records, 'record')}</p><ul class="notes">${items}</ul></article>`;
}
