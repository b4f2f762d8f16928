import { formatCheckstyle } from './checkstyle.ts';
import { formatCsv } from './csv.ts';
import { formatGithub } from './github.ts';
import { formatHtml } from './html.ts';
import { formatJson } from './json.ts';
import { formatJsonLines } from './jsonl.ts';
import { formatJunit } from './junit.ts';
import { formatMarkdown } from './markdown.ts';
import { formatSarif } from './sarif.ts';
import { formatTerminal } from './terminal.ts';
import type { Formatter, FormatName } from './types.ts';

export { csvCell, harmless } from './csv.ts';
export { createLocator } from './position.ts';
export type { Position } from './position.ts';
export { renderReport } from './report.ts';
export { recordColumns, recordFacts, recordLine, recordPage, type RecordColumn } from './report/record-table.ts';
export type { ChartName, RecordRow, ReportData, ReportExample } from './report-types.ts';
export { categoryWords, counted, domainWords, figures, kindWords, nothingToMend, riskElements, riskStates, riskStateWords, riskWords, setAsideWords, severityWords, voiceLevels, voiceWords } from './plain-words.ts';
export { shortVoice } from './report/voice.ts';
export type { FormatInput, FormatName, FormatResult, Formatter, RuleHelp } from './types.ts';

/** Every format by its name. */
export const formatters: Readonly<Record<FormatName, Formatter>> = {
  terminal: formatTerminal,
  json: formatJson,
  jsonl: formatJsonLines,
  html: formatHtml,
  markdown: formatMarkdown,
  csv: formatCsv,
  sarif: formatSarif,
  junit: formatJunit,
  checkstyle: formatCheckstyle,
  github: formatGithub,
};
