const BANDS = [0, 0.2, 0.4, 0.6, 0.8];

/** Of what we found with a confidence from one bound up to the next, how much was right. */
export function bandsOf(findings) {
  return BANDS.map((from, i) => {
    const to = BANDS[i + 1];
    const within = findings.filter(({ finding: { confidence } }) => confidence >= from && (to === undefined || confidence < to));
    const sum = within.reduce((total, { finding }) => total + finding.confidence, 0);
    return { from, to: to ?? 1, findings: within.length, right: within.filter(({ right }) => right).length, meanConfidence: within.length === 0 ? null : sum / within.length };
  });
}
