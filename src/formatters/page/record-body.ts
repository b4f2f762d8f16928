import type { Assessment, Deduction, Finding, Suggestion } from '../../core/index.ts';
import { suggestionLine } from '../findings.ts';
import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import { domainWords, kindWords, nothingToMend, setAsideWords, severityWords } from '../plain-words.ts';
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
export function recordBody({ record, assessment, keys = [] }: FormatResult, { anchor, setAside, deductions }: BodyChoices): Html {
  const marks = numbered(assessment.findings);
  const keyOf = (finding: Finding): string | undefined => keys[assessment.findings.indexOf(finding)];
  const wording = marks.filter(({ finding }) => finding.kind === 'wording');
  return html`<div class="side">
<div><h3 class="sub">The record</h3>${markedWords(record.text, marks, anchor)}</div>
<div><h3 class="sub">Wording</h3>${wording.length === 0 ? html`<p>${nothingToMend}</p>` : notes(wording, anchor, keyOf)}
${missing(assessment.findings, { marks, anchor, keyOf })}${strengths(assessment)}</div>
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

type KeyOf = (finding: Finding) => string | undefined;

function notes(marks: readonly NumberedFinding[], anchor: string, keyOf: KeyOf): Html {
  const items = marks.map(({ finding, number }) => html`<li id="${anchor}-note-${number}">
<p>${noteNumber(number, anchor)} ${severityTag(finding.severity)} <bdi>“${finding.quote}”</bdi></p>
${explained(finding, 'Try', keyOf(finding))}</li>`);
  return html`<ol class="notes">${items}</ol>`;
}

function noteNumber(number: number, anchor: string): Html {
  return html`<a class="number" href="#${anchor}-mark-${number}"><span class="hidden">Note </span>${number}<span class="hidden">: show in the text</span></a>`;
}

interface Noted {
  readonly marks: readonly NumberedFinding[];
  readonly anchor: string;
  readonly keyOf: KeyOf;
}

function missing(findings: readonly Finding[], { marks, anchor, keyOf }: Noted): Html | undefined {
  const found = findings.filter(({ kind }) => kind !== 'wording');
  if (found.length === 0) return undefined;
  const items = found.map((finding) => {
    const mark = marks.find((one) => one.finding === finding);
    const number = mark === undefined ? undefined : noteNumber(mark.number, anchor);
    return html`<li><p>${number} ${severityTag(finding.severity)} <strong>${kindWords[finding.kind]}</strong>${fieldOf(finding)}</p>
${explained(finding, 'Ask', keyOf(finding))}</li>`;
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

function explained({ message, why, suggestions, ruleId }: Finding, label: string, key: string | undefined): Html {
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
