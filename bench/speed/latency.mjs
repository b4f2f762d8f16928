import { quantile } from './numbers.mjs';
import { answerOf, script } from './process.mjs';

const WORDS = 300;
const EDITS = 300;

/** How long a note of 300 words takes to be judged anew after an edit, in a process that is warm: as an open draft, and as a whole. */
export async function measureLatency() {
  const { draft, whole } = await answerOf(script('recheck.mjs', WORDS, EDITS));
  const shares = (times) => ({ p50: quantile(times, 0.5), p95: quantile(times, 0.95) });
  return { words: WORDS, edits: draft.length, draft: shares(draft), whole: shares(whole) };
}
