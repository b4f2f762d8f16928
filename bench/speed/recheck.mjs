// `node recheck.mjs WORDS EDITS`: a note is edited and judged anew, warm, as a whole and as an open draft; prints the milliseconds
// of each time as JSON.
import { builtInRuleset, createLinter, loadGrammar } from '../../dist/index.js';
import { dice } from './dice.mjs';
import { inventedRecord } from './notes.mjs';

const [words, edits] = process.argv.slice(2).map(Number);
const WARM = 300;
const typed = ['today', 'he chose to stay', 'at the gate', 'refuses to engage', 'after school', 'and', 'said Mum', 'again'];

const roll = dice(11);
const record = inventedRecord(3, words);
const linter = createLinter({ ruleset: builtInRuleset(), grammar: loadGrammar });
const draft = linter.open(record);
const ways = { draft: (next) => draft.update(next), whole: (next) => linter.assess(next) };

// Some words go in at a place between two others, and the last that went in are gone.
function edited() {
  const parts = record.text.split(' ');
  parts.splice(roll(parts.length), 0, typed[roll(typed.length)]);
  return { ...record, text: parts.join(' ') };
}

function timesOf(judge) {
  const next = edited();
  const start = performance.now();
  judge(next);
  return performance.now() - start;
}

const times = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
for (let edit = -WARM; edit < edits; edit += 1) {
  for (const [way, judge] of Object.entries(ways)) {
    const time = timesOf(judge);
    if (edit >= 0) times[way].push(time);
  }
}
console.log(JSON.stringify(times));
