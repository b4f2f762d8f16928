import { EventEmitter, ThemeIcon, TreeItem, TreeItemCollapsibleState, window, type Disposable, type TreeDataProvider } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** As much of an assessment as the panel shows. */
export interface Assessment {
  readonly id: string;
  readonly findings: readonly { readonly kind: string; readonly ruleId: string; readonly message: string; readonly start?: number; readonly end?: number; readonly suggestions: readonly { readonly text: string }[] }[];
  readonly score: { readonly overall: number; readonly language: number; readonly voice: number; readonly risk: number };
}

/** The panel beside the files: the score of the note that is open, and what is missing from it. */
export interface NotePanel extends Disposable {
  readonly refresh: () => void;
  readonly onShown: (listen: (assessment: Assessment | undefined) => void) => Disposable;
}

interface Row {
  readonly item: TreeItem;
  readonly below: readonly Row[];
}

/** How long the writer must have paused before the panel follows. */
const PAUSE_MS = 250;

/** Makes the panel; it asks the server when the writer pauses. */
export function createNotePanel(client: LanguageClient): NotePanel {
  const changed = new EventEmitter<void>();
  const shown = new EventEmitter<Assessment | undefined>();
  let rows: readonly Row[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: ({ item }) => item,
    getChildren: (row) => [...(row?.below ?? rows)],
  };
  const view = window.createTreeView('childfirst.note', { treeDataProvider: provider });
  const show = async (): Promise<void> => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const answer = uri === undefined ? [] : await client.sendRequest<readonly Assessment[]>('workspace/executeCommand', { command: 'childfirst.assessments', arguments: [uri] }).catch(() => []);
    rows = answer.slice(0, 100).flatMap((assessment) => rowsOf(assessment, answer.length > 1));
    view.description = answer[0] === undefined || answer.length > 1 ? '' : `${answer[0].score.overall} of 100`;
    changed.fire();
    shown.fire(answer.length === 1 ? answer[0] : undefined);
  };
  return {
    refresh: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void show(), PAUSE_MS);
    },
    onShown: shown.event,
    dispose: () => {
      clearTimeout(timer);
      view.dispose();
    },
  };
}

function rowsOf(assessment: Assessment, isOneOfMany: boolean): readonly Row[] {
  const { score, findings } = assessment;
  const domains = (['language', 'voice', 'risk'] as const).map((domain) => row(`${capital(domain)}: ${score[domain]} of 100`, gauge(score[domain])));
  const missing = findings.filter(({ kind }) => kind !== 'wording').map(({ message, suggestions }) => row(message, 'question', suggestions.map(({ text }) => row(text, 'edit'))));
  const words = findings.filter(({ kind }) => kind === 'wording').map((finding) => row(finding.message, 'comment', finding.suggestions.map(({ text }) => row(text, 'edit'))));
  const all = [...domains, ...group('What is missing', missing), ...group('Words to look at', words)];
  return isOneOfMany ? [row(`${assessment.id}: ${score.overall} of 100`, gauge(score.overall), all)] : all;
}

function group(label: string, below: readonly Row[]): readonly Row[] {
  if (below.length === 0) return [];
  const item = new TreeItem(`${label} (${below.length})`, TreeItemCollapsibleState.Expanded);
  return [{ item, below }];
}

function row(label: string, icon: string, below: readonly Row[] = []): Row {
  const item = new TreeItem(label, below.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed);
  item.iconPath = new ThemeIcon(icon);
  item.tooltip = label;
  return { item, below };
}

function gauge(score: number): string {
  return score >= 80 ? 'pass' : score >= 50 ? 'circle-large-outline' : 'warning';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

