import { commands, env, languages, ProgressLocation, Uri, window, workspace, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { writeNewRule } from './new-rule.ts';

const RULE = 'childfirst-rule';

/** The page that explains a rule as it is in force for a note: read only, and no file of the folder. */
export function ruleUri(id: string, note = ''): Uri {
  return Uri.from({ scheme: RULE, path: `/${id}.md`, query: note });
}

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
    workspace.registerTextDocumentContentProvider(RULE, { provideTextDocumentContent: ({ path, query }) => ask<string>('childfirst.explain', path.slice(1, -'.md'.length), query) }),
    commands.registerCommand('childfirst.checkNote', () => commands.executeCommand('workbench.actions.view.problems')),
    commands.registerCommand('childfirst.auditFolder', audit),
    commands.registerCommand('childfirst.openReport', openReport),
    commands.registerCommand('childfirst.explainRule', explain),
    commands.registerCommand('childfirst.newRule', writeNewRule),
  ];
}

/** One of the rules that speak in the note that is open, or one by its name. */
async function explain(): Promise<void> {
  const id = await chooseRule();
  if (id === undefined) return;
  await commands.executeCommand('markdown.showPreview', ruleUri(id, window.activeTextEditor?.document.uri.toString()));
}

async function chooseRule(): Promise<string | undefined> {
  const { activeTextEditor } = window;
  const shown = activeTextEditor === undefined ? [] : languages.getDiagnostics(activeTextEditor.document.uri).filter(({ source }) => source === 'childfirst').map(({ code }) => String(typeof code === 'object' ? code.value : code));
  const unique = [...new Set(shown)];
  return unique.length > 0 ? window.showQuickPick(unique, { title: 'Which rule?' }) : window.showInputBox({ title: 'Which rule?', placeHolder: 'blame/chose-harm' });
}
