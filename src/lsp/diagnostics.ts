import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Severity } from '../core/index.ts';
import { LONGEST_NOTE, type Checked } from './checks.ts';
import type { Places } from './encoding.ts';
import { stretchOf } from './part.ts';
import type { World } from './world.ts';

/** No note is an error: the gravest finding is a warning, so that nobody is shouted at. */
const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  high: DiagnosticSeverity.Warning, medium: DiagnosticSeverity.Warning, low: DiagnosticSeverity.Information, info: DiagnosticSeverity.Hint,
};

interface Telling {
  readonly places: Places;
  readonly pageOf: World['pageOf'];
}

/** What is to be shown at the words of a document. */
export function diagnosticsOf(checked: Checked, document: TextDocument, telling: Telling): Diagnostic[] {
  if (checked.tooLong) return [tooLong(document)];
  const described = descriptions(checked, telling);
  return checked.parts.flatMap((part) => part.assessment.findings.map((finding): Diagnostic => ({
    range: telling.places.rangeOf(document, stretchOf(finding, part)),
    severity: SEVERITIES[finding.severity],
    code: finding.ruleId,
    ...described(finding.ruleId),
    source: 'childfirst',
    message: messageOf(finding),
  })));
}

type Described = Pick<Diagnostic, 'codeDescription'>;

/** Each rule is looked up once, however often it speaks. */
function descriptions({ loaded }: Checked, { pageOf }: Telling): (ruleId: string) => Described {
  const known = new Map<string, Described>();
  return (ruleId) => {
    const href = known.has(ruleId) ? undefined : pageOf(ruleId, loaded);
    const described = known.get(ruleId) ?? (href === undefined ? {} : { codeDescription: { href } });
    known.set(ruleId, described);
    return described;
  };
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
