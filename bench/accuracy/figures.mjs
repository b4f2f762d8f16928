import { importSource } from '../../scripts/support/source.mjs';
import { bandsOf } from './bands.mjs';
import { partsToMeasure } from './parts.mjs';
import { isStock } from './stock.mjs';

const { compare, evaluate, languageOf } = await importSource('src/cli/evaluate.ts');
const labels = ['flags', 'distractors', 'contested', 'voice', 'risk', 'hiddenRisk', 'grade'];

// The labels are taken off, so that no rule can see them.
const unlabelled = (record) => Object.fromEntries(Object.entries(record).filter(([key]) => !labels.includes(key)));

// A flag belongs to a part by its own words, a finding by those that it quotes.
function only(compared, wanted) {
  const isWanted = (one, quote) => isStock(quote, one.labelled.child?.name) === wanted;
  return compared.map((one) => ({
    ...one,
    flags: one.flags.filter(({ quote }) => isWanted(one, quote)),
    findings: one.findings.filter(({ finding }) => isWanted(one, finding.quote)),
  }));
}

function column({ name, unseen = false, pairs, whole }) {
  const compared = pairs.map(compare);
  const { voice, risk, hiddenRisk, scoreAgainstGrade } = evaluate(whole);
  const ofPart = (wanted) => {
    const { precision, recall, f1, flags, findings } = languageOf(only(compared, wanted));
    return { precision, recall, f1, flags, findings };
  };
  return {
    name, unseen, texts: pairs.length, records: whole.length,
    language: languageOf(compared), stock: ofPart(true), paraphrase: ofPart(false),
    ...(whole.length === 0 ? {} : { voice, risk, hiddenRisk, scoreAgainstGrade }),
    bands: bandsOf(compared.flatMap(({ findings }) => findings)),
    compared,
  };
}

/** A column of figures for the records that rules were written beside, one for all unseen texts, and one for each of their files. */
export async function measureAll() {
  const { builtInRuleset, createLinter, loadGrammar, withoutJargon } = await import('../../dist/index.js');
  const linter = createLinter({ ruleset: withoutJargon(builtInRuleset()), grammar: loadGrammar });
  const parts = partsToMeasure().map(({ name, unseen, records, whole }) => {
    const pairs = records.map((record) => ({ labelled: record, assessment: linter.assess(unlabelled(record)) }));
    return { name, unseen, pairs, whole: whole ? pairs : [] };
  });
  const [dev, ...unseen] = parts;
  const all = { name: 'unseen', unseen: true, pairs: unseen.flatMap(({ pairs }) => pairs), whole: unseen.flatMap(({ whole }) => whole) };
  return [dev, all, ...unseen].map(column);
}

/** How many of each rule's findings were right, over all whole records. */
export function ruleCounts(columns) {
  const counts = {};
  const whole = columns.filter(({ name, records }) => records > 0 && name !== 'unseen');
  for (const { finding: { ruleId }, right } of whole.flatMap(({ compared }) => compared.flatMap(({ findings }) => findings))) {
    counts[ruleId] ??= { right: 0, findings: 0 };
    counts[ruleId].findings += 1;
    if (right) counts[ruleId].right += 1;
  }
  const rules = Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { records: whole.reduce((sum, { records }) => sum + records, 0), rules };
}
