import { setImmediate as turn } from 'node:timers/promises';
import type { Assessment, CaseRecord, Linter } from '../core/index.ts';

/** An assessment, marked where time ran out before all of the text was judged. */
export interface Judged extends Assessment {
  readonly partial?: { readonly judgedTo: number; readonly because: string };
}

const SMALL = 50_000;

/**
 * Judges a record within a time. A long text is judged from its beginning in growing parts, each twice the last, as long
 * as the next will fit; in between, others have their turn.
 */
export async function judge(linter: Linter, record: CaseRecord, milliseconds: number): Promise<Judged> {
  const { text } = record;
  if (text.length <= SMALL) return linter.assess(record);
  const begun = performance.now();
  for (let length = SMALL; ; length *= 2) {
    const from = performance.now();
    const to = length >= text.length ? text.length : endOfLine(text, length);
    const assessment = linter.assess({ ...record, text: text.slice(0, to) });
    if (to === text.length) return assessment;
    const took = performance.now() - from;
    if (performance.now() - begun + 2 * took > milliseconds) return { ...assessment, partial: { judgedTo: to, because: 'the time for one record ran out' } };
    await turn();
  }
}

/** So that no sentence is cut in two where it can be helped. */
function endOfLine(text: string, length: number): number {
  const at = text.lastIndexOf('\n', length);
  return at > length / 2 ? at : length;
}
