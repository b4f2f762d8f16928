import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CancellationToken, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { decodeText, findFiles, SourceError } from '../readers/index.ts';
import { createChecks } from './checks.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { kindOf } from './kind.ts';
import type { Session } from './session.ts';

const LANGUAGES: Readonly<Record<string, string>> = { '.md': 'markdown', '.markdown': 'markdown', '.txt': 'plaintext', '.csv': 'csv', '.tsv': 'tsv' };
const FEW_FILES = 2_000;

/** What is asked for: names of earlier answers by document, whom to tell, and when to stop. */
export interface Scan {
  readonly previous: ReadonlyMap<string, string>;
  readonly token: CancellationToken;
  readonly onFile: (done: number, all: number, name: string) => void;
}

/** What is found in every note of the folders that are open, the open documents left out: they are told by themselves. */
export async function* scanWorkspace(session: Session, { previous, token, onFile }: Scan): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
  const files = (await Promise.all(session.state.folders.map(notesIn))).flat().slice(0, FEW_FILES);
  const checks = createChecks({ rulesets: session.rulesets, dismissed: session.dismissals.of });
  for (const [done, file] of files.entries()) {
    if (token.isCancellationRequested) return;
    const uri = pathToFileURL(file).href;
    onFile(done, files.length, file);
    if (session.documents.get(uri) === undefined) yield await reportOf(session, { uri, file, checks, previous: previous.get(uri) });
    // A file on its own turn, so that somebody who types meanwhile does not wait.
    await new Promise((resolve) => void setImmediate(resolve));
  }
}

interface Asked {
  readonly uri: string;
  readonly file: string;
  readonly checks: ReturnType<typeof createChecks>;
  readonly previous: string | undefined;
}

async function reportOf(session: Session, { uri, file, checks, previous }: Asked): Promise<WorkspaceDocumentDiagnosticReport> {
  const document = TextDocument.create(uri, LANGUAGES[extname(file).toLowerCase()] ?? 'plaintext', 0, decodeText(readFileSync(file)).text);
  const checked = await checks.check(document);
  checks.forget(uri);
  const items = diagnosticsOf(checked, document, { places: session.state.places, pageOf: session.world.pageOf });
  const resultId = resultIdOf(items);
  if (resultId === previous) return { kind: 'unchanged', uri, version: null, resultId };
  return { kind: 'full', uri, version: null, resultId, items };
}

/** The same for the same diagnostics: a short sum over them. */
function resultIdOf(items: readonly object[]): string {
  let sum = 0;
  for (const char of JSON.stringify(items)) sum = (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) | 0;
  return `${items.length}.${(sum >>> 0).toString(36)}`;
}

async function notesIn(folder: string): Promise<string[]> {
  try {
    return (await findFiles(['.'], folder)).map((file) => join(folder, file)).filter((file) => ['note', 'table'].includes(kindOf('', file)));
  } catch (error) {
    // A folder without notes is no fault.
    if (error instanceof SourceError) return [];
    throw error;
  }
}
