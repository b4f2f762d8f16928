import type { Finding, Span, Suggestion, WordingFinding } from '../core/index.ts';
import type { FormatResult } from './types.ts';

/** The findings that point at words that carry a fault. */
export function wordingOf(findings: readonly Finding[]): readonly WordingFinding[] {
  return findings.filter((finding) => finding.kind === 'wording').toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** The findings about something missing, empty, contradicted or late. */
export function missingOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.kind !== 'wording');
}

/** The place in the text that a finding points at, where it points at one. */
export function spanOf({ start, end }: Finding): Span | undefined {
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** A suggestion in one line, with the words that can be put in place where its text does not hold them already. */
export function suggestionLine({ text, replacement }: Suggestion): string {
  return replacement === undefined || text.includes(replacement) ? text : `${text} (“${replacement}”)`;
}

/** A name for each result that no other has: its file, or its file and id where several records share a file. */
export function resultNames(results: readonly FormatResult[]): readonly string[] {
  const shared = sharedPaths(results);
  return results.map(({ path, record }) => {
    if (path === undefined) return record.id;
    return shared.has(path) ? `${path}#${record.id}` : path;
  });
}

/** Files that hold several records: offsets into a record are no offsets into such a file. */
export function sharedPaths(results: readonly FormatResult[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { path } of results) {
    if (path === undefined) continue;
    if (seen.has(path)) shared.add(path);
    seen.add(path);
  }
  return shared;
}
