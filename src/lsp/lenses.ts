import { SymbolKind, type CodeLens, type DocumentSymbol } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Assessment } from '../core/index.ts';
import type { Checked } from './checks.ts';
import type { Places } from './encoding.ts';
import { stretchOf, type Part } from './part.ts';

/** The score above each record, by domain. */
export function lensesOf({ parts }: Checked, document: TextDocument, places: Places): CodeLens[] {
  return parts.map((part) => ({
    range: places.rangeOf(document, { start: part.start, end: part.start }),
    command: { title: scoreLine(part.assessment), command: '' },
  }));
}

/** The score in one line. */
export function scoreLine({ score, findings }: Assessment): string {
  const counted = findings.filter(({ severity }) => severity !== 'info').length;
  return `childfirst ${score.overall} of 100 · language ${score.language} · voice ${score.voice} · risk ${score.risk} · ${counted === 0 ? 'nothing to look at' : counted === 1 ? '1 thing to look at' : `${counted} things to look at`}`;
}

/** An outline of what is missing, hollow or at odds in each record. */
export function symbolsOf({ kind, parts }: Checked, document: TextDocument, places: Places): DocumentSymbol[] {
  const outlines = parts.map((part): DocumentSymbol => {
    const children = missingIn(part, document, places);
    const name = kind === 'table' ? part.record.id : children.length === 0 ? 'Nothing is missing' : 'What is missing';
    const range = places.rangeOf(document, part);
    return { name, detail: `${part.assessment.score.overall} of 100`, kind: SymbolKind.Namespace, range, selectionRange: { start: range.start, end: range.start }, children };
  });
  return kind === 'table' ? outlines.filter(({ children = [] }) => children.length > 0) : outlines;
}

function missingIn(part: Part, document: TextDocument, places: Places): DocumentSymbol[] {
  return part.assessment.findings.filter(({ kind }) => kind !== 'wording').map((finding) => {
    const range = places.rangeOf(document, stretchOf(finding, part));
    return { name: finding.message, detail: finding.ruleId, kind: SymbolKind.Event, range, selectionRange: range };
  });
}
