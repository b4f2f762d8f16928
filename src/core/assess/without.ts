import type { ScoringTable } from '../rules/types.ts';
import { scoreOf } from './score.ts';
import type { Assessment, SetAside } from './types.ts';

/** The assessment as it is without some of its findings, by their places: set aside where they point at words, and the points given back. */
export function withoutFindings(assessment: Assessment, dropped: ReadonlySet<number>, scoring: ScoringTable): Assessment {
  const findings = assessment.findings.filter((_, i) => !dropped.has(i));
  const aside = assessment.findings.flatMap((finding, i): readonly SetAside[] => {
    if (!dropped.has(i) || finding.kind !== 'wording') return [];
    const { ruleId, start, end, quote } = finding;
    return [{ ruleId, start, end, quote, because: 'suppressed' }];
  });
  const { voice, risk, hiddenRisk } = assessment;
  return {
    ...assessment, findings, setAside: [...assessment.setAside, ...aside].toSorted((a, b) => a.start - b.start || a.end - b.end),
    score: scoreOf({ findings, voice, risk, hiddenRisk, typed: assessment.score.record !== undefined }, scoring),
  };
}
