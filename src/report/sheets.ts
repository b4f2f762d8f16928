import { categoryWords, riskElements, riskWords, severityWords, voiceLevels, voiceWords, type ReportData } from '../formatters/index.ts';
import { meanOf, quantileOf, sum } from '../measures/index.ts';
import type { CellValue, SheetPart } from '../workbook/index.ts';
import type { FindingRow } from './findings.ts';

/** The workbook of a report: overview, records, findings and what to learn from them. */
export function sheetsOf(data: ReportData, findings: readonly FindingRow[]): readonly SheetPart[] {
  return [overview(data), records(data), findingSheet(findings, data.measures.findings), themes(data)];
}

/** The measures of a report, one a row. */
export function overview({ title, date, measures, version, ruleset }: ReportData): SheetPart {
  const { records: all, rejected, findings, recordsWithHigh, hiddenRisk, scores, domains, voice, risk, wording } = measures;
  const expected = sum(Object.values(voice));
  const share = (count: number, of: number): CellValue => (of === 0 ? undefined : `${Math.round((count / of) * 100)}%`);
  return {
    name: 'Overview', columns: [{ head: 'Measure', width: 60 }, { head: 'Figure', width: 14 }, { head: 'Share', width: 10 }],
    rows: [
      ['Audit', title], ['Date', date], ['Rules', `${ruleset.name} ${ruleset.version}, childfirst ${version}`],
      ['Records assessed', all], ['Rows that could not be read', rejected],
      ['Average score of 100', meanOf(scores)], ['Half of the records score no more than', quantileOf(scores, 0.5)],
      ['Language, mean of 100', Math.round(domains.language)], ['Voice, mean of 100', Math.round(domains.voice)], ['Risk, mean of 100', Math.round(domains.risk)],
      ['Findings', findings], ['Records with wording to mend', wording, share(wording, all)], ['Records with a finding of high severity', recordsWithHigh, share(recordsWithHigh, all)],
      ['Records with signs of harm that nobody named', hiddenRisk, share(hiddenRisk, all)],
      ...voiceLevels.map((level) => [`Voice: ${voiceWords[level]}`, voice[level], share(voice[level], expected)]),
      ...riskElements.map((element) => [`Risk: ${riskWords[element]}, present`, risk[element].present, share(risk[element].present, all)]),
      ['A score describes how records are written. It does not measure a child’s safety or a worker’s skill.'],
    ],
  };
}

function records({ rows }: ReportData): SheetPart {
  return {
    name: 'Records',
    columns: [['Record', 18], ['Agency', 22], ['Team', 16], ['Type', 22], ['Date', 12], ['Score', 8], ['Language', 10], ['Voice', 8], ['Risk', 8], ['High', 8], ['All findings', 10], ['Voice of the child', 30], ['Risk not named', 12]].map(([head, width]) => ({ head: String(head), width: Number(width) })),
    rows: rows.map((row) => [row.id, row.agency, row.team, row.type, row.date, row.overall, row.language, row.voice, row.risk, row.high, row.all, voiceWords[row.level], row.hidden ? 'yes' : 'no']),
  };
}

function findingSheet(findings: readonly FindingRow[], all: number): SheetPart {
  const rest = all > findings.length ? [[`The other ${all - findings.length} findings are in findings.csv.`]] : [];
  return {
    name: 'Findings',
    columns: [['Record', 18], ['Agency', 20], ['Type', 20], ['Severity', 10], ['About', 24], ['Finding', 40], ['Words', 40], ['Field', 18], ['Rule', 28], ['Key', 20]].map(([head, width]) => ({ head: String(head), width: Number(width) })),
    rows: [...findings.map((row) => [row.record, row.agency ?? undefined, row.type ?? undefined, severityWords[row.severity], categoryWords[row.category], row.title, row.quote ?? undefined, row.field ?? undefined, row.rule, row.key]), ...rest],
  };
}

/** Findings of the same theme together, the most frequent first: what a team can talk about. */
export function themes({ measures: { rules, records: all } }: ReportData): SheetPart {
  return {
    name: 'Learning themes',
    columns: [{ head: 'Theme', width: 28 }, { head: 'Finding', width: 44 }, { head: 'Records', width: 10 }, { head: 'Share of records', width: 12 }, { head: 'Why it matters', width: 60 }, { head: 'What to write or ask instead', width: 60 }],
    rows: rules.filter(({ severity }) => severity !== 'info').map(({ category, title, records: count, why, suggestions }) => [categoryWords[category], title, count, `${Math.round((count / Math.max(1, all)) * 100)}%`, why, suggestions.join('\n')]),
  };
}
