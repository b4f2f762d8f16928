const N = 6;
const overlaps = (a, b) => a.start < b.end && b.start < a.end;

/** Runs of tokens that the model takes for a fault. */
export function spansOf(sentence, sure, threshold) {
  const spans = [];
  let open;
  sentence.sentence.tokens.forEach((token, at) => {
    const fault = 1 - sure[at * N];
    if (fault < threshold / 2) { open = undefined; return; }
    if (open === undefined) spans.push((open = { start: token.start, end: token.end, most: 0, sums: new Float64Array(N) }));
    open.end = token.end;
    open.most = Math.max(open.most, fault);
    for (let l = 1; l < N; l += 1) open.sums[l] += sure[at * N + l];
  });
  return spans.filter(({ most }) => most >= threshold).map(({ start, end, most, sums }) => ({ start, end, confidence: most, label: sums.indexOf(Math.max(...sums)), sentence: sentence.sentence }));
}

export function tally() {
  return { gold: 0, found: 0, findings: 0, right: 0, catRight: 0, dis: 0, hit: 0, clean: 0, cleanFlagged: 0 };
}

/** Counts one text as the scorer does: a finding is right if it overlaps a flag. */
export function count(t, { gold, unsure, wrongs }, findings, labels) {
  const counted = findings.filter((f) => gold.some((g) => overlaps(f, g)) || !unsure.some((u) => overlaps(u, f)));
  for (const g of gold) {
    t.gold += 1;
    const hits = counted.filter((f) => overlaps(f, g));
    if (hits.length > 0) t.found += 1;
    if (hits.some((f) => labels[f.label] === g.category)) t.catRight += 1;
  }
  const loose = counted.filter((f) => !gold.some((g) => overlaps(f, g)));
  t.findings += counted.length;
  t.right += counted.length - loose.length;
  t.dis += wrongs.length;
  t.hit += wrongs.filter((w) => loose.some((f) => overlaps(f, w))).length;
  if (gold.length === 0) { t.clean += 1; if (counted.length > 0) t.cleanFlagged += 1; }
}

export function line(name, t) {
  const p = t.right / t.findings; const r = t.found / t.gold;
  const n = (x) => x.toFixed(3);
  return `${name.padEnd(26)} P ${n(p)} R ${n(r)} F1 ${n((2 * p * r) / (p + r))} cat ${n(t.catRight / t.found)} dis ${n(t.hit / t.dis)} clean ${n(t.cleanFlagged / t.clean)} (${t.gold} flags, ${t.findings} findings)`;
}
