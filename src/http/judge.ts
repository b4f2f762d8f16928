import { setImmediate as turn } from 'node:timers/promises';
import type { CaseRecord } from '../core/index.ts';

/** Judges a record and gives its assessment as JSON. */
export type Assess = (record: CaseRecord) => Promise<string>;

const SMALL = 50_000;

/**
 * Judges a record within a time. A long text is judged from its beginning in growing parts, each twice the last, as long
 * as the next will fit; where time runs out, the assessment of what was judged is marked.
 */
export async function judge(assess: Assess, record: CaseRecord, milliseconds: number): Promise<string> {
  const { text } = record;
  if (text.length <= SMALL) return assess(record);
  const begun = performance.now();
  for (let length = SMALL; ; length *= 2) {
    const from = performance.now();
    const to = length >= text.length ? text.length : endOfLine(text, length);
    const assessment = await assess({ ...record, text: text.slice(0, to) });
    if (to === text.length) return assessment;
    const took = performance.now() - from;
    if (performance.now() - begun + 2 * took > milliseconds) return marked(assessment, to);
    await turn();
  }
}

/** One more key before the brace that ends the JSON of an object. */
function marked(assessment: string, judgedTo: number): string {
  return `${assessment.slice(0, -1)},"partial":${JSON.stringify({ judgedTo, because: 'the time for one record ran out' })}}`;
}

/** So that no sentence is cut in two where it can be helped. */
function endOfLine(text: string, length: number): number {
  const at = text.lastIndexOf('\n', length);
  return at > length / 2 ? at : length;
}
