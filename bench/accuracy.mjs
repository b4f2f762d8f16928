// `npm run eval`: childfirst against records that readers have labelled, beside writers that nothing was made with in view.
// Fails where a measure falls under its floor in bench/floors.json. `--json` prints all as JSON; `--write` writes docs/accuracy.md
// and rules/measured.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRoot } from '../scripts/support/paths.mjs';
import { measureAll, ruleCounts } from './accuracy/figures.mjs';
import { accuracyPage } from './accuracy/page.mjs';
import { printed } from './accuracy/tables.mjs';

const { values: options } = parseArgs({ options: { json: { type: 'boolean' }, write: { type: 'boolean' } } });
const read = (path) => {
  try {
    return readFileSync(inRoot(path), 'utf8');
  } catch {
    return '';
  }
};
const flat = (group, prefix = '') =>
  Object.entries(group).flatMap(([key, value]) => (value !== null && typeof value === 'object' ? flat(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value]]));

// One rule a line, so that a change shows which.
function measuredFile({ records, rules }) {
  const each = Object.entries(rules).map(([id, counts]) => `  ${JSON.stringify(id)}: ${JSON.stringify(counts)}`);
  return `{ "records": ${records}, "rules": {\n${each.join(',\n')}\n} }\n`;
}

const columns = await measureAll();
const figures = columns.map((column) => ({ ...column, compared: undefined }));
const made = { 'docs/accuracy.md': accuracyPage(columns), 'rules/measured.json': measuredFile(ruleCounts(columns)) };

if (options.json) console.log(JSON.stringify(figures, null, 2));
else console.log(printed(columns));

for (const [path, text] of Object.entries(made)) {
  if (options.write) writeFileSync(inRoot(path), text);
  else if (read(path) !== text) console.error(`${path} tells of an earlier state; npm run eval -- --write writes it anew.`);
}

const floors = JSON.parse(read('bench/floors.json')).accuracy ?? {};
const low = flat(figures[0]).filter(([name, value]) => name in floors && !(value >= floors[name]));
for (const [name, value] of low) console.error(`${name} is ${Number(value).toFixed(3)}; its floor is ${floors[name]}.`);
process.exitCode = low.length === 0 ? 0 : 1;
