import { languages, window, workspace, type ExtensionContext } from 'vscode';
import { createClient } from './client.ts';
import { registerCommands } from './commands.ts';
import { createNotePanel } from './panel.ts';
import { createStatus } from './status.ts';

/** Starts the language server that comes with the extension, and what shows its answers. */
export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context);
  const panel = createNotePanel(client);
  const status = createStatus(panel);
  context.subscriptions.push(client, panel, status, ...registerCommands(client));
  await client.start();
  context.subscriptions.push(
    window.onDidChangeActiveTextEditor(() => panel.refresh()),
    // Rules, settings and dismissals change what is found, too.
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === window.activeTextEditor?.document.uri.toString())) panel.refresh();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) panel.refresh();
    }),
  );
  panel.refresh();
}
