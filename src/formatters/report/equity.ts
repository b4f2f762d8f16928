import type { EquityGroup, EquityScore, EquityTable, Estimate } from '../../measures/index.ts';
import type { Html } from '../html-text.ts';
import { html } from '../html-text.ts';
import type { ReportData } from '../report-types.ts';
import { dataTable, figure, section } from './parts.ts';

const HIDDEN = 'too few to show';

/** Whether some children's records are written worse than others'. */
export function equity(data: ReportData): Html | undefined {
  if (data.equity.length === 0) return undefined;
  return section({
    id: 'equity',
    title: 'Are some children written about differently?',
    shows: 'How often findings occur in the records of each group of children, beside all the other children. A ratio of 1 means no difference, 2 means twice as often. The line is the 95% interval: where it crosses 1 the difference may be chance.',
    next: 'Where a line lies wholly on one side of 1, read ten records of that group and ten others side by side before you say anything about it. Ask first whether the groups come from different teams or forms. A difference is a reason to look, never proof of bias; and no difference here is no proof of fairness.',
    body: html`${data.equity.map((table, i) => oneCharacteristic(data, table, i))}
<details class="figures"><summary>How this was worked out</summary><p>Rate: records with the finding, of all records of the group. Ratio: that rate over the rate of all other groups together. Interval: 95%, on the log scale (Katz), with the variance taken over children (cases), since records of one child are alike; without a case number each record counts as a child. Scores: the group’s mean less the mean of all others, with the variance over children too. Groups of fewer than five children, counts of fewer than five records, and the next smallest count where the hidden one could be worked out from the rest, are not shown. Several comparisons are made here: of twenty, one will lie off 1 by chance alone.</p></details>`,
  });
}

function oneCharacteristic(data: ReportData, { characteristic, rates, scores }: EquityTable, at: number): Html {
  const by = lower(characteristic);
  if (scores.filter(({ mean }) => mean !== undefined).length < 2) {
    return html`<h3>${characteristic}</h3><p class="soft">There are too few children in these groups to compare them. Nothing is shown, so that no child can be picked out.</p>`;
  }
  const caption = `Findings by ${by}, beside all other children`;
  const [shown, few] = [rates.filter(hasRate), rates.filter((rate) => !hasRate(rate))];
  const rows = shown.flatMap(({ name, groups }) => groups.map((group) => rateRow(name, group)));
  return html`<h3>${characteristic}</h3>${figure(data, {
    chart: `equity-${at}`, caption,
    table: html`${rows.length === 0 ? undefined : dataTable({ caption, heads: ['Finding', characteristic, 'Children', 'Records', 'Rate', 'Ratio to all others', '95% interval'], rows })}
${few.length === 0 ? undefined : html`<p class="soft">Found in too few records, or in all but too few, to be compared: ${few.map(({ name }) => lower(name)).join(', ')}.</p>`}
${dataTable({ caption: `Mean score by ${by}`, heads: [characteristic, 'Mean score', 'Beside all others', '95% interval'], rows: scores.map(scoreRow) })}`,
  })}`;
}

function hasRate({ groups }: EquityTable['rates'][number]): boolean {
  return groups.some(({ rate }) => rate !== undefined);
}

function rateRow(finding: string, { name, children, records, rate, ratio }: EquityGroup): readonly (string | number | undefined)[] {
  return [finding, name, children ?? HIDDEN, records, rate === undefined ? HIDDEN : `${Math.round(rate * 100)}%`, ratio?.value.toFixed(2), interval(ratio, 2)];
}

function scoreRow({ name, mean, difference }: EquityScore): readonly (string | undefined)[] {
  return [name, mean?.toFixed(1) ?? HIDDEN, difference === undefined ? undefined : signed(difference.value), interval(difference, 1)];
}

function interval(estimate: Estimate | undefined, digits: number): string | undefined {
  return estimate === undefined ? undefined : `${estimate.low.toFixed(digits).replace('-', '−')} to ${estimate.high.toFixed(digits).replace('-', '−')}`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

function lower(name: string): string {
  return name.replace(/^./, (letter) => letter.toLowerCase());
}
