import { bars, columns, dots, lines, ratios, stacks, type Series } from '../charts/index.ts';
import { riskElements, riskStates, riskWords, voiceLevels, voiceWords, type ChartName, type ReportData } from '../formatters/index.ts';
import { bandsOf, FEWEST, sum, type EquityTable, type GroupFigures } from '../measures/index.ts';

const SERIES: readonly Series[] = [{ name: 'Language', symbol: 'circle' }, { name: 'Voice', symbol: 'square' }, { name: 'Risk', symbol: 'triangle' }];
const FREQUENT = 10;
/** More rows than this are read better in the table. */
const ROWS = 40;

type Charts = Partial<Record<ChartName, string>>;
type Figures = Omit<ReportData, 'charts' | 'rows' | 'bodies' | 'perBody' | 'script' | 'examples'>;

/** Every chart of a report whose figures are worth one. */
export function chartsOf({ measures, groups, runs, equity }: Figures): Charts {
  if (measures.records === 0) return {};
  const { scores, rules, voice, risk, records } = measures;
  return {
    spread: columns(`Records by score. ${records} records; the table below has the figures.`, bandsOf(scores), { x: 'score', y: 'records' }),
    ...(rules.length === 0 ? {} : { frequent: bars('The most frequent findings by number of records; the table below has the figures.', rules.slice(0, FREQUENT).map(({ title, records: count }) => ({ name: title, count })), 'records') }),
    voice: bars('Records by the strongest voice of the child in them; the table below has the figures.', voiceLevels.map((level) => ({ name: voiceWords[level], count: voice[level] })), 'records'),
    risk: stacks('Elements of risk: present, hollow or absent; the table below has the figures.', riskElements.map((element) => ({ name: riskWords[element], counts: riskStates.map((state) => risk[element][state]) }))),
    ...Object.fromEntries(Object.entries(groups).flatMap(([by, all]) => groupCharts(by, all))),
    ...(runs.length < 2 ? {} : { trend: lines('Mean scores from audit to audit; the table below has the figures.', [{ name: 'Overall', symbol: 'diamond' }, ...SERIES], runs.map(({ name, figures: { overall, domains } }) => ({ name, values: [overall, domains.language, domains.voice, domains.risk] }))) }),
    ...Object.fromEntries(equity.flatMap((table, i) => equityChart(table, i))),
  };
}

function groupCharts(by: string, all: readonly GroupFigures[]): readonly (readonly [string, string])[] {
  const shown = all.filter(({ records }) => records >= FEWEST).slice(0, ROWS);
  const heard = all.filter(({ voice }) => sum(Object.values(voice)) >= FEWEST).slice(0, ROWS);
  return [
    ...(shown.length === 0 ? [] : [[`groups-${by}`, dots(`Mean language, voice and risk by ${by}; the table below has the figures.`, SERIES, shown.map(({ name, domains }) => ({ name, values: [domains.language, domains.voice, domains.risk] })))] as const]),
    ...(heard.length === 0 || (by !== 'agency' && by !== 'team') ? [] : [[`voice-${by}`, stacks(`The child's voice by ${by}; the table below has the figures.`, heard.map(({ name, voice }) => ({ name, counts: voiceLevels.map((level) => voice[level]) })))] as const]),
  ];
}

function equityChart({ characteristic, rates }: EquityTable, at: number): readonly (readonly [string, string])[] {
  const measured = rates.map(({ name, groups }) => ({ name, rows: groups.flatMap(({ name: group, ratio }) => (ratio === undefined ? [] : [{ name: group, ...ratio }])) })).filter(({ rows }) => rows.length > 1);
  return measured.length === 0 ? [] : [[`equity-${at}`, ratios(`${characteristic}: ratio of each group's rate to that of all others with its interval; the table below has the figures.`, measured)]];
}
