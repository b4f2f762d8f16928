import type { Domain } from '../../core/index.ts';
import { bandsOf } from '../../measures/index.ts';
import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import type { ReportData } from '../report-types.ts';
import { dataTable, figure, section, withShare } from './parts.ts';

const domainNames: readonly (readonly [Domain, string])[] = [
  ['language', 'Language: is harm written as something done to the child?'],
  ['voice', 'Voice: can the child be heard?'],
  ['risk', 'Risk: are harm, source, level, protection and actions there?'],
];

/** How the scores spread, and how the three parts compare. */
export function scores(data: ReportData): Html {
  const { measures: { scores: counts, domains, records } } = data;
  const spread = figure(data, {
    chart: 'spread', caption: 'Records by score',
    table: dataTable({ caption: 'Records by score', heads: ['Score', 'Records'], rows: bandsOf(counts).map(({ name, count }) => [name, withShare(count, records)]) }),
  });
  const parts = dataTable({ caption: 'Mean score by part, of 100', heads: ['Part of the score', 'Mean'], rows: domainNames.map(([domain, label]) => [label, Math.round(domains[domain])]) });
  return section({
    id: 'scores',
    title: 'Scores',
    shows: 'How many records fall in each band, and which of the three parts is the strongest and which the weakest. Every record starts at 100 and loses points for what was found.',
    next: 'Work on the part with the lowest mean first: one change of habit there helps the most records. Compare audits of the same team over time, not teams with each other.',
    body: html`${spread}${parts}`,
  });
}
