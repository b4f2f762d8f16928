import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection, StreamMessageReader, StreamMessageWriter,
  type ClientCapabilities, type CodeAction, type Diagnostic, type InitializeResult, type ProtocolConnection, type PublishDiagnosticsParams, type Range,
} from 'vscode-languageserver-protocol/node';

const program = fileURLToPath(new URL('../../bin/childfirst.js', import.meta.url));

/** A client that pulls diagnostics and knows all that we offer, as VS Code does. */
export const PULLS: ClientCapabilities = {
  textDocument: { diagnostic: {}, publishDiagnostics: {}, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
  workspace: { diagnostics: { refreshSupport: true }, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
  window: { workDoneProgress: true },
};

export interface Started {
  readonly capabilities?: ClientCapabilities;
  readonly settings?: object;
  readonly files?: Readonly<Record<string, string>>;
}

/** A client of the real server in a process of its own, with a folder of files. */
export class Client {
  readonly folder: string;
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly messages: string[] = [];
  readonly logged: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly requests: string[] = [];
  /** What the client answers when the server shows a message with choices. */
  choose: (titles: readonly string[]) => string | undefined = () => undefined;
  result: InitializeResult | undefined;
  #version = 1;
  readonly #waiting = new Set<() => void>();

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.folder = mkdtempSync(join(tmpdir(), 'childfirst-lsp-'));
    for (const [name, text] of Object.entries(files)) this.write(name, text);
    this.process = spawn(process.execPath, [program, 'lsp', '--stdio', `--clientProcessId=${process.pid}`], { cwd: this.folder, stdio: ['pipe', 'pipe', 'pipe'] });
    const { stdin, stdout } = this.process;
    if (stdin === null || stdout === null) throw new Error('The server has no streams.');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#listen();
  }

  static async start({ capabilities = {}, settings, files = {} }: Started = {}): Promise<Client> {
    const client = new Client(files);
    const folder = pathToFileURL(client.folder).href;
    client.result = await client.connection.sendRequest('initialize', {
      processId: process.pid, rootUri: folder, workspaceFolders: [{ uri: folder, name: 'notes' }], capabilities, initializationOptions: settings,
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  #listen(): void {
    this.connection.onNotification('window/showMessage', ({ message }: { readonly message: string }) => this.#heard(() => this.messages.push(message)));
    this.connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => this.#heard(() => this.logged.push(message)));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => this.#heard(() => this.published.push(params)));
    this.connection.onRequest('window/showMessageRequest', ({ message, actions = [] }: { readonly message: string; readonly actions?: readonly { readonly title: string }[] }) => {
      this.#heard(() => this.messages.push(message));
      const title = this.choose(actions.map((action) => action.title));
      return title === undefined ? null : { title };
    });
    for (const method of ['client/registerCapability', 'window/workDoneProgress/create', 'workspace/diagnostic/refresh', 'workspace/codeLens/refresh', 'workspace/applyEdit']) {
      this.connection.onRequest(method, () => {
        this.#heard(() => this.requests.push(method));
        return method === 'workspace/applyEdit' ? { applied: true } : null;
      });
    }
    this.connection.onRequest('workspace/configuration', () => {
      this.#heard(() => this.requests.push('workspace/configuration'));
      return [null];
    });
    this.connection.onError(() => undefined);
    this.connection.listen();
  }

  #heard(note: () => unknown): void {
    note();
    for (const look of this.#waiting) look();
  }

  /** Waits until something that was heard satisfies a condition. */
  until<T>(look: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const again = (): void => {
        const found = look();
        if (found === undefined) return;
        this.#waiting.delete(again);
        resolve(found);
      };
      this.#waiting.add(again);
      again();
    });
  }

  write(name: string, text: string): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  async open(name: string, text: string, languageId = 'markdown'): Promise<string> {
    const uri = this.uri(name);
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: this.#version, text } });
    return uri;
  }

  async change(uri: string, ...contentChanges: readonly ({ readonly range: Range; readonly text: string } | { readonly text: string })[]): Promise<number> {
    this.#version += 1;
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: this.#version }, contentChanges });
    return this.#version;
  }

  /** What the server last showed for a version of a document, by itself. */
  pushed(uri: string, version = this.#version): Promise<readonly Diagnostic[]> {
    return this.until(() => this.published.findLast((params) => params.uri === uri && params.version === version)?.diagnostics);
  }

  async pull(uri: string, previousResultId?: string): Promise<{ readonly kind: string; readonly resultId: string; readonly items: readonly Diagnostic[] }> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  async actions(uri: string, range: Range, only?: readonly string[], diagnostics: readonly Diagnostic[] = []): Promise<readonly CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics, ...(only === undefined ? {} : { only }) } });
  }

  at<T>(method: string, uri: string, line: number, character: number): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri }, position: { line, character } });
  }

  command<T>(command: string, ...args: readonly unknown[]): Promise<T> {
    return this.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
  }

  /** Ends as a client should, and gives the exit status of the server. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => void this.process.once('close', resolve));
    if (this.process.exitCode === null) {
      await this.connection.sendRequest('shutdown');
      await this.connection.sendNotification('exit');
    }
    const code = this.process.exitCode ?? await ended;
    rmSync(this.folder, { recursive: true, force: true });
    return code;
  }
}

/** A range within one line. */
export function within(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
