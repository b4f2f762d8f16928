import { window, type Diagnostic, type ExtensionContext, type Uri } from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import { ruleUri } from './commands.ts';

const NOTES = ['markdown', 'plaintext', 'csv', 'tsv'].flatMap((language) => [{ scheme: 'file', language }, { scheme: 'untitled', language }]);
const RULES = [{ scheme: 'file', pattern: '**/{rules,lexicon}/**/*.{yaml,yml}' }, { scheme: 'file', pattern: '**/childfirst.config.{yaml,yml}' }];

/** A client of the server inside the extension: no other program is needed, and none is fetched. */
export function createClient({ extensionUri }: ExtensionContext): LanguageClient {
  const module = pathIn(extensionUri, 'server/bin/childfirst.js');
  const server: ServerOptions = { module, args: ['lsp'], transport: TransportKind.stdio };
  const options: LanguageClientOptions = {
    documentSelector: [...NOTES, ...RULES],
    synchronize: { configurationSection: 'childfirst' },
    diagnosticPullOptions: { onChange: true, onTabs: true },
    middleware: {
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const report = await next(document, previousResultId, token);
        if (report?.kind === 'full') for (const item of report.items) explainHere(item, 'uri' in document ? document.uri : document);
        return report;
      },
      executeCommand: async (command, args, next) => {
        if (command !== 'childfirst.dismiss' || args.length > 3) return next(command, args);
        const reason = await askReason(String(args[2]));
        return reason === undefined ? undefined : next(command, [...args, reason]);
      },
    },
  };
  return new LanguageClient('childfirst', 'childfirst', server, options);
}

/** The link of a finding leads to a page for browsers; here the rule is explained in the editor itself. */
function explainHere(diagnostic: Diagnostic, note: Uri): void {
  const { code } = diagnostic;
  if (typeof code !== 'object' || !/\.html#/.test(code.target.toString(true))) return;
  diagnostic.code = { value: code.value, target: ruleUri(String(code.value), note.toString()) };
}

function pathIn(root: Uri, path: string): string {
  return `${root.fsPath}/${path}`;
}

const REASONS = ["They are the child's or somebody else's own words", 'It is the name of a service, form or offence', 'The note corrects them', 'They are said of somebody else'];
const OTHER = 'Another reason …';

/** A reason from the list, or in the worker's own words; without one nothing is dismissed. */
async function askReason(quote: string): Promise<string | undefined> {
  const chosen = await window.showQuickPick([...REASONS, OTHER], { title: `Why is “${quote}” right here?` });
  return chosen === OTHER ? window.showInputBox({ title: `Why is “${quote}” right here?`, validateInput: (text) => (text.trim() === '' ? 'Write the reason in a few words.' : undefined) }) : chosen;
}
