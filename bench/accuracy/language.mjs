import { measure, share } from './ratio.mjs';

const categories = ['adultify', 'blame', 'label', 'minimise', 'disengage'];
const overlap = (a, b) => a.start < b.end && b.start < a.end;

// A label names words, and which of their occurrences it means.
function placed(text, { nth = 0, ...label }) {
  let start = -1;
  for (let i = 0; i <= nth; i += 1) start = text.indexOf(label.quote, start + 1);
  return { ...label, start, end: start + label.quote.length };
}

/** One record's wording faults, ours beside the labels. What readers could not agree on counts neither way. */
function compare({ record, result }) {
  const place = (labels = []) => labels.map((label) => placed(record.text, label));
  const [faults, contested, innocent] = [place(record.flags), place(record.contested), place(record.distractors)];
  const isTrue = (finding) => faults.some((fault) => overlap(finding, fault));
  const findings = (result.findings ?? [])
    .filter(({ category, severity }) => categories.includes(category) && severity !== 'info')
    .filter((finding) => isTrue(finding) || !contested.some((span) => overlap(finding, span)));
  const wrong = findings.filter((finding) => !isTrue(finding));
  return {
    findings,
    wrong,
    found: faults.filter((fault) => findings.some((finding) => overlap(finding, fault))),
    missed: faults.filter((fault) => !findings.some((finding) => overlap(finding, fault))),
    innocent,
    innocentHit: innocent.filter((span) => wrong.some((finding) => overlap(finding, span))),
    isClean: faults.length === 0,
  };
}

/** How well the wording faults are found, over all records, and which were missed or wrong. */
export function language(pairs) {
  const each = pairs.map(compare);
  const total = (key) => each.reduce((sum, one) => sum + one[key].length, 0);
  const [found, missed, wrong] = [total('found'), total('missed'), total('wrong')];
  const recallOf = (category) => {
    const of = (key) => each.flatMap((one) => one[key]).filter((fault) => fault.category === category).length;
    return share(of('found'), of('found') + of('missed'));
  };
  const right = total('findings') - wrong;
  const precision = share(right, right + wrong);
  const { recall } = measure({ hits: found, falseAlarms: 0, misses: missed });
  const clean = each.filter((one) => one.isClean);
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
    innocentFlagged: share(total('innocentHit'), total('innocent')),
    cleanFlagged: share(clean.filter((one) => one.findings.length > 0).length, clean.length),
    recallByCategory: Object.fromEntries(categories.map((category) => [category, recallOf(category)])),
  };
}
