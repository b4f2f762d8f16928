import type { Finding, Span } from '../../core/index.ts';
import { spanOf } from '../findings.ts';
import type { Html } from '../html-text.ts';
import { escapeHtml, html, trusted } from '../html-text.ts';
import { markText } from '../marked-text.ts';

/** A finding with its place in the text, and the number by which its mark and its note know each other. */
export interface NumberedFinding extends Span {
  readonly finding: Finding;
  readonly number: number;
}

/** The findings that have a place, numbered in the order of the text. */
export function numbered(findings: readonly Finding[]): readonly NumberedFinding[] {
  return findings
    .flatMap((finding) => {
      const span = spanOf(finding);
      return span === undefined ? [] : [{ finding, ...span }];
    })
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((placed, index) => ({ ...placed, number: index + 1 }));
}

/** A text as typed, its findings marked in place; `anchor` keeps marks of different records apart. */
export function markedWords(text: string, findings: readonly NumberedFinding[], anchor: string): Html {
  const marked = markText(text, findings, {
    words: escapeHtml,
    open: (one, first) => openMark(one, first ? anchor : undefined).html,
    close: () => '</mark>',
  });
  return html`<div class="words" dir="auto">${trusted(marked)}</div>`;
}

/** The number is written by the style, so that a mark holds the words of the record and nothing else. */
function openMark({ finding, number }: NumberedFinding, anchor: string | undefined): Html {
  const id = anchor === undefined ? undefined : html` id="${anchor}-mark-${number}"`;
  return html`<mark class="${finding.severity}"${id} data-note="${number}">`;
}
