import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity, type CodeDescription, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../core/index.ts';
import { LONGEST_NOTE, type Checked } from './checks.ts';
import type { Places } from './encoding.ts';
import { stretchOf } from './part.ts';

/** No note is an error: the gravest finding is a warning, so that nobody is shouted at. */
const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  high: DiagnosticSeverity.Warning, medium: DiagnosticSeverity.Warning, low: DiagnosticSeverity.Information, info: DiagnosticSeverity.Hint,
};

interface Telling {
  readonly places: Places;
  readonly pageOf: (ruleId: string) => string | undefined;
}

/** What is to be shown at the words of a document. */
export function diagnosticsOf(checked: Checked, document: TextDocument, telling: Telling): Diagnostic[] {
  if (checked.tooLong) return [tooLong(document)];
  return checked.parts.flatMap((part) => part.assessment.findings.map((finding): Diagnostic => ({
    range: telling.places.rangeOf(document, stretchOf(finding, part)),
    severity: SEVERITIES[finding.severity],
    code: finding.ruleId,
    ...described(finding.ruleId, telling),
    source: 'childfirst',
    message: messageOf(finding),
  })));
}

function described(ruleId: string, { pageOf }: Telling): { readonly codeDescription?: CodeDescription } {
  const page = pageOf(ruleId);
  return page === undefined ? {} : { codeDescription: { href: page.startsWith('file:') ? page : pathToFileURL(page).href } };
}

function messageOf({ message, suggestions }: Finding): string {
  const [first] = suggestions;
  return first === undefined ? message : `${message}\nTry: ${first.text}`;
}

function tooLong(document: TextDocument): Diagnostic {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const message = `This document is too long to check while you write (${Math.round(document.getText().length / 1000)},000 characters; notes are checked up to ${LONGEST_NOTE / 1000},000). “childfirst check” reads it whole.`;
  return { range, severity: DiagnosticSeverity.Information, source: 'childfirst', message };
}
