import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import type { ReportData } from '../report-types.ts';
import { dataTable, expectedIn, figure, percent, section } from './parts.ts';

/** This audit among the earlier ones of its store; nothing where it is the first. */
export function trend(data: ReportData): Html | undefined {
  const { runs } = data;
  if (runs.length < 2) return undefined;
  const changed = new Set(runs.map(({ digest }) => digest)).size > 1;
  const rows = runs.map(({ name, day, figures }) => [`${name}${name === day ? '' : ` (${day})`}`, figures.records, figures.overall.toFixed(1), figures.domains.language.toFixed(1), figures.domains.voice.toFixed(1), figures.domains.risk.toFixed(1),
    percent(figures.wording, figures.records), percent(figures.voice.absent, expectedIn(figures)), percent(figures.hiddenRisk, figures.records)]);
  return section({
    id: 'trend',
    title: 'Change over time',
    shows: 'The mean score and its three parts in each audit kept in this store. Small movements are chance, above all where there are few records.',
    next: 'Look for movement in one direction over three audits or more before you speak of a change. “childfirst compare” says how sure the last one is. Then ask what was done differently, and tell the team.',
    body: html`${figure(data, { chart: 'trend', caption: 'Mean scores from audit to audit', table: dataTable({ caption: 'Mean scores from audit to audit', heads: ['Audit', 'Records', 'Score', 'Language', 'Voice', 'Risk', 'Wording to mend', 'Nothing from the child', 'Risk not named'], rows }) })}
${changed ? html`<p><strong>The rules changed between these audits,</strong> so a part of the movement may come from the rules and not from the records.</p>` : undefined}`,
  });
}
