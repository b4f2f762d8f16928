import {
  CodeActionKind, CodeLensRefreshRequest, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, TextDocumentSyncKind,
  type Connection, type InitializeResult, type ServerCapabilities,
} from 'vscode-languageserver';
import { FIX_ALL } from './code-actions.ts';
import { COMMANDS } from './commands.ts';
import { answerCommands } from './execute.ts';
import { answerFeatures } from './features.ts';
import { pathOf } from './checks.ts';
import { createPublisher, type Publisher } from './publisher.ts';
import { createSession, introduce, readSettings, watchesFiles, type Session } from './session.ts';
import type { World } from './world.ts';

/** Serves one client over a connection until it goes away. */
export function serve(connection: Connection, world: World): void {
  const session = createSession(connection, world);
  const publisher = createPublisher(session);
  const renew = (): void => renewAll(session, publisher);
  connection.onInitialize((params): InitializeResult => ({
    capabilities: capabilities(introduce(session, params)),
    serverInfo: { name: 'childfirst', version: world.version },
  }));
  connection.onInitialized(() => void begin(session, renew));
  connection.onDidChangeConfiguration(({ settings }) => void reconfigure(session, settings, renew));
  connection.onDidChangeWatchedFiles(() => {
    session.rulesets.forget();
    renew();
  });
  session.documents.onDidChangeContent(({ document }) => publisher.changed(document));
  session.documents.onDidSave(({ document }) => {
    // A client that watches no files tells of a saved rule like this.
    if (/\.(ya?ml|json)$/.test(pathOf(document.uri) ?? '') && !watchesFiles(session.state)) {
      session.rulesets.forget();
      renew();
    }
  });
  session.documents.onDidClose(({ document }) => {
    session.checks.forget(document.uri);
    publisher.closed(document.uri);
  });
  answerFeatures(session);
  answerCommands(session, renew);
  session.documents.listen(connection);
  connection.listen();
}

function capabilities(positionEncoding: string): ServerCapabilities {
  return {
    positionEncoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    diagnosticProvider: { identifier: 'childfirst', interFileDependencies: false, workspaceDiagnostics: true, workDoneProgress: true },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    codeLensProvider: {},
    documentSymbolProvider: { label: 'childfirst' },
    completionProvider: { triggerCharacters: ['<', ' '] },
    executeCommandProvider: { commands: [...COMMANDS], workDoneProgress: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

/** Asks the client to tell us of what changes outside the documents. */
async function begin(session: Session, renew: () => void): Promise<void> {
  const { connection, state } = session;
  if (state.capabilities.workspace?.workspaceFolders === true) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
      state.folders = [...state.folders.filter((folder) => !gone.has(folder)), ...added.flatMap(({ uri }) => pathOf(uri) ?? [])];
    });
  }
  if (watchesFiles(session.state)) {
    const watchers = ['**/childfirst.config.{yaml,yml,json}', '**/{rules,lexicon}/**/*.{yaml,yml}', '**/.childfirst/dismissed.json'].map((globPattern) => ({ globPattern }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
  if (state.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'childfirst' });
  }
  if (state.capabilities.workspace?.configuration === true) await reconfigure(session, undefined, renew);
}

/** Settings come when we ask for them, or, from simpler clients, with the news that they changed. */
async function reconfigure({ connection, state, rulesets }: Session, sent: unknown, renew: () => void): Promise<void> {
  const asks = state.capabilities.workspace?.configuration === true;
  const value: unknown = asks ? await connection.workspace.getConfiguration('childfirst') : typeof sent === 'object' && sent !== null && 'childfirst' in sent ? sent.childfirst : sent;
  // A client that answers with nothing has nothing to add to what it said when it began.
  if (value === null || value === undefined) return;
  const settings = readSettings(value);
  if (JSON.stringify(settings) === JSON.stringify(state.settings)) return;
  state.settings = settings;
  rulesets.forget();
  renew();
}

/** Rules, settings or dismissals changed: everything that is shown is asked for or shown again. */
function renewAll({ connection, checks, state: { capabilities } }: Session, publisher: Publisher): void {
  checks.forgetAll();
  publisher.all();
  if (capabilities.workspace?.diagnostics?.refreshSupport === true) connection.languages.diagnostics.refresh();
  if (capabilities.workspace?.codeLens?.refreshSupport === true) void connection.sendRequest(CodeLensRefreshRequest.type);
}
