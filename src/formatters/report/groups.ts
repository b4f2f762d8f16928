import type { Dimension } from '../../measures/index.ts';
import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import type { ReportData } from '../report-types.ts';
import { dataTable, expectedIn, figure, largeEnough, markKeyOf, percent, section } from './parts.ts';

const DIMENSIONS: readonly { readonly by: Dimension; readonly title: string; readonly one: string; readonly many: string }[] = [
  { by: 'agency', title: 'By agency', one: 'agency', many: 'agencies' },
  { by: 'team', title: 'By team', one: 'team', many: 'teams' },
  { by: 'recordType', title: 'By type of record', one: 'type of record', many: 'types of record' },
  { by: 'author', title: 'By worker', one: 'worker', many: 'workers' },
];

/** The three parts of the score where the records come from. */
export function groups(data: ReportData): Html | undefined {
  const parts = DIMENSIONS.map((dimension) => oneDimension(data, dimension)).filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return section({
    id: 'groups',
    title: 'Where the records come from',
    shows: 'The mean of language, voice and risk for each agency, team and type of record. Groups differ in what they record and in how many records they have; a low mark is a question about the work and its forms, not a verdict on people.',
    next: 'Look along a row, not down a column: which of the three marks lies furthest to the left? That is what this group can work on first. Where a type of record is low in one part everywhere, change its form.',
    body: html`${parts}`,
  });
}

function oneDimension(data: ReportData, { by, title, one, many }: (typeof DIMENSIONS)[number]): Html | undefined {
  const all = data.groups[by] ?? [];
  if (all.filter(({ name }) => name !== 'not given').length === 0) return undefined;
  const { shown, note } = largeEnough(all, one, many);
  const warning = by === 'author' ? html`<p><strong>This table was asked for.</strong> A worker's records follow from their caseload, their forms and their manager. Use it to offer help, never to rank.</p>` : undefined;
  if (shown.length === 0) return html`<h3>${title}</h3>${note}`;
  const rows = shown.map((group) => [group.name, group.records, group.overall.toFixed(0), group.domains.language.toFixed(0), group.domains.voice.toFixed(0), group.domains.risk.toFixed(0),
    percent(group.wording, group.records), percent(group.voice.absent, expectedIn(group)), percent(group.hiddenRisk, group.records)]);
  return html`<h3>${title}</h3>${warning}${figure(data, {
    chart: `groups-${by}`, caption: `Mean scores ${title.toLowerCase()}`, key: markKeyOf(['Language', 'Voice', 'Risk'], ['●', '■', '▲']),
    table: dataTable({ caption: `Mean scores ${title.toLowerCase()}`, heads: [title.replace('By ', '').replace(/^./, (letter) => letter.toUpperCase()), 'Records', 'Score', 'Language', 'Voice', 'Risk', 'Wording to mend', 'Nothing from the child', 'Risk not named'], rows }),
  })}${note}`;
}
