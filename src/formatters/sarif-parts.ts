import type { Finding } from '../core/index.ts';
import { spanOf } from './findings.ts';
import type { createLocator } from './position.ts';

/** A message as SARIF wants it: braces doubled, and no words of a record read as a link. */
export function sarifText(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (');
}

/** The place of a finding by line and column and by offset; undefined for one without a place. */
export function regionOf(finding: Finding, locate: ReturnType<typeof createLocator>): object | undefined {
  const span = spanOf(finding);
  if (span === undefined) return undefined;
  const from = locate(span.start);
  const to = locate(span.end);
  return {
    startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column,
    charOffset: span.start, charLength: span.end - span.start,
  };
}

/** A file name or a record's id as a URI; "#id" after a file that holds several records stays a fragment. */
export function artifactUri(name: string): string {
  const [path = '', ...rest] = name.replaceAll('\\', '/').split('#');
  const fragment = rest.length === 0 ? '' : `#${encoded(rest.join('#'))}`;
  const parts = path.split('/').map(encoded).join('/');
  const drive = /^[a-z]:\//i.test(path) ? `file:///${path.slice(0, 2)}${parts.slice(parts.indexOf('/'))}` : undefined;
  return (drive ?? (path.startsWith('/') ? `file://${parts}` : parts)) + fragment;
}

/** A half of a surrogate pair has no encoding and becomes the sign for an unknown character. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
