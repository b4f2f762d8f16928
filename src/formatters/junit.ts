import type { Finding } from '../core/index.ts';
import { resultNames, suggestionLine } from './findings.ts';
import { createLocator } from './position.ts';
import { nothingToMend, severityWords } from './plain-words.ts';
import type { FormatInput, FormatResult } from './types.ts';
import { escapeXml } from './xml-text.ts';

/** JUnit's XML: a suite for each record, a failure for each finding; advice never fails. */
export function formatJunit({ results }: FormatInput): string {
  const names = resultNames(results);
  const suites = results.map((result, index) => suite(result, names[index] ?? result.record.id));
  const all = results.flatMap(({ assessment }) => assessment.findings);
  const cases = results.reduce((sum, { assessment }) => sum + Math.max(assessment.findings.length, 1), 0);
  const open = `<testsuites name="childfirst" tests="${cases}" failures="${failures(all)}" errors="0">`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', open, ...suites, '</testsuites>', ''].join('\n');
}

function failures(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity !== 'info').length;
}

function suite({ record, assessment: { findings } }: FormatResult, name: string): string {
  const label = escapeXml(name);
  const count = `tests="${Math.max(findings.length, 1)}" failures="${failures(findings)}" errors="0" skipped="0"`;
  const locate = createLocator(record.text);
  const cases = findings.map((finding) => testCase(finding, label, details(finding, locate)));
  const clean = `    <testcase classname="${label}" name="${escapeXml(nothingToMend)}" time="0"/>`;
  const body = cases.length === 0 ? [clean] : cases;
  return [`  <testsuite name="${label}" ${count} time="0">`, ...body, '  </testsuite>'].join('\n');
}

function testCase({ ruleId, severity, message }: Finding, label: string, text: string): string {
  const content = severity === 'info'
    ? `<system-out>${escapeXml(text)}</system-out>`
    : `<failure message="${escapeXml(message)}" type="${escapeXml(ruleId)}">${escapeXml(text)}</failure>`;
  return `    <testcase classname="${label}" name="${escapeXml(ruleId)}" time="0">${content}</testcase>`;
}

function details(finding: Finding, locate: ReturnType<typeof createLocator>): string {
  const { start, severity, quote, message, why, suggestions } = finding;
  const place = start === undefined ? undefined : locate(start);
  return [
    `${severityWords[severity]}${place === undefined ? '' : `, line ${place.line}, column ${place.column}`}`,
    ...(quote === undefined ? [] : [`“${quote}”`]),
    message,
    ...(why === undefined ? [] : [`Why: ${why}`]),
    ...suggestions.map((one) => `Try: ${suggestionLine(one)}`),
  ].join('\n');
}
