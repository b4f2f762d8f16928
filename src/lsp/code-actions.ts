import { CodeActionKind, type CodeAction, type Diagnostic, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { WordingFinding } from '../core/index.ts';
import type { Checked } from './checks.ts';
import { DISMISS } from './commands.ts';
import type { Places } from './encoding.ts';
import { inDocument, overlaps, type Part, type Stretch } from './part.ts';

export const FIX_ALL = 'source.fixAll.childfirst';

/** What is asked for: where, which kinds, and what the client shows there. */
export interface Asked {
  readonly document: TextDocument;
  readonly at: Stretch;
  readonly only: readonly string[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly places: Places;
}

interface Found {
  readonly finding: WordingFinding;
  readonly part: Part;
  readonly stretch: Stretch;
}

/** Rewordings of the words in a stretch, all mechanical ones at once, and leaving words as they are with a reason. */
export function codeActionsOf({ parts }: Checked, asked: Asked): CodeAction[] {
  const found = parts.flatMap((part) => part.assessment.findings.flatMap((finding): Found[] => (finding.kind === 'wording' ? [{ finding, part, stretch: inDocument(finding, part) }] : [])));
  const here = found.filter(({ stretch }) => overlaps(stretch, asked.at));
  return [
    ...(isWanted(asked, CodeActionKind.QuickFix) ? [...here.flatMap((one) => rewordings(one, asked)), ...here.map((one) => dismissal(one, asked))] : []),
    ...(isWanted(asked, FIX_ALL) ? fixAll(found, asked) : []),
  ];
}

/** A kind holds those that go on from it: "source" holds "source.fixAll". */
function isWanted({ only }: Asked, kind: string): boolean {
  // Whoever asks for nothing in particular has a light bulb in mind, not the whole document.
  if (only === undefined) return kind === CodeActionKind.QuickFix;
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function rewordings({ finding, stretch }: Found, asked: Asked): CodeAction[] {
  const replacements = finding.suggestions.flatMap(({ replacement }) => replacement ?? []);
  return replacements.map((words): CodeAction => ({
    title: `Write “${words}”`,
    kind: CodeActionKind.QuickFix,
    diagnostics: shownFor(finding, stretch, asked),
    isPreferred: replacements.length === 1,
    edit: { changes: { [asked.document.uri]: [editOf(stretch, words, asked)] } },
  }));
}

function dismissal({ finding, stretch }: Found, asked: Asked): CodeAction {
  return {
    title: `Leave “${shortened(finding.quote)}” as it is, with a reason …`,
    kind: CodeActionKind.QuickFix,
    diagnostics: shownFor(finding, stretch, asked),
    command: { title: 'Leave as it is', command: DISMISS, arguments: [asked.document.uri, finding.ruleId, finding.quote] },
  };
}

/** Only where there is one rewording, and it is sure to be the one. */
function fixAll(found: readonly Found[], asked: Asked): CodeAction[] {
  const edits = found.flatMap(({ finding, stretch }): TextEdit[] => {
    const [only, ...others] = finding.suggestions.flatMap(({ replacement }) => replacement ?? []);
    return only === undefined || others.length > 0 ? [] : [editOf(stretch, only, asked)];
  });
  return edits.length === 0 ? [] : [{ title: `Reword what has one plain rewording (${edits.length})`, kind: FIX_ALL, edit: { changes: { [asked.document.uri]: edits } } }];
}

function editOf(stretch: Stretch, words: string, { document, places }: Asked): TextEdit {
  const first = document.getText().charAt(stretch.start);
  const isCapital = first !== first.toLowerCase();
  return { range: places.rangeOf(document, stretch), newText: isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words };
}

function shownFor({ ruleId }: WordingFinding, stretch: Stretch, { diagnostics, document, places }: Asked): Diagnostic[] {
  const { start } = places.rangeOf(document, stretch);
  return diagnostics.filter(({ code, range }) => code === ruleId && range.start.line === start.line && range.start.character === start.character);
}

function shortened(quote: string): string {
  return quote.length <= 40 ? quote : `${quote.slice(0, 38)} …`;
}
