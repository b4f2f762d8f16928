import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Assessment, CaseRecord, Dismissal, Draft, Linter } from '../core/index.ts';
import { parseNote } from '../readers/index.ts';
import { kindOf, type Kind } from './kind.ts';
import type { Part } from './part.ts';
import type { Rulesets } from './rulesets.ts';
import { tableRecords } from './table.ts';
import type { Loaded } from './world.ts';

/** A document as it was last looked at. */
export interface Checked {
  readonly kind: Kind;
  readonly version: number;
  readonly parts: readonly Part[];
  readonly loaded: Loaded;
  /** The document is too long to be looked at while it is written. */
  readonly tooLong: boolean;
  /** Differs where anything that is said of the document may differ. */
  readonly resultId: string;
}

/** Longer than any note that somebody writes; a longer one would hold up everything else. */
export const LONGEST_NOTE = 300_000;
export const LONGEST_TABLE = 6_000_000;
/** After so many milliseconds of rows, other messages have their turn. */
const TURN = 15;

/** Looks at open documents, each version once; after an edit only at what it touched. */
export interface Checks {
  readonly check: (document: TextDocument, isWanted?: () => boolean) => Promise<Checked>;
  readonly forget: (uri: string) => void;
  /** Everything is to be looked at anew. */
  readonly forgetAll: () => void;
}

interface Remembered {
  readonly linter: Linter;
  readonly draft?: Draft;
  /** Rows of a table as they were, by what they hold. */
  readonly rows?: ReadonlyMap<string, Assessment>;
  readonly checked: Checked;
}

interface Options {
  readonly rulesets: Rulesets;
  readonly dismissed: (path: string | undefined) => readonly Dismissal[] | undefined;
}

/** Makes ready to look at documents. */
export function createChecks({ rulesets, dismissed }: Options): Checks {
  const remembered = new Map<string, Remembered>();
  let generation = 0;
  return {
    forget: (uri) => void remembered.delete(uri),
    forgetAll: () => {
      generation += 1;
      remembered.clear();
    },
    check: async (document, isWanted = () => true) => {
      const path = pathOf(document.uri);
      const loaded = await rulesets.for(path);
      // Read only now: the document may have moved on while the rules were loaded.
      const { uri, version } = document;
      const known = remembered.get(uri);
      const before = known?.linter === loaded.linter ? known : undefined;
      if (before?.checked.version === version) return before.checked;
      const during = generation;
      const base = { kind: kindOf(document.languageId, path), version, loaded, resultId: `${generation}.${version}.${loaded.ruleset.digest.slice(-8)}` };
      const looked = await look(document, { base, before, path, isWanted, dismissed: dismissed(path) });
      if (during === generation && looked !== undefined && document.version === version) remembered.set(uri, { linter: loaded.linter, ...looked });
      return looked?.checked ?? { ...base, parts: [], tooLong: false };
    },
  };
}

/** The path of a file; undefined for a document that was never saved. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

interface Looking {
  readonly base: Omit<Checked, 'parts' | 'tooLong'>;
  readonly before: Remembered | undefined;
  readonly path: string | undefined;
  readonly isWanted: () => boolean;
  readonly dismissed: readonly Dismissal[] | undefined;
}

async function look(document: TextDocument, looking: Looking): Promise<Omit<Remembered, 'linter'> | undefined> {
  const { base } = looking;
  const text = document.getText();
  const longest = base.kind === 'table' ? LONGEST_TABLE : LONGEST_NOTE;
  if (text.length > longest && (base.kind === 'note' || base.kind === 'table')) return { checked: { ...base, parts: [], tooLong: true } };
  switch (base.kind) {
    case 'note': return lookAtNote(text, document.uri, looking);
    case 'table': return lookAtTable(text, document.uri, looking);
    default: return { checked: { ...base, parts: [], tooLong: false } };
  }
}

function lookAtNote(text: string, uri: string, { base, before, path, dismissed }: Looking): Omit<Remembered, 'linter'> {
  const parsed = parseNote(text, path ?? uri);
  // An empty note has nothing to be said of yet.
  if (!parsed.ok) return { checked: { ...base, parts: [], tooLong: false } };
  const record: CaseRecord = dismissed === undefined ? parsed.value : { ...parsed.value, dismissed };
  const draft = before?.draft ?? base.loaded.linter.open(record);
  const assessment = before?.draft === undefined ? draft.assessment : draft.update(record);
  return { draft, checked: { ...base, tooLong: false, parts: [{ record, assessment, start: 0, end: text.length, toDocument: (offset) => offset }] } };
}

/** Row by row, and given up where nobody waits for it any more. */
async function lookAtTable(text: string, uri: string, { base, before, path, isWanted, dismissed }: Looking): Promise<Omit<Remembered, 'linter'> | undefined> {
  const rows = new Map<string, Assessment>();
  const parts: Part[] = [];
  let turn = performance.now();
  for (const row of tableRecords(text, path ?? uri)) {
    const record: CaseRecord = dismissed === undefined ? row.record : { ...row.record, dismissed };
    const key = JSON.stringify(record);
    const assessment = rows.get(key) ?? before?.rows?.get(key) ?? base.loaded.linter.assess(record);
    rows.set(key, assessment);
    parts.push({ ...row, record, assessment });
    if (performance.now() - turn < TURN) continue;
    await new Promise((resolve) => void setImmediate(resolve));
    turn = performance.now();
    if (!isWanted()) return undefined;
  }
  return { rows, checked: { ...base, parts, tooLong: false } };
}
