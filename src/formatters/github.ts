import type { Finding, Severity } from '../core/index.ts';
import { sharedPaths, suggestionLine } from './findings.ts';
import { createLocator } from './position.ts';
import type { FormatInput, FormatResult } from './types.ts';

const commands: Readonly<Record<Severity, string>> = { high: 'error', medium: 'warning', low: 'notice', info: 'notice' };

/** Workflow commands that GitHub shows beside the lines of a change. */
export function formatGithub({ results }: FormatInput): string {
  const shared = sharedPaths(results);
  return results.flatMap((result) => annotations(result, shared)).map((line) => `${line}\n`).join('');
}

function annotations(result: FormatResult, shared: ReadonlySet<string>): readonly string[] {
  const ownFile = result.path !== undefined && !shared.has(result.path);
  const locate = createLocator(result.record.text);
  return result.assessment.findings.map((finding) => {
    const place = ownFile ? region(finding, locate) : {};
    const text = [messageOf(finding), ...finding.suggestions.map((one) => `Try: ${suggestionLine(one)}`)].join('\n');
    const said = ownFile ? text : `${result.record.id}: ${text}`;
    return annotation(commands[finding.severity], { file: result.path, ...place, title: finding.ruleId }, said);
  });
}

function messageOf({ message, quote }: Finding): string {
  return quote === undefined || message.includes(quote) ? message : `“${quote}”: ${message}`;
}

function region({ start, end }: Finding, locate: ReturnType<typeof createLocator>): Record<string, number> {
  if (start === undefined || end === undefined) return {};
  const from = locate(start);
  const to = locate(end);
  // GitHub refuses columns for a range of several lines.
  if (from.line !== to.line) return { line: from.line, endLine: to.line };
  return { line: from.line, col: from.column, endLine: to.line, endColumn: to.column };
}

function annotation(command: string, properties: Readonly<Record<string, string | number | undefined>>, text: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const list = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${command} ${list}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
