import { setDiagnostics, type Action, type Diagnostic } from '@codemirror/lint';
import type { TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Assessment, Finding, Severity, Suggestion } from '../../../src/core/index.ts';
import { replaceWords } from './commands.ts';
import { leftFor, leftIn } from './left.ts';

const GRAVITY: Readonly<Record<Severity, Diagnostic['severity']>> = { high: 'error', medium: 'warning', low: 'info', info: 'hint' };

/** A finding that stands at words of the note. */
export type Placed = Finding & { readonly start: number; readonly end: number };

/** Whether a finding stands at words of the note. */
export function isPlaced(finding: Finding): finding is Placed {
  return finding.start !== undefined && finding.end !== undefined && finding.end > finding.start;
}

/** Underlines what was found in the note, without what the worker has left. */
export function underline(view: EditorView, { findings }: Assessment): TransactionSpec {
  const left = leftIn(view.state);
  const placed = findings.filter(isPlaced).filter((finding) => leftFor(finding, left) === undefined);
  return setDiagnostics(view.state, placed.map(diagnosticOf));
}

function diagnosticOf(finding: Placed): Diagnostic {
  return {
    from: finding.start, to: finding.end, severity: GRAVITY[finding.severity], markClass: `app-mark app-mark--${finding.severity}`,
    message: finding.message, actions: finding.suggestions.flatMap(actionOf).slice(0, 3),
  };
}

function actionOf({ replacement }: Suggestion): Action[] {
  if (replacement === undefined) return [];
  return [{ name: `Write “${replacement}”`, apply: (view, from, to) => replaceWords(view, { start: from, end: to }, replacement) }];
}
