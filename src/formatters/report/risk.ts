import type { Html } from '../html-text.ts';
import { riskElements, riskStates, riskStateWords, riskWords } from '../plain-words.ts';
import type { ReportData } from '../report-types.ts';
import { section, stackTable } from './parts.ts';

/** The elements of risk: there, there in name only, or not there. */
export function risk({ risk: elements }: ReportData): Html {
  const names = riskStates.map((state) => riskStateWords[state]);
  const table = stackTable({
    caption: 'Elements of risk, in records', rowHead: 'Element', columns: names, shares: true,
    rows: riskElements.map((element) => ({ label: riskWords[element], counts: riskStates.map((state) => elements[element][state]) })),
  });
  return section({
    id: 'risk',
    title: 'Risk',
    shows: 'Whether a reader can learn from the record what harm the child faces, who or what it comes from, how serious it is, what keeps the child safe, and who will do what by when. “Hollow” means that a heading or field is there and says nothing.',
    next: 'Look at hollow first: a filled box gives false comfort. Ask the writer for the fact behind it. Where an element is absent in most records, look at the form: it may not ask.',
    body: table,
  });
}
