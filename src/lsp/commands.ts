import type { Dismissal } from '../core/index.ts';

/** Leaves words as they are: `[uri, ruleId, quote, reason?]`; without a reason the server asks for one. */
export const DISMISS = 'childfirst.dismiss';
/** Audits a folder: `[uri of the folder]`; gives the path of the report. */
export const AUDIT = 'childfirst.audit';
/** What the score of a document is made of: `[uri]`; gives its assessments. */
export const ASSESSMENTS = 'childfirst.assessments';
/** What a rule finds, why, and what to write: `[ruleId, uri of a document it spoke in?]`; gives Markdown. */
export const EXPLAIN = 'childfirst.explain';

export const COMMANDS: readonly string[] = [DISMISS, AUDIT, ASSESSMENTS, EXPLAIN];

/** Reasons to choose from where the editor cannot ask for words. */
export const REASONS: readonly string[] = [
  "They are the child's or somebody else's own words",
  'It is the name of a service, form or offence',
  'The note corrects them',
  'They are said of somebody else',
];

/** The arguments of a dismissal, if they are what they should be. */
export function readDismissal([uri, ruleId, quote, reason]: readonly unknown[]): { readonly uri: string; readonly dismissal: Dismissal } | undefined {
  if (typeof uri !== 'string' || typeof ruleId !== 'string' || typeof quote !== 'string') return undefined;
  return { uri, dismissal: { ruleId, quote, ...(typeof reason === 'string' && reason.trim() !== '' ? { reason: reason.trim() } : {}) } };
}
