import type { Domain } from '../../core/index.ts';
import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import type { ReportData } from '../report-types.ts';
import { barTable, section } from './parts.ts';

const domainNames: readonly (readonly [Domain, string])[] = [
  ['language', 'Language: is harm written as something done to the child?'],
  ['voice', 'Voice: can the child be heard?'],
  ['risk', 'Risk: are harm, source, level, protection and actions there?'],
];

/** How the scores spread, and how the three parts compare. */
export function scores({ scores: { bands, domains }, totals }: ReportData): Html {
  const spread = barTable({
    caption: 'Records by score', rowHead: 'Score', column: 'Records', of: totals.records,
    rows: bands.map(({ from, to, records }) => ({ label: `${from} to ${to}`, count: records })),
  });
  const parts = barTable({
    caption: 'Mean score by part, of 100', rowHead: 'Part of the score', column: 'Mean', full: 100,
    rows: domainNames.map(([domain, label]) => ({ label, count: Math.round(domains[domain]) })),
  });
  return section({
    id: 'scores',
    title: 'Scores',
    shows: 'How many records fall in each band, and which of the three parts is the strongest and which the weakest. Every record starts at 100 and loses points for what was found.',
    next: 'Work on the part with the lowest mean first: one change of habit there helps the most records. Compare audits of the same team over time, not teams with each other.',
    body: html`${spread}${parts}`,
  });
}
