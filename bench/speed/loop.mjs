// `node loop.mjs MODULE NOTES PHRASES SECONDS`: one tool over notes in its own process, on one thread. It runs for so
// many seconds to get warm and for as many again to be measured; prints what it did as JSON.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [module, notes, phrases, seconds] = process.argv.slice(2);
const FEWEST = 100; // notes, however slow the tool is

const linesOf = (path) => readFileSync(path, 'utf8').split('\n').filter((line) => line !== '');
const records = linesOf(notes).map((line) => JSON.parse(line));
const { open } = await import(pathToFileURL(module).href);
const read = await open({ phrases: linesOf(phrases) });

async function run() {
  const start = performance.now();
  let reported = 0;
  let done = 0;
  for (; done < FEWEST || performance.now() - start < Number(seconds) * 1000; done += 1) {
    const record = records[done % records.length];
    const answer = read(record.text, record);
    reported += typeof answer === 'number' ? answer : await answer;
  }
  return { notes: done, reported, milliseconds: performance.now() - start };
}

await run();
console.log(JSON.stringify(await run()));
