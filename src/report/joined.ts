import { renderReport, type ReportData } from '../formatters/index.ts';
import { joinClusters, joinMeasures, type GroupFigures, type Measures } from '../measures/index.ts';
import { equityTables, type ClusterTable } from '../store/index.ts';
import { workbookOf } from '../workbook/index.ts';
import { chartsOf } from './charts.ts';
import { overview, themes } from './sheets.ts';

/** The figures of one agency. */
export interface Partner {
  readonly agency: string;
  readonly period: string;
  readonly ruleset: ReportData['ruleset'];
  readonly measures: Measures;
  readonly figures: GroupFigures;
  readonly equity: readonly ClusterTable[];
}

interface Joined {
  readonly title: string;
  readonly date: string;
  readonly version: string;
}

/** One report of several agencies by the same measures: the page, and the workbook. */
export async function joinedReport(partners: readonly Partner[], { title, date, version }: Joined): Promise<{ readonly page: string; readonly workbook: Buffer }> {
  const [first] = partners;
  if (first === undefined) throw new Error('There is no agency to report on.');
  const figures = {
    title, date, version, ruleset: first.ruleset, joined: true, sources: partners.map(({ agency, period }) => `${agency} (${period})`),
    measures: joinMeasures(partners.map(({ measures }) => measures)), groups: { agency: partners.map(({ figures: own }) => own) }, runs: [], equity: equityTables(joinTables(partners.flatMap(({ equity }) => equity))),
  };
  const data: ReportData = { ...figures, charts: chartsOf(figures), examples: {}, rows: [], bodies: [], perBody: 1, script: '' };
  return { page: renderReport(data), workbook: await workbookOf([overview(data), agencies(partners), themes(data)]) };
}

function agencies(partners: readonly Partner[]): ReturnType<typeof overview> {
  const heads = ['Agency', 'Period', 'Records', 'Score', 'Language', 'Voice', 'Risk', 'Records with wording to mend', 'Nothing from the child', 'Risk not named', 'Harm named', 'Source named', 'Level given', 'Protective factors named', 'Actions named'];
  return {
    name: 'Agencies', columns: heads.map((head, i) => ({ head, width: i < 2 ? 24 : 12 })),
    rows: partners.map(({ agency, period, figures: { records, overall, domains, wording, voice, hiddenRisk, present } }) =>
      [agency, period, records, overall, domains.language, domains.voice, domains.risk, wording, voice.absent, hiddenRisk, present.harm, present.source, present.level, present.protective, present.actions]),
  };
}

function joinTables(tables: readonly ClusterTable[]): readonly ClusterTable[] {
  return [...new Set(tables.map(({ characteristic }) => characteristic))].map((characteristic) => {
    const own = tables.filter((table) => table.characteristic === characteristic);
    const names = [...new Set(own.flatMap(({ rates }) => rates.map(({ name }) => name)))];
    return { characteristic, scores: joinClusters(own.flatMap(({ scores }) => scores)), rates: names.map((name) => ({ name, groups: joinClusters(own.flatMap(({ rates }) => rates.filter((rate) => rate.name === name).flatMap(({ groups }) => groups))) })) };
  });
}
