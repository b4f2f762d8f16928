import { commands, env, languages, ProgressLocation, Uri, window, workspace, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { writeNewRule } from './new-rule.ts';

/** The commands of the palette. */
export function registerCommands(client: LanguageClient): Disposable[] {
  let report: string | undefined;
  const ask = <T>(command: string, ...args: readonly unknown[]): Promise<T> => client.sendRequest('workspace/executeCommand', { command, arguments: args });
  const openReport = async (): Promise<void> => {
    if (report === undefined) void window.showInformationMessage('There is no report yet. Audit the folder first.');
    else await env.openExternal(Uri.file(report));
  };
  const audit = async (): Promise<void> => {
    const folder = workspace.workspaceFolders?.[0];
    if (folder === undefined) {
      void window.showInformationMessage('Open a folder with notes or exports first.');
      return;
    }
    report = await window.withProgress({ location: ProgressLocation.Window, title: 'childfirst audits the folder' }, () => ask<string>('childfirst.audit', folder.uri.toString()));
    const open = 'Open the report';
    if (await window.showInformationMessage('The audit is done.', open) === open) await openReport();
  };
  return [
    commands.registerCommand('childfirst.checkNote', () => commands.executeCommand('workbench.actions.view.problems')),
    commands.registerCommand('childfirst.auditFolder', audit),
    commands.registerCommand('childfirst.openReport', openReport),
    commands.registerCommand('childfirst.explainRule', () => explain(ask)),
    commands.registerCommand('childfirst.newRule', writeNewRule),
  ];
}

/** The rules that speak in the note that is open, or one by its name. */
async function explain(ask: <T>(command: string, ...args: readonly unknown[]) => Promise<T>): Promise<void> {
  const { activeTextEditor } = window;
  const shown = activeTextEditor === undefined ? [] : languages.getDiagnostics(activeTextEditor.document.uri).filter(({ source }) => source === 'childfirst').map(({ code }) => String(typeof code === 'object' ? code.value : code));
  const id = shown.length > 0 ? await window.showQuickPick([...new Set(shown)], { title: 'Which rule?' }) : await window.showInputBox({ title: 'Which rule?', placeHolder: 'blame/chose-harm' });
  if (id === undefined) return;
  const content = await ask<string>('childfirst.explain', id);
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await commands.executeCommand('markdown.showPreview', document.uri);
}
