import type { Finding } from '../core/index.ts';
import { suggestionLine } from './findings.ts';
import { createLocator } from './position.ts';
import type { FormatInput, FormatResult } from './types.ts';

type Cell = string | number | undefined;

const columns = [
  'path', 'id', 'caseId', 'agency', 'recordType', 'date', 'kind', 'ruleId', 'category', 'severity',
  'line', 'column', 'start', 'end', 'quote', 'message', 'why', 'suggestions', 'score',
];

/** One row a finding, by RFC 4180; cells that a spreadsheet would run as a formula begin with an apostrophe. */
export function formatCsv({ results }: FormatInput): string {
  return [columns, ...results.flatMap(rowsOf)].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function rowsOf(result: FormatResult): readonly (readonly Cell[])[] {
  const locate = createLocator(result.record.text);
  const { path, record, assessment } = result;
  const about = [path, record.id, record.caseId, record.agency, record.recordType, record.date];
  return assessment.findings.map((finding) => [...about, ...findingCells(finding, locate), assessment.score.overall]);
}

function findingCells(finding: Finding, locate: ReturnType<typeof createLocator>): readonly Cell[] {
  const { kind, ruleId, category, severity, start, end, quote, message, why, suggestions } = finding;
  const place = start === undefined ? undefined : locate(start);
  const advice = suggestions.map(suggestionLine).join(' | ');
  return [kind, ruleId, category, severity, place?.line, place?.column, start, end, quote, message, why, advice];
}

/** A cell with its quotation marks where it needs them, and harmless in a spreadsheet. */
export function csvCell(cell: Cell): string {
  const safe = harmless(String(cell ?? ''));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A text that a spreadsheet does not run as a formula. Spreadsheets in some languages take the wide forms of these signs for the same thing. */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
