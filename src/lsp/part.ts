import type { Assessment, CaseRecord, Finding } from '../core/index.ts';

/** One record of a document with what is said of it, and where its words stand in the document. */
export interface Part {
  readonly record: CaseRecord;
  readonly assessment: Assessment;
  /** Where the record begins and ends in the document. */
  readonly start: number;
  readonly end: number;
  /** Offset into the record's text → offset into the document. */
  readonly toDocument: (offset: number) => number;
}

/** A stretch of the document. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a finding stands: its words, or for something missing the first word of its record, so that little is underlined for it. */
export function stretchOf(finding: Finding, part: Part): Stretch {
  if (finding.start !== undefined && finding.end !== undefined) return inDocument({ start: finding.start, end: finding.end }, part);
  const first = /[\p{L}\d]+/u.exec(part.record.text);
  return inDocument({ start: first?.index ?? 0, end: (first?.index ?? 0) + (first?.[0].length ?? 0) }, part);
}

/** A stretch of the record's text as a stretch of the document. */
export function inDocument({ start, end }: Stretch, { toDocument }: Part): Stretch {
  return { start: toDocument(start), end: toDocument(end) };
}

/** The stretches touch, or one holds the other. */
export function overlaps(one: Stretch, other: Stretch): boolean {
  return one.start <= other.end && other.start <= one.end;
}
