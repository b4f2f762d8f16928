import { UNSEEN } from '../../training/writers.mjs';
import { OF_LINES, OF_NOTES, OF_WHOLE, TRAINED } from './parts.mjs';

const fixed = (value) => (value === undefined || value === null ? '–' : value.toFixed(3));
const whole = (value) => (value === undefined ? '–' : String(value));
const categories = ['adultify', 'blame', 'label', 'minimise', 'disengage'];
const elements = ['harm', 'source', 'level', 'protective', 'actions'];

const three = (title, of) => [
  [`${title}: precision`, (column) => of(column)?.precision],
  [`${title}: recall`, (column) => of(column)?.recall],
  [`${title}: F1`, (column) => of(column)?.f1],
];

/** What is shown of each column, in groups: a title, what to take, and how to write it. */
export const groups = [
  ['Wording', [
    ['texts', ({ texts }) => texts, whole],
    ['faults that readers flagged', ({ language }) => language.flags, whole],
    ['findings', ({ language }) => language.findings, whole],
    ['precision', ({ language }) => language.precision],
    ['recall', ({ language }) => language.recall],
    ['F1', ({ language }) => language.f1],
    ['category right', ({ language }) => language.categoryRight],
    ['distractors flagged', ({ language }) => language.distractorsFlagged],
    ['texts without a fault flagged', ({ language }) => language.cleanRecordsFlagged],
    ['recall, high severity', ({ language }) => language.recallBySeverity.high],
    ['recall, medium', ({ language }) => language.recallBySeverity.medium],
    ['recall, low', ({ language }) => language.recallBySeverity.low],
    ...categories.map((category) => [`recall, ${category}`, ({ language }) => language.recallByCategory[category]]),
  ]],
  ['Stock phrases and paraphrases', [
    ['stock phrases flagged by readers', ({ stock }) => stock.flags, whole],
    ...three('stock phrases', ({ stock }) => stock),
    ['paraphrases flagged by readers', ({ paraphrase }) => paraphrase.flags, whole],
    ...three('paraphrases', ({ paraphrase }) => paraphrase),
  ]],
  ['Voice, risk, hidden risk, score', [
    ['records', ({ records }) => (records === 0 ? undefined : records), whole],
    ...three('voice missing', ({ voice }) => voice?.missing),
    ['voice: level right', ({ voice }) => voice?.levelRight],
    ['risk missing: mean F1', ({ risk }) => risk?.missingMacroF1],
    ...elements.map((element) => [`risk missing, ${element}: F1`, ({ risk }) => risk?.byElement[element].f1]),
    ...three('hidden risk', ({ hiddenRisk }) => hiddenRisk),
    ['score against the reader’s grade (rank correlation)', ({ scoreAgainstGrade }) => scoreAgainstGrade],
  ]],
];

/** A group's lines: what it is, then a figure for each column. */
export const rowsOf = (rows, columns) => rows.map(([title, take, write = fixed]) => [title, ...columns.map((column) => write(take(column)))]);

/** How many findings of each band of confidence were right, in each column. */
export function bandRows(columns) {
  return columns[0].bands.map(({ from, to }, i) => [`${from} to ${to}`, ...columns.map(({ bands }) => {
    const { findings, right, meanConfidence } = bands[i];
    return findings === 0 ? '–' : `${right} of ${findings} (${(right / findings).toFixed(2)}; says ${meanConfidence.toFixed(2)})`;
  })]);
}

const PARTS = [
  `Nothing is trained on unseen (${UNSEEN.join(', ')}). What judges wording is trained on ${TRAINED}, the notes of ${OF_NOTES} and the lines of ${OF_LINES}; not on dev, but rules were written with it in view.`,
  `What judges voice and risk is trained on dev and the records of ${OF_WHOLE}, and the same notes.`,
].join('\n');

/** All of it for a terminal. */
export function printed(columns) {
  const aligned = (rows, [first, ...others]) => rows.map(([title, ...cells]) => title.padEnd(first) + cells.map((cell, i) => cell.padStart(others[i] ?? others.at(-1))).join('')).join('\n');
  const widths = [54, 9, 9, 13, 14, 13];
  const tables = groups.map(([title, rows]) => aligned([[title, ...columns.map(({ name }) => name)], ...rowsOf(rows, columns)], widths));
  const two = columns.slice(0, 2);
  const bands = aligned([['Findings right, by confidence', ...two.map(({ name }) => name)], ...bandRows(two)], [32, 32]);
  return [PARTS, ...tables, bands].join('\n\n');
}
