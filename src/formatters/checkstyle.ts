import type { Severity } from '../core/index.ts';
import { resultNames, suggestionLine } from './findings.ts';
import { createLocator } from './position.ts';
import type { FormatInput, FormatResult } from './types.ts';
import { escapeXml } from './xml-text.ts';

const levels: Readonly<Record<Severity, string>> = { high: 'error', medium: 'warning', low: 'info', info: 'info' };

/** Checkstyle's XML, which many build servers read: a file for each record, an error for each finding. */
export function formatCheckstyle({ results }: FormatInput): string {
  const names = resultNames(results);
  const files = results.map((result, index) => fileElement(result, names[index] ?? result.record.id));
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...files, '</checkstyle>', ''].join('\n');
}

function fileElement({ record, assessment }: FormatResult, name: string): string {
  const locate = createLocator(record.text);
  const errors = assessment.findings.map(({ start, severity, message, suggestions, ruleId }) => {
    const place = start === undefined ? { line: 1, column: 1 } : locate(start);
    const text = [message, ...suggestions.map((one) => `Try: ${suggestionLine(one)}`)].join('\n');
    return `    <error line="${place.line}" column="${place.column}" severity="${levels[severity]}"`
      + ` message="${escapeXml(text)}" source="${escapeXml(`childfirst.${ruleId}`)}"/>`;
  });
  return [`  <file name="${escapeXml(name)}">`, ...errors, '  </file>'].join('\n');
}
