import { dirname } from 'node:path';
import { TextDocuments, type ClientCapabilities, type Connection, type Diagnostic, type InitializeParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createChecks, pathOf, type Checked, type Checks } from './checks.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { BrokenFile, createDismissals, type Dismissals } from './dismissals.ts';
import { chooseEncoding, documentsIn, placesIn, type Places } from './encoding.ts';
import { createProblemTeller } from './problems.ts';
import { createRulesets, type Rulesets } from './rulesets.ts';
import type { Settings, World } from './world.ts';
import { isAuthored, yamlDiagnostics, type AuthoredDocument } from './yaml.ts';

/** What one client and we have agreed on and know of each other. */
export interface Session {
  readonly connection: Connection;
  readonly world: World;
  readonly documents: TextDocuments<TextDocument>;
  readonly rulesets: Rulesets;
  readonly checks: Checks;
  readonly dismissals: Dismissals;
  readonly state: SessionState;
}

/** What is agreed on when the client introduces itself, and may change later. */
export interface SessionState {
  capabilities: ClientCapabilities;
  places: Places;
  settings: Settings;
  folders: readonly string[];
}

/** Prepares a session; nothing is loaded yet. */
export function createSession(connection: Connection, world: World): Session {
  const state: SessionState = { capabilities: {}, places: placesIn('utf-16'), settings: {}, folders: [] };
  const documents = new TextDocuments(documentsIn(() => state.places));
  const rulesets = createRulesets({ world, settings: () => state.settings, isWatched: () => watchesFiles(state), onProblems: createProblemTeller(connection) });
  const dismissals = createDismissals(() => state.folders, (file) => {
    connection.window.showWarningMessage(`childfirst cannot read ${file}, so nothing counts as dismissed. Mend it, or move it away.`);
  });
  const dismissed = (path: string | undefined): ReturnType<Dismissals['of']> => {
    try {
      return dismissals.of(path);
    } catch (error) {
      if (error instanceof BrokenFile) return undefined;
      throw error;
    }
  };
  return { connection, world, documents, rulesets, dismissals, state, checks: createChecks({ rulesets, dismissed }) };
}

/** The client will tell us of files that change. */
export function watchesFiles({ capabilities }: SessionState): boolean {
  return capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
}

/** Takes in what the client says of itself. */
export function introduce({ state }: Session, { capabilities, initializationOptions, workspaceFolders, rootUri }: InitializeParams): string {
  const encoding = chooseEncoding(capabilities.general?.positionEncodings);
  state.capabilities = capabilities;
  state.places = placesIn(encoding);
  state.settings = readSettings(initializationOptions);
  state.folders = (workspaceFolders?.map(({ uri }) => uri) ?? (rootUri == null ? [] : [rootUri])).flatMap((uri) => pathOf(uri) ?? []);
  return encoding;
}

/** Settings as a client sends them; what is not of the right kind counts as not set. */
export function readSettings(value: unknown): Settings {
  const of = (key: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined);
  const [jargon, config, score] = [of('jargon'), of('config'), of('score')];
  return {
    ...(typeof jargon === 'boolean' ? { jargon } : {}),
    ...(typeof config === 'string' && config !== '' ? { config } : {}),
    ...(typeof score === 'boolean' ? { score } : {}),
  };
}

/** What is to be shown in a document, with a name for it that changes when it does. */
export async function diagnosticsFor(session: Session, document: TextDocument, isWanted?: () => boolean): Promise<{ readonly items: Diagnostic[]; readonly checked: Checked }> {
  const checked = await session.checks.check(document, isWanted);
  const open = authoredDocument(session, document, checked);
  const items = open === undefined ? diagnosticsOf(checked, document, { places: session.state.places, pageOf: session.world.pageOf }) : await yamlDiagnostics(open);
  return { items, checked };
}

/** The document as a file that rules are written in, if it is one. */
export function authoredDocument({ world, state }: Session, document: TextDocument, { kind, loaded }: Checked): AuthoredDocument | undefined {
  return isAuthored(kind) ? { document, kind, loaded, world, places: state.places } : undefined;
}

/** The folder that a document belongs to. */
export function folderOf({ state, world }: Session, uri: string): string {
  const path = pathOf(uri);
  return state.folders.find((folder) => path?.startsWith(folder)) ?? (path === undefined ? world.cwd : dirname(path));
}
