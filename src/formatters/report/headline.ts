import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import { counted, domainWords } from '../plain-words.ts';
import type { ReportData } from '../report-types.ts';
import { percent, section } from './parts.ts';

/** The audit in a sentence or two. */
export function summary({ totals, voice, scores }: ReportData): string {
  if (totals.records === 0) return 'No record was read, so there is nothing to show yet.';
  const parts = [`${counted(totals.records, 'record')} read, with a mean score of ${Math.round(scores.mean)} of 100.`];
  parts.push(totals.findings === 0
    ? 'Nothing to mend was found.'
    : `${sharePhrase(totals.recordsWithHigh, totals.records)} at least one finding of high severity.`);
  const { absent } = voice.levels;
  if (absent > 0) parts.push(`In ${absent} there is nothing from the child.`);
  const domains = (['language', 'voice', 'risk'] as const).toSorted((a, b) => scores.domains[a] - scores.domains[b]);
  const weakest = domains[0];
  if (weakest !== undefined && scores.domains[weakest] < 100) parts.push(`The weakest part is ${domainWords[weakest].toLowerCase()}.`);
  return parts.join(' ');
}

function sharePhrase(count: number, of: number): string {
  return `${count} of them (${percent(count, of)}) ${count === 1 ? 'has' : 'have'}`;
}

/** The numbers to know first. */
export function headline({ totals, scores, voice }: ReportData): Html {
  const expected = Object.values(voice.levels).reduce((sum, count) => sum + count, 0);
  const numbers: readonly (readonly [string, string | number, string])[] = [
    ['Records read', totals.records, totals.rejected === 0 ? 'every row could be read' : `${counted(totals.rejected, 'row')} could not be read`],
    ['Mean score of 100', Math.round(scores.mean), `half of the records score ${Math.round(scores.median)} or less`],
    ['Findings', totals.findings, `${totals.bySeverity.high} high, ${totals.bySeverity.medium} medium, ${totals.bySeverity.low} low, ${totals.bySeverity.info} advice`],
    ['Records with a high finding', totals.recordsWithHigh, `${percent(totals.recordsWithHigh, totals.records)} of all records`],
    ['Records with nothing from the child', voice.levels.absent, `${percent(voice.levels.absent, expected)} of records where a voice is expected`],
    ['Records with signs of harm not named', totals.hiddenRisk, `${percent(totals.hiddenRisk, totals.records)} of all records`],
  ];
  const items = numbers.map(([label, value, note]) => html`<div><dt>${label}<small>${note}</small></dt><dd>${value}</dd></div>`);
  return section({
    id: 'glance',
    title: 'At a glance',
    shows: 'The size of the audit, and how many records need a second look. A score says how a record is written. It does not measure the child’s safety or the worker’s skill.',
    next: 'Begin with the records that have a finding marked high or signs of harm that are not named: a child may be less safe than the record suggests. They stand first in the list of records below.',
    body: html`<dl class="numbers">${items}</dl>`,
  });
}
