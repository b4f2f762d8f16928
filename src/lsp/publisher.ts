import { ConnectionError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticsFor, type Session } from './session.ts';

/** Shows what is found in open documents to clients that do not ask for it themselves. */
export interface Publisher {
  /** A document was opened or changed. */
  readonly changed: (document: TextDocument) => void;
  readonly closed: (uri: string) => void;
  /** Everything may be different now. */
  readonly all: () => void;
}

/** A check that took longer than this is not made after each key; the next waits while somebody types. */
const QUICK = 20;
const LONGEST_WAIT = 1_000;

/** Waits as long as checking takes: not at all for a note, a little for a large table. */
export function createPublisher(session: Session): Publisher {
  const waiting = new Map<string, NodeJS.Timeout | NodeJS.Immediate>();
  const took = new Map<string, number>();
  const publish = async (document: TextDocument): Promise<void> => {
    const { uri, version } = document;
    const started = performance.now();
    const isCurrent = (): boolean => session.documents.get(uri)?.version === version;
    const { items } = await diagnosticsFor(session, document, isCurrent);
    took.set(uri, performance.now() - started);
    if (isCurrent()) await session.connection.sendDiagnostics({ uri, version, diagnostics: items });
  };
  const changed = (document: TextDocument): void => {
    // Whoever asks for diagnostics would be shown them twice.
    if (session.state.capabilities.textDocument?.diagnostic !== undefined) return;
    const { uri } = document;
    stop(waiting.get(uri));
    const before = took.get(uri) ?? 0;
    const go = (): void => {
      waiting.delete(uri);
      publish(document).catch((error: unknown) => sayFault(session, error));
    };
    waiting.set(uri, before <= QUICK ? setImmediate(go) : setTimeout(go, Math.min(LONGEST_WAIT, before * 2)));
  };
  return {
    changed,
    closed: (uri) => {
      stop(waiting.get(uri));
      waiting.delete(uri);
      took.delete(uri);
      void session.connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    all: () => session.documents.all().forEach(changed),
  };
}

function stop(timer: NodeJS.Timeout | NodeJS.Immediate | undefined): void {
  if (timer === undefined) return;
  clearTimeout(timer as NodeJS.Timeout);
  clearImmediate(timer as NodeJS.Immediate);
}

/** A fault of our own: only its name, since its message may hold words of a record. */
export function sayFault({ connection }: Session, error: unknown): void {
  // A client that has gone can be told nothing.
  if (error instanceof ConnectionError) return;
  connection.console.error(`childfirst could not check a document: a fault of its own (${error instanceof Error ? error.name : 'unknown'}).`);
}
