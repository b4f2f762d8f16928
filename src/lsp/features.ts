import { LSPErrorCodes, ResponseError, type WorkspaceDiagnosticReport } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActionsOf } from './code-actions.ts';
import { hoverAt } from './hover.ts';
import { lensesOf, symbolsOf } from './lenses.ts';
import { authoredDocument, diagnosticsFor, type Session } from './session.ts';
import { scanWorkspace } from './workspace.ts';
import { yamlCompletions, yamlHover } from './yaml.ts';

/** Answers what a client asks of a document. */
export function answerFeatures(session: Session): void {
  const { connection, checks, state } = session;
  const open = async (uri: string): Promise<{ document: TextDocument; checked: Awaited<ReturnType<typeof checks.check>> } | undefined> => {
    const document = session.documents.get(uri);
    return document === undefined ? undefined : { document, checked: await checks.check(document) };
  };
  connection.onHover(async ({ textDocument, position }) => {
    const on = await open(textDocument.uri);
    if (on === undefined) return null;
    const offset = state.places.offsetAt(on.document, position);
    const authored = authoredDocument(session, on.document, on.checked);
    return authored === undefined ? hoverAt(on.checked, on.document, offset, state.places) : yamlHover(authored, offset);
  });
  connection.onCompletion(async ({ textDocument, position }) => {
    const on = await open(textDocument.uri);
    const authored = on === undefined ? undefined : authoredDocument(session, on.document, on.checked);
    return authored === undefined ? null : yamlCompletions(authored, state.places.offsetAt(authored.document, position));
  });
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const on = await open(textDocument.uri);
    if (on === undefined) return null;
    const at = { start: state.places.offsetAt(on.document, range.start), end: state.places.offsetAt(on.document, range.end) };
    return codeActionsOf(on.checked, { document: on.document, at, only: context.only, diagnostics: context.diagnostics, places: state.places });
  });
  connection.onCodeLens(async ({ textDocument }) => {
    const on = state.settings.score === false ? undefined : await open(textDocument.uri);
    return on === undefined ? null : lensesOf(on.checked, on.document, state.places);
  });
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const on = await open(textDocument.uri);
    return on === undefined ? null : symbolsOf(on.checked, on.document, state.places);
  });
  answerDiagnostics(session);
}

function answerDiagnostics(session: Session): void {
  const { connection } = session;
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const document = session.documents.get(textDocument.uri);
    if (document === undefined) return { kind: 'full', items: [] };
    const { version } = document;
    const { items, checked: { resultId } } = await diagnosticsFor(session, document, () => !token.isCancellationRequested && document.version === version);
    // What was found in a text that is gone would stand at the wrong words.
    if (token.isCancellationRequested || document.version !== version) throw overtaken();
    return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, progress, partial): Promise<WorkspaceDiagnosticReport> => {
    const items: WorkspaceDiagnosticReport['items'] = [];
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    progress.begin('childfirst: checking notes', 0, undefined, true);
    const onFile = (done: number, all: number): void => progress.report(Math.floor((done / all) * 100), `${done} of ${all}`);
    for await (const report of scanWorkspace(session, { previous, token, onFile })) {
      if (partial === undefined) items.push(report);
      else partial.report({ items: [report] });
    }
    progress.done();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The check of the folder was stopped.');
    return { items };
  });
}

function overtaken(): ResponseError<{ readonly retriggerRequest: boolean }> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, 'The document changed meanwhile.', { retriggerRequest: true });
}
