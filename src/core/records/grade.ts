import type { Grade } from '../assess/types.ts';

const GRADES: readonly (readonly [Grade, RegExp])[] = [
  ['high', /\b(very high|high|significant|severe|red|substantial|imminent|critical|serious|level 4|tier 4)\b/i],
  ['medium', /\b(medium|med|moderate|amber|emerging|elevated|level 3|tier 3)\b/i],
  ['low', /\b(low|standard|no apparent|green|minimal|level [12]|tier [12])\b/i],
];

/** The grade that the values under "Risk level" and the like give; the last that gives one counts. */
export function gradeIn(values: readonly string[]): Grade | undefined {
  const graded = values.map((value) => GRADES.find(([, words]) => words.test(value.slice(0, 80)))?.[0]);
  return graded.findLast((grade) => grade !== undefined);
}
