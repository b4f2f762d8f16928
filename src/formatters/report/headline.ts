import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import { meanOf, quantileOf, sum } from '../../measures/index.ts';
import { counted, domainWords, figures } from '../plain-words.ts';
import type { ReportData } from '../report-types.ts';
import { percent, section } from './parts.ts';

/** The audit in a sentence or two. */
export function summary({ measures, since }: ReportData): string {
  const { records, findings, recordsWithHigh, voice, domains } = measures;
  if (records === 0) return 'No record was read, so there is nothing to show yet.';
  const parts = [`${counted(records, 'record')} read, with a mean score of ${Math.round(meanOf(measures.scores))} of 100.`];
  parts.push(findings === 0
    ? `Nothing ${since === undefined ? '' : 'new '}to mend was found.`
    : `${sharePhrase(recordsWithHigh, records)} at least one ${since === undefined ? '' : 'new '}finding of high severity.`);
  if (voice.absent > 0) parts.push(`In ${figures(voice.absent)} there is nothing from the child.`);
  const [weakest] = (['language', 'voice', 'risk'] as const).toSorted((a, b) => domains[a] - domains[b]);
  if (weakest !== undefined && domains[weakest] < 100) parts.push(`The weakest part is ${domainWords[weakest].toLowerCase()}.`);
  return parts.join(' ');
}

function sharePhrase(count: number, of: number): string {
  return `${figures(count)} of them (${percent(count, of)}) ${count === 1 ? 'has' : 'have'}`;
}

/** The numbers to know first. */
export function headline({ measures, since }: ReportData): Html {
  const { records, rejected, findings, bySeverity, recordsWithHigh, hiddenRisk, voice, scores } = measures;
  const numbers: readonly (readonly [string, string | number, string])[] = [
    ['Records read', records, rejected === 0 ? 'every row could be read' : `${counted(rejected, 'row')} could not be read`],
    ['Mean score of 100', Math.round(meanOf(scores)), `half of the records score ${quantileOf(scores, 0.5)} or less`],
    [since === undefined ? 'Findings' : 'New findings', findings, `${figures(bySeverity.high)} high, ${figures(bySeverity.medium)} medium, ${figures(bySeverity.low)} low, ${figures(bySeverity.info)} advice`],
    [`Records with a ${since === undefined ? '' : 'new '}high finding`, recordsWithHigh, `${percent(recordsWithHigh, records)} of all records`],
    ['Records with nothing from the child', voice.absent, `${percent(voice.absent, sum(Object.values(voice)))} of records where a voice is expected`],
    ['Records with signs of harm not named', hiddenRisk, `${percent(hiddenRisk, records)} of all records`],
  ];
  const items = numbers.map(([label, value, note]) => html`<div><dt>${label}<small>${note}</small></dt><dd>${typeof value === 'number' ? figures(value) : value}</dd></div>`);
  return section({
    id: 'glance',
    title: 'At a glance',
    shows: 'The size of the audit, and how many records need a second look. A score says how a record is written. It does not measure the child’s safety or the worker’s skill.',
    next: 'Begin with the records that have a finding marked high or signs of harm that are not named: a child may be less safe than the record suggests. They stand first in the list of records below.',
    body: html`<dl class="numbers">${items}</dl>`,
  });
}
