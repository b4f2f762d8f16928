import { quantile } from './numbers.mjs';
import { answerOf, script } from './process.mjs';

const WORDS = 300;
const EDITS = 300;

/** How long a note of 300 words takes to be judged anew after an edit, in a process that is warm. */
export async function measureLatency() {
  const times = await answerOf(script('recheck.mjs', WORDS, EDITS));
  return { words: WORDS, edits: times.length, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
