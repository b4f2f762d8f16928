import type { Parsed } from '../core/index.ts';

/** Something that keeps a whole source from being read, in words for the user. */
export class SourceError extends Error {}

/** One reason why something is no record. */
export function unread(message: string): Extract<Parsed<never>, { readonly ok: false }> {
  return { ok: false, problems: [{ path: '', message }] };
}
