import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../../scripts/support/paths.mjs';
import { UNSEEN } from '../../training/writers.mjs';

const written = 'test/eval/written';
const lines = (path) => readFileSync(inRoot(path), 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));

const filesIn = (folder) => readdirSync(inRoot(folder)).filter((file) => /^w\d/.test(file)).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
const files = filesIn(written);
const writerOf = (file) => file.split(/[-.]/)[0];

/** The writers whose marked notes everything is trained on. */
export const OF_NOTES = filesIn('training/notes').map(writerOf);

/** The writers that what judges wording is trained on besides. */
export const TRAINED = [...new Set(files.map(writerOf))].filter((writer) => !UNSEEN.includes(writer));

/** The labelled files that figures are given for: the records that rules were written beside, and each file of the unseen writers. */
export function partsToMeasure() {
  const unseen = files.filter((file) => UNSEEN.includes(writerOf(file)));
  return [
    { name: 'dev', records: lines('test/eval/dev.jsonl') },
    ...unseen.map((file) => ({ name: file.replace('.jsonl', '').replace('-', ' '), unseen: true, records: lines(`${written}/${file}`) })),
  ].map((part) => ({ ...part, whole: part.records.every(({ voice }) => voice !== undefined) }));
}
