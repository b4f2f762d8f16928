import type { Span } from '../core/index.ts';

/** How a format writes plain words and the two ends of a mark. */
export interface MarkWriter<Mark extends Span> {
  /** Words of the text, to be escaped. */
  readonly words: (words: string) => string;
  /** `first` is false where a mark that crosses another is taken up again. */
  readonly open: (mark: Mark, first: boolean) => string;
  readonly close: (mark: Mark, last: boolean) => string;
}

/**
 * Writes a text with marks round its spans. Marks nest; one that crosses another is closed and taken up again,
 * so that what is opened inside a mark is closed inside it. Spans outside the text are left out.
 */
export function markText<Mark extends Span>(text: string, marks: readonly Mark[], writer: MarkWriter<Mark>): string {
  const sorted = marks.filter((mark) => fits(mark, text)).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const cuts = [...new Set(sorted.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  let open: readonly Mark[] = [];
  let written = '';
  let done = 0;
  for (const cut of cuts) {
    written += pieces(text.slice(done, cut), writer) + closeAt(cut, open, writer);
    open = open.filter(({ end }) => end > cut);
    const opening = sorted.filter(({ start }) => start === cut);
    written += opening.map((mark) => writer.open(mark, true)).join('');
    open = [...open, ...opening];
    done = cut;
  }
  return written + pieces(text.slice(done), writer);
}

function fits({ start, end }: Span, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
}

function pieces<Mark extends Span>(words: string, writer: MarkWriter<Mark>): string {
  return words === '' ? '' : writer.words(words);
}

/** Closes the marks that end here, with those above them, and takes the ones above up again. */
function closeAt<Mark extends Span>(cut: number, open: readonly Mark[], writer: MarkWriter<Mark>): string {
  const lowest = open.findIndex(({ end }) => end === cut);
  if (lowest < 0) return '';
  const touched = open.slice(lowest);
  const closing = touched.toReversed().map((mark) => writer.close(mark, mark.end === cut));
  const again = touched.filter(({ end }) => end > cut).map((mark) => writer.open(mark, false));
  return [...closing, ...again].join('');
}
