import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { inRoot } from '../../scripts/support/paths.mjs';
import { markdown, tablesOf } from './report.mjs';

const page = inRoot('docs/bench.md');
const [begin, end] = ['<!-- figures: written by `npm run bench -- --peers --write` -->', '<!-- /figures -->'];

/** The machine that a run was on, as far as figures depend on it. */
export const machine = () => ({ processor: cpus()[0]?.model.trim() ?? 'unknown', cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), node: process.version, system: `${process.platform} ${process.arch}` });

/** Puts the figures of a run into docs/bench.md, between its two marks. */
export function writeFigures(measured) {
  const { processor, cores, memoryGiB, node, system } = measured.machine;
  const note = `Node ${node.slice(1)}, ${system}, ${processor}, ${cores} cores, ${memoryGiB} GiB.`;
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error('docs/bench.md has lost the two marks that the figures stand between.');
  writeFileSync(page, `${text.slice(0, from)}${begin}\n${note}\n\n${markdown(tablesOf(measured))}\n${text.slice(to)}`);
}
