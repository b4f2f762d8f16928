import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../core/index.ts';

/** Says what is wrong with local rules, once in words and at each place, and takes it back when it is mended. */
export function createProblemTeller(connection: Connection): (config: string | undefined, problems: readonly Problem[]) => void {
  const shown = new Map<string, ReadonlySet<string>>();
  return (config, problems) => {
    const byFile = diagnosticsByFile(problems);
    const key = config ?? '';
    const files = new Set([...shown.get(key) ?? [], ...byFile.keys()]);
    shown.set(key, new Set(byFile.keys()));
    for (const file of files) void connection.sendDiagnostics({ uri: pathToFileURL(file).href, diagnostics: [...byFile.get(file) ?? []] });
    const [first] = problems;
    if (first === undefined) return;
    const more = problems.length === 1 ? '' : ` (and ${problems.length - 1} more)`;
    connection.window.showWarningMessage(`childfirst goes on with the rules as they were, since these cannot be read: ${first.path}: ${first.message}${more}`);
  };
}

function diagnosticsByFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const { path, message } of problems) {
    const [, file = path, line = '1'] = /^(.*?)(?::(\d+))?$/.exec(path) ?? [];
    const at = { line: Math.max(0, Number(line) - 1), character: 0 };
    byFile.set(file, [...(byFile.get(file) ?? []), { range: { start: at, end: { ...at, character: 200 } }, severity: DiagnosticSeverity.Error, source: 'childfirst', message }]);
  }
  return byFile;
}
