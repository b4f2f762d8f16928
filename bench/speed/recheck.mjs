// `node recheck.mjs WORDS EDITS`: a note is edited and judged anew, warm; prints the milliseconds of each time as JSON.
import { open } from './childfirst.mjs';
import { dice } from './dice.mjs';
import { inventedRecord } from './notes.mjs';

const [words, edits] = process.argv.slice(2).map(Number);
const WARM = 300;
const typed = ['today', 'he chose to stay', 'at the gate', 'refuses to engage', 'after school', 'and', 'said Mum', 'again'];

const roll = dice(11);
const record = inventedRecord(3, words);
const judge = open();

// Some words go in at a place between two others; the next edit starts from the note as it was.
function edited() {
  const parts = record.text.split(' ');
  parts.splice(roll(parts.length), 0, typed[roll(typed.length)]);
  return { ...record, text: parts.join(' ') };
}

function once() {
  const next = edited();
  const start = performance.now();
  judge(next.text, next);
  return performance.now() - start;
}

Array.from({ length: WARM }, once);
console.log(JSON.stringify(Array.from({ length: edits }, once)));
