import type { Problem } from '../core/index.ts';
import { SourceError } from '../readers/index.ts';
import { CannotRun } from './run.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file', EACCES: 'it may not be read or written', EPERM: 'it may not be read or written', EISDIR: 'it is a folder',
  EEXIST: 'a file of that name is in the way', ENOTDIR: 'part of the path is no folder', ENOSPC: 'the disk is full', EROFS: 'nothing can be written there',
};

/** What went wrong, where it is the input's fault and not ours. */
export function plainMessage(error: unknown): string | undefined {
  if (error instanceof CannotRun || error instanceof SourceError) return error.message;
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined;
  return `${String(error.path)}: ${REASONS[String(error.code)] ?? String(error.code)}.`;
}

/** "text is missing", "child.age: expected a number of years". */
export function problemText({ path, message }: Problem): string {
  if (path === '') return message;
  return /^(is|was|has) /.test(message) ? `${path} ${message}` : `${path}: ${message}`;
}
