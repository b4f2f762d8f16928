// `npm run eval`: childfirst against records that readers have labelled. Prints the measures; fails where one falls
// under its floor in bench/floors.json. `--json` prints them as JSON; `--labelled FILE` takes other records.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRoot } from '../scripts/support/paths.mjs';
import { hiddenRisk, risk, voice } from './accuracy/elements.mjs';
import { language } from './accuracy/language.mjs';
import { spearman } from './accuracy/rank.mjs';
import { stream } from './stream.mjs';

const { values: options } = parseArgs({ options: { labelled: { type: 'string' }, json: { type: 'boolean' } } });
const labels = ['flags', 'distractors', 'contested', 'voice', 'risk', 'hiddenRisk', 'grade'];
const lines = (text) => text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line));

// The labels are taken off, so that no rule can see them.
const unlabelled = (record) => Object.fromEntries(Object.entries(record).filter(([key]) => !labels.includes(key)));

async function assessed(records) {
  const input = records.map((record) => `${JSON.stringify(unlabelled(record))}\n`).join('');
  const results = new Map(lines((await stream(input)).output).map((result) => [result.id, result]));
  return records.filter(({ id }) => results.has(id)).map((record) => ({ record, result: results.get(record.id) }));
}

function measures(pairs) {
  const graded = pairs.filter(({ result }) => typeof result.score?.overall === 'number');
  return {
    language: language(pairs),
    voice: voice(pairs),
    risk: risk(pairs),
    hiddenRisk: hiddenRisk(pairs),
    score: { againstGrade: spearman(graded.map(({ record, result }) => [record.grade, result.score.overall])) },
  };
}

const flat = (group, prefix = '') =>
  Object.entries(group).flatMap(([key, value]) => (typeof value === 'object' ? flat(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value]]));

const records = lines(readFileSync(options.labelled ?? inRoot('test/eval/dev.jsonl'), 'utf8'));
const pairs = await assessed(records);
const measured = measures(pairs);
const floorsPath = inRoot('bench/floors.json');
const floors = options.labelled === undefined && existsSync(floorsPath) ? JSON.parse(readFileSync(floorsPath, 'utf8')) : {};

if (options.json) console.log(JSON.stringify(measured, null, 2));
else for (const [name, value] of flat(measured)) console.log(`${name.padEnd(36)} ${Number.isNaN(value) ? '–' : value.toFixed(3)}`);

const low = flat(measured).filter(([name, value]) => name in floors && !(value >= floors[name]));
for (const [name, value] of low) console.error(`${name} is ${value.toFixed(3)}; its floor is ${floors[name]}.`);
if (pairs.length < records.length) console.error(`${records.length - pairs.length} of ${records.length} records have no result.`);
process.exitCode = low.length === 0 && pairs.length === records.length ? 0 : 1;
