import type { Html } from './html-text.ts';
import { html } from './html-text.ts';
import { markKey, recordBody } from './page/record-body.ts';
import { page } from './page/shell.ts';
import { counted, scoreParts, scoreWords } from './plain-words.ts';
import type { FormatInput, FormatResult } from './types.ts';

/** A page of its own for a few notes; it holds no script. */
export function formatHtml({ results, showSetAside = false, quiet = false, version }: FormatInput): string {
  const found = results.reduce((sum, { assessment }) => sum + assessment.findings.length, 0);
  const lead = results.length === 0
    ? 'There was no record to check.'
    : `${counted(results.length, 'record')}, ${counted(found, 'finding')}.`;
  const records = results.map((result, index) => recordSection(result, `r${index + 1}`, { setAside: showSetAside, deductions: !quiet }));
  const main = html`<h1>Case note check</h1>
<p class="lead">${lead}</p>
${results.length === 0 ? undefined : markKey()}
${records}
<footer><p>Written by childfirst ${version}. A score describes a record, not the child or the worker. Nothing here replaces your judgement.</p></footer>`;
  return page({ title: 'Case note check', main });
}

function recordSection(result: FormatResult, anchor: string, choices: { readonly setAside: boolean; readonly deductions: boolean }): Html {
  const { record, assessment: { score }, path } = result;
  const about = [path === record.id ? undefined : path, record.recordType, record.agency, record.date].filter((part) => part !== undefined);
  return html`<section aria-labelledby="${anchor}">
<h2 id="${anchor}"><bdi>${record.id}</bdi></h2>
${about.length === 0 ? undefined : html`<p class="meta"><bdi>${about.join(' · ')}</bdi></p>`}
<p><strong>Score ${scoreWords(score)}</strong> (${scoreParts(score)})</p>
${recordBody(result, { anchor, ...choices })}
</section>`;
}
