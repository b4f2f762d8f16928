import type { Assessment, CaseRecord, RecordType } from '../../src/core/index.ts';

/** What the page asks of its worker. */
export type Order =
  | { readonly kind: 'begin'; readonly ruleset: string }
  | { readonly kind: 'assess'; readonly record: CaseRecord; readonly jargon: boolean };

/** What the worker answers, one answer to each order. */
export type Answer =
  | { readonly kind: 'ready'; readonly types: readonly RecordType[] }
  | { readonly kind: 'assessed'; readonly assessment: Assessment }
  | { readonly kind: 'failed' };
