import type { FormatName } from '../formatters/index.ts';

/** The world as the program sees it; tests pass their own. */
export interface Terminal {
  readonly argv: readonly string[];
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/** How a run ends: 0 nothing at or above the failing level, 1 something was, 2 it could not run. */
export type ExitCode = 0 | 1 | 2;

/** The run cannot go on: said to the user in plain words, with no stack trace. */
export class CannotRun extends Error {}

export type FailLevel = 'high' | 'medium' | 'low' | 'never';

/** Options that every command which judges records shares. */
export interface JudgeOptions {
  readonly config?: string;
  readonly format?: FormatName;
  readonly maxWarnings?: number;
  readonly failOn?: FailLevel;
  readonly quiet?: boolean;
  readonly outputFile?: string;
  readonly jargon?: boolean;
  readonly color?: boolean;
  readonly setAside?: boolean;
  readonly recordType?: string;
  readonly childName?: string;
  readonly childAge?: number;
  readonly childPronoun?: 'he' | 'she' | 'they';
  readonly printConfig?: boolean;
}

/** A line on standard error: words about the run. */
export function say({ stderr }: Pick<Terminal, 'stderr'>, message: string): void {
  stderr.write(`${message}\n`);
}

/** NO_COLOR and --no-color switch colour off, FORCE_COLOR on; else a terminal has it. */
export function wantsColor({ env, stdout }: Terminal, option: boolean | undefined): boolean {
  if (option === false || (env['NO_COLOR'] ?? '') !== '') return false;
  if ((env['FORCE_COLOR'] ?? '') !== '' && env['FORCE_COLOR'] !== '0') return true;
  return stdout.isTTY === true;
}

/** Writes a report whole, and waits until the stream has taken it; false when nobody reads it any more. */
export function write(stream: NodeJS.WritableStream, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error?: Error | null) => (error == null || isClosedPipe(error) ? resolve(error == null) : reject(error)));
  });
}

/** A failed write is also an event of its stream, and would end the process if nobody listened; `write` hears of it anyway. */
export function hearFailedWrites({ stdout, stderr }: Pick<Terminal, 'stdout' | 'stderr'>): void {
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
}

/** The reader of our output has had enough ("| head"), which is no fault. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
