import { CompletionItemKind, DiagnosticSeverity, type CompletionItem, type Diagnostic, type Hover } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { loadAuthoring, loadGrammar, type Authored, type Completion } from '../loader/index.ts';
import { pathOf } from './checks.ts';
import type { Places } from './encoding.ts';
import type { Kind } from './kind.ts';
import type { Loaded, World } from './world.ts';

/** A file that rules, kinds of record, words or the configuration are written in, with the rules in force there. */
export interface AuthoredDocument {
  readonly document: TextDocument;
  readonly kind: Extract<Kind, 'rule' | 'type' | 'lexicon' | 'config'>;
  readonly loaded: Loaded;
  readonly world: World;
  readonly places: Places;
}

/** The kinds of document that people write rules in. */
export function isAuthored(kind: Kind): kind is AuthoredDocument['kind'] {
  return kind === 'rule' || kind === 'type' || kind === 'lexicon' || kind === 'config';
}

function authored({ document, kind, world }: AuthoredDocument): Authored {
  return { kind, text: document.getText(), path: pathOf(document.uri) ?? document.uri, configSchema: world.configSchema };
}

/** What is wrong with the file, each at its line. */
export async function yamlDiagnostics(open: AuthoredDocument): Promise<Diagnostic[]> {
  const { problemsIn } = await loadAuthoring();
  return problemsIn(authored(open), open.loaded.ruleset, loadGrammar).map(({ line, message, isExample }) => ({
    range: lineRange(open, line - 1),
    severity: isExample ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
    source: 'childfirst',
    message,
  }));
}

/** The words of a line, without its indentation. */
function lineRange({ document, places }: AuthoredDocument, line: number): Diagnostic['range'] {
  const start = document.offsetAt({ line, character: 0 });
  const words = document.getText().slice(start, document.offsetAt({ line: line + 1, character: 0 }));
  const trimmed = words.trim();
  const from = start + words.length - words.trimStart().length;
  return places.rangeOf(document, trimmed === '' ? { start, end: start } : { start: from, end: from + trimmed.length });
}

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = { key: CompletionItemKind.Property, value: CompletionItemKind.Value, class: CompletionItemKind.Class };

/** What could be written at an offset. */
export async function yamlCompletions(open: AuthoredDocument, offset: number): Promise<CompletionItem[]> {
  const { completionsAt } = await loadAuthoring();
  const { document, places } = open;
  return completionsAt(authored(open), offset, open.loaded.ruleset).map(({ label, kind, detail, replaces }) => ({
    label,
    kind: KINDS[kind],
    ...(detail === undefined ? {} : { detail }),
    textEdit: { range: places.rangeOf(document, { start: offset - replaces, end: offset }), newText: kind === 'key' ? `${label}: ` : kind === 'class' ? `${label}>` : label },
  }));
}

/** What the key or the word class under the cursor means. */
export async function yamlHover(open: AuthoredDocument, offset: number): Promise<Hover | null> {
  const { describedAt } = await loadAuthoring();
  const text = describedAt(authored(open), offset, open.loaded.ruleset);
  return text === undefined ? null : { contents: { kind: 'markdown', value: text } };
}
