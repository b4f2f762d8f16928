import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/support/paths.mjs';
import { OF_RECORDS, UNSEEN } from '../../training/writers.mjs';

const written = 'test/eval/written';
const lines = (path) => readFileSync(inRoot(path), 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));

const filesIn = (folder) => readdirSync(inRoot(folder)).filter((file) => /^w\d/.test(file)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
const files = filesIn(written);
const writerOf = (file) => file.split(/[-.]/)[0];

/** The writers whose marked notes everything is trained on. */
export const OF_NOTES = inRuns(filesIn('training/notes').map(writerOf));

/** Those whose marked lines what judges wording is trained on. */
export const OF_LINES = inRuns(filesIn('training/lines').map(writerOf));

/** The writers that what judges wording is trained on besides. */
export const TRAINED = inRuns([...new Set(files.map(writerOf))].filter((writer) => !UNSEEN.includes(writer)));

/** The writers whose records what judges voice and risk is trained on. */
export const OF_WHOLE = inRuns(OF_RECORDS);

/** "w1 to w4, w6": writers in the order of their numbers. */
function inRuns(writers) {
  const runs = [];
  for (const number of writers.map((writer) => Number(writer.slice(1)))) {
    if (runs.at(-1)?.at(-1) === number - 1) runs.at(-1).push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length < 3 ? run.map((number) => `w${number}`).join(', ') : `w${run[0]} to w${run.at(-1)}`)).join(', ');
}

/** The labelled files that figures are given for: the records that rules were written beside, and each file of the unseen writers. */
export function partsToMeasure() {
  const unseen = files.filter((file) => UNSEEN.includes(writerOf(file)));
  return [
    { name: 'dev', records: lines('test/eval/dev.jsonl') },
    ...unseen.map((file) => ({ name: file.replace('.jsonl', '').replace('-', ' '), unseen: true, records: lines(`${written}/${file}`) })),
  ].map((part) => ({ ...part, whole: part.records.every(({ voice }) => voice !== undefined) }));
}
