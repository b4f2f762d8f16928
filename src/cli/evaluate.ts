import type { RiskElement } from '../core/index.ts';
import { ELEMENTS, hiddenOf, riskOf, voiceOf } from './evaluate/elements.ts';
import type { Pair } from './evaluate/labelled.ts';
import { compare, languageOf, missesOf, type LanguageFigures } from './evaluate/language.ts';
import { spearman, type Measure } from './evaluate/measure.ts';

export { ELEMENTS } from './evaluate/elements.ts';
export { compare, LANGUAGE, languageOf } from './evaluate/language.ts';
export type { LabelledRecord, Pair } from './evaluate/labelled.ts';

export interface Evaluation {
  readonly records: number;
  readonly language: LanguageFigures;
  readonly voice: { readonly missing: Measure; readonly levelRight: number | null };
  readonly risk: { readonly missingMacroF1: number; readonly byElement: Readonly<Record<RiskElement, Measure>> };
  readonly hiddenRisk: Measure;
  readonly scoreAgainstGrade: number | null;
  readonly misses: readonly string[];
}

/** Compares assessments with what readers found. */
export function evaluate(pairs: readonly Pair[]): Evaluation {
  const compared = pairs.map(compare);
  const [voice, hidden, risk] = [voiceOf(pairs), hiddenOf(pairs), ELEMENTS.map((element) => riskOf(pairs, element))];
  return {
    records: pairs.length,
    language: languageOf(compared),
    voice: { missing: voice.measure, levelRight: voice.levelRight },
    risk: {
      missingMacroF1: risk.reduce((sum, { measure }) => sum + measure.f1, 0) / ELEMENTS.length,
      // One entry for each element.
      byElement: Object.fromEntries(risk.map(({ measure }, i) => [ELEMENTS[i], measure])) as Record<RiskElement, Measure>,
    },
    hiddenRisk: hidden.measure,
    scoreAgainstGrade: spearman(pairs.map(({ labelled, assessment }) => [labelled.grade, assessment.score.overall])),
    misses: [...compared.flatMap(missesOf), ...voice.misses, ...risk.flatMap(({ misses }) => misses), ...hidden.misses],
  };
}
