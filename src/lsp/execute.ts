import { ErrorCodes, LSPErrorCodes, ResponseError, type WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Assessment } from '../core/index.ts';
import { pathOf } from './checks.ts';
import { ASSESSMENTS, AUDIT, DISMISS, EXPLAIN, readDismissal, REASONS } from './commands.ts';
import { BrokenFile } from './dismissals.ts';
import { explained } from './explain.ts';
import { folderOf, type Session } from './session.ts';

type Command = (session: Session, args: readonly unknown[], running: Running) => Promise<unknown>;

interface Running {
  readonly progress: WorkDoneProgressReporter;
  readonly signal: AbortSignal;
  readonly renew: () => void;
}

const TABLE: Readonly<Record<string, Command>> = { [DISMISS]: dismiss, [AUDIT]: audit, [ASSESSMENTS]: assessments, [EXPLAIN]: explain };

/** Runs the commands that code actions and editors send. */
export function answerCommands(session: Session, renew: () => void): void {
  session.connection.onExecuteCommand(async ({ command, arguments: args = [] }, token, progress) => {
    const run = TABLE[command];
    if (run === undefined) throw wrong(`childfirst has no command “${command}”.`);
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    return run(session, args, { progress, signal: stop.signal, renew });
  });
}

function wrong(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}

/** Without a reason nothing is dismissed: whoever reads the note later must be able to see why. */
async function dismiss({ connection, dismissals }: Session, args: readonly unknown[], { renew }: Running): Promise<boolean> {
  const asked = readDismissal(args);
  const path = asked === undefined ? undefined : pathOf(asked.uri);
  if (asked === undefined) throw wrong('A dismissal needs the document, the rule and the words.');
  if (path === undefined) {
    connection.window.showInformationMessage('Save the note first; then childfirst can remember what you leave as it is.');
    return false;
  }
  const reason = asked.dismissal.reason ?? (await connection.window.showInformationMessage('Why are these words right here?', ...REASONS.map((title) => ({ title }))))?.title;
  if (reason === undefined) return false;
  try {
    dismissals.add(path, { ...asked.dismissal, reason });
  } catch (error) {
    // The user has been told which file it is.
    if (error instanceof BrokenFile) return false;
    throw error;
  }
  renew();
  return true;
}

async function audit(session: Session, [uri]: readonly unknown[], running: Running): Promise<string> {
  const folder = typeof uri === 'string' ? pathOf(uri) ?? folderOf(session, uri) : session.state.folders[0];
  if (folder === undefined) throw wrong('Open a folder first; childfirst audits the notes and exports in it.');
  const { progress, signal } = await shownProgress(session, running);
  progress.begin('childfirst: auditing the folder', undefined, undefined, true);
  try {
    return await session.world.audit(folder, { signal, report: (message) => progress.report(message) });
  } catch (error) {
    if (signal.aborted) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The audit was stopped.');
    throw error;
  } finally {
    progress.done();
  }
}

/** A client that gave no token for its progress can be asked to show some all the same. */
async function shownProgress({ connection, state }: Session, { progress, signal }: Running): Promise<Pick<Running, 'progress' | 'signal'>> {
  if (state.capabilities.window?.workDoneProgress !== true) return { progress, signal };
  const shown = await connection.window.createWorkDoneProgress();
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort());
  shown.token.onCancellationRequested(() => stop.abort());
  return { progress: shown, signal: stop.signal };
}

async function assessments({ documents, checks }: Session, [uri]: readonly unknown[]): Promise<readonly Assessment[]> {
  const document = typeof uri === 'string' ? documents.get(uri) : undefined;
  if (document === undefined) throw wrong('The document is not open.');
  return (await checks.check(document)).parts.map(({ assessment }) => assessment);
}

async function explain({ rulesets }: Session, [id, uri]: readonly unknown[]): Promise<string> {
  const text = await explained(await rulesets.for(typeof uri === 'string' ? pathOf(uri) : undefined), id);
  if (text === undefined) throw wrong(`There is no rule “${String(id)}”.`);
  return text;
}
