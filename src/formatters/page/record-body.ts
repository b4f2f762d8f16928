import type { Assessment, Deduction, Finding, Suggestion } from '../../core/index.ts';
import { suggestionLine } from '../findings.ts';
import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import { counted, domainWords, figures, kindWords, nothingToMend, setAsideWords, severityWords } from '../plain-words.ts';
import type { FormatResult } from '../types.ts';
import type { NumberedFinding } from './marked-record.ts';
import { markedWords, numbered } from './marked-record.ts';

interface BodyChoices {
  /** Keeps the anchors of one record apart from those of another. */
  readonly anchor: string;
  readonly setAside: boolean;
  readonly deductions: boolean;
}

/** One record in full: its text with the findings marked, notes beside it, and what is missing below. */
export function recordBody({ record, assessment, keys = [], fresh }: FormatResult, { anchor, setAside, deductions }: BodyChoices): Html {
  const marks = numbered(assessment.findings);
  const aboutOf = (finding: Finding): About => {
    const place = assessment.findings.indexOf(finding);
    return { key: keys[place], news: fresh === undefined ? undefined : newsTag(fresh.includes(place)) };
  };
  const wording = marks.filter(({ finding }) => finding.kind === 'wording');
  return html`${fresh === undefined ? undefined : html`<p><strong>${fresh.length === 0 ? 'None' : figures(fresh.length)} of ${counted(assessment.findings.length, 'finding')} ${fresh.length > 1 ? 'are' : 'is'} new.</strong> The others stood in the earlier audit too.</p>`}<div class="side">
<div><h3 class="sub">The record</h3>${markedWords(record.text, marks, anchor)}</div>
<div><h3 class="sub">Wording</h3>${wording.length === 0 ? html`<p>${nothingToMend}</p>` : notes(wording, anchor, aboutOf)}
${missing(assessment.findings, { marks, anchor, aboutOf })}${strengths(assessment)}</div>
</div>
${setAside ? setAsideList(assessment) : undefined}${deductions ? deductionTable(assessment) : undefined}`;
}

/** How the marks of each severity look. */
export function markKey(): Html {
  return html`<ul class="marks" aria-label="How words are marked">
<li><mark class="high">High</mark> solid line</li><li><mark class="medium">Medium</mark> dashes</li>
<li><mark class="low">Low</mark> dots</li><li><mark class="info">Advice</mark> thin line</li></ul>`;
}

/** A severity in words, set apart. */
export function severityTag(severity: Finding['severity']): Html {
  return html`<span class="tag ${severity}">${severityWords[severity]}</span>`;
}

function newsTag(isNew: boolean): Html {
  return isNew ? html` <span class="tag new">New</span>` : html` <span class="tag plain">Seen before</span>`;
}

/** What is known of a finding besides itself. */
interface About {
  readonly key: string | undefined;
  readonly news: Html | undefined;
}

type AboutOf = (finding: Finding) => About;

function notes(marks: readonly NumberedFinding[], anchor: string, aboutOf: AboutOf): Html {
  const items = marks.map(({ finding, number }) => html`<li id="${anchor}-note-${number}">
<p>${noteNumber(number, anchor)} ${severityTag(finding.severity)}${aboutOf(finding).news} <bdi>“${finding.quote}”</bdi></p>
${explained(finding, 'Try', aboutOf(finding))}</li>`);
  return html`<ol class="notes">${items}</ol>`;
}

function noteNumber(number: number, anchor: string): Html {
  return html`<a class="number" href="#${anchor}-mark-${number}"><span class="hidden">Note </span>${number}<span class="hidden">: show in the text</span></a>`;
}

interface Noted {
  readonly marks: readonly NumberedFinding[];
  readonly anchor: string;
  readonly aboutOf: AboutOf;
}

function missing(findings: readonly Finding[], { marks, anchor, aboutOf }: Noted): Html | undefined {
  const found = findings.filter(({ kind }) => kind !== 'wording');
  if (found.length === 0) return undefined;
  const items = found.map((finding) => {
    const mark = marks.find((one) => one.finding === finding);
    const number = mark === undefined ? undefined : noteNumber(mark.number, anchor);
    return html`<li><p>${number} ${severityTag(finding.severity)}${aboutOf(finding).news} <strong>${kindWords[finding.kind]}</strong>${fieldOf(finding)}</p>
${explained(finding, 'Ask', aboutOf(finding))}</li>`;
  });
  return html`<h3 class="sub">What is missing</h3><ul class="notes">${items}</ul>`;
}

function strengths({ strengths: found = [] }: Assessment): Html | undefined {
  if (found.length === 0) return undefined;
  return html`<h3 class="sub">What is done well</h3><ul class="notes">${found.map(({ message, ruleId }) => html`<li><p>${message}</p><p class="meta"><code>${ruleId}</code></p></li>`)}</ul>`;
}

function fieldOf(finding: Finding): Html | undefined {
  if (finding.kind === 'wording' || finding.field === undefined) return undefined;
  return html`: <bdi>${finding.field}</bdi>`;
}

function explained({ message, why, suggestions, ruleId }: Finding, label: string, { key }: Pick<About, 'key'>): Html {
  return html`<p>${message}</p>
${why === undefined ? undefined : html`<p><strong>Why:</strong> ${why}</p>`}
${advice(suggestions, label)}
<p class="meta"><code>${ruleId}</code>${key === undefined ? undefined : html` <code class="key-of">${key}</code>`}</p>`;
}

function advice(suggestions: readonly Suggestion[], label: string): Html | undefined {
  const [first, ...others] = suggestions.map(suggestionLine);
  if (first === undefined) return undefined;
  if (others.length === 0) return html`<p><strong>${label}:</strong> ${first}</p>`;
  return html`<p><strong>${label}:</strong></p><ul class="try">${[first, ...others].map((line) => html`<li>${line}</li>`)}</ul>`;
}

function setAsideList({ setAside }: Assessment): Html | undefined {
  if (setAside.length === 0) return undefined;
  const items = setAside.map(({ quote, because, ruleId }) =>
    html`<li><bdi>“${quote}”</bdi>: ${setAsideWords[because]} <code>${ruleId}</code></li>`);
  return html`<h3 class="sub">Weighed and set aside</h3>
<p class="soft">A rule matched these words, and the context excused them. They cost nothing.</p><ul>${items}</ul>`;
}

function deductionTable({ score: { deductions } }: Assessment): Html | undefined {
  if (deductions.length === 0) return undefined;
  const rows = deductions.map((one: Deduction) =>
    html`<tr><th scope="row">${one.because}</th><td>${domainWords[one.of]}</td><td class="count">${one.points}</td></tr>`);
  return html`<h3 class="sub">How the score came about</h3><div class="scroll"><table><caption class="hidden">Points taken from the score</caption>
<thead><tr><th scope="col">Because</th><th scope="col">Part of the score</th><th scope="col" class="count">Points lost</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
