import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import { riskElements, riskStates, riskStateWords, riskWords } from '../plain-words.ts';
import type { ReportData } from '../report-types.ts';
import { dataTable, figure, largeEnough, percent, section, shadeKey, withShare } from './parts.ts';

/** The elements of risk: there, there in name only, or not there. */
export function risk(data: ReportData): Html {
  const { measures: { risk: elements, records } } = data;
  const names = riskStates.map((state) => riskStateWords[state]);
  return section({
    id: 'risk',
    title: 'Risk',
    shows: 'Whether a reader can learn from the record what harm the child faces, who or what it comes from, how serious it is, what keeps the child safe, and who will do what by when. “Hollow” means that a heading or field is there and says nothing.',
    next: 'Look at hollow first: a filled box gives false comfort. Ask the writer for the fact behind it. Where an element is absent in most records, look at the form: it may not ask.',
    body: html`${figure(data, {
      chart: 'risk', caption: 'Elements of risk, in records', key: shadeKey(names),
      table: dataTable({ caption: 'Elements of risk, in records', heads: ['Element', ...names], rows: riskElements.map((element) => [riskWords[element], ...riskStates.map((state) => withShare(elements[element][state], records))]) }),
    })}${byAgency(data)}`,
  });
}

/** Which elements are there, where there are agencies to set side by side. */
function byAgency({ groups: { agency = [] } }: ReportData): Html | undefined {
  const { shown, note } = largeEnough(agency, 'agency', 'agencies');
  if (shown.length < 2) return undefined;
  const caption = 'Elements of risk that are present, by agency';
  return html`<details class="figures"><summary>${caption}</summary>${dataTable({
    caption, heads: ['Agency', 'Records', ...riskElements.map((element) => riskWords[element])],
    rows: shown.map(({ name, records, present }) => [name, records, ...riskElements.map((element) => percent(present[element], records))]),
  })}${note}</details>`;
}
