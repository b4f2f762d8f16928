import { changeOfMean, changeOfShare, share, type Estimate } from './interval.ts';
import { meanOf, sum } from './spread.ts';
import type { Measures } from './types.ts';

/** One measure in two runs. */
export interface Change {
  readonly name: string;
  readonly unit: 'points' | 'per cent';
  readonly before: number;
  readonly after: number;
  /** The change with its 95 % interval, in the same unit. */
  readonly change: Estimate;
  readonly says: 'better' | 'worse' | 'no clear change';
}

const expected = ({ voice }: Measures): number => sum(Object.values(voice));

interface ShareMeasure {
  readonly name: string;
  readonly count: (measures: Measures) => number;
  readonly of: (measures: Measures) => number;
  readonly better: 'more' | 'fewer';
}

const all = ({ records }: Measures): number => records;
const SHARES: readonly ShareMeasure[] = [
  { name: 'Records with wording to mend', count: ({ wording }) => wording, of: all, better: 'fewer' },
  { name: 'Records with a finding of high severity', count: ({ recordsWithHigh }) => recordsWithHigh, of: all, better: 'fewer' },
  { name: 'The child in their own or reported words', count: ({ voice }) => voice.direct + voice.reported, of: expected, better: 'more' },
  { name: 'Nothing from the child', count: ({ voice }) => voice.absent, of: expected, better: 'fewer' },
  { name: 'Signs of harm that nobody named', count: ({ hiddenRisk }) => hiddenRisk, of: all, better: 'fewer' },
  { name: 'Harm named', count: ({ risk }) => risk.harm.present, of: all, better: 'more' },
  { name: 'Source of harm named', count: ({ risk }) => risk.source.present, of: all, better: 'more' },
  { name: 'Risk level given', count: ({ risk }) => risk.level.present, of: all, better: 'more' },
  { name: 'Protective factors named', count: ({ risk }) => risk.protective.present, of: all, better: 'more' },
  { name: 'Actions with a name and a date', count: ({ risk }) => risk.actions.present, of: all, better: 'more' },
];

/** Each measure before and after, and whether the change is more than chance. */
export function compareMeasures(before: Measures, after: Measures): readonly Change[] {
  const change = changeOfMean(before.scores, after.scores);
  const score: Change = { name: 'Average score', unit: 'points', before: meanOf(before.scores), after: meanOf(after.scores), change, says: verdict(change, 'more') };
  return [score, ...SHARES.map((measure) => shareChange(measure, before, after))];
}

/** The findings whose share of records changed by more than chance, the largest change first. */
export function compareRules(before: Measures, after: Measures): readonly Change[] {
  const titles = new Map([...before.rules, ...after.rules].map(({ ruleId, title }) => [ruleId, title]));
  const count = (id: string) => ({ rules }: Measures): number => rules.find(({ ruleId }) => ruleId === id)?.records ?? 0;
  return [...titles].map(([id, name]) => shareChange({ name, count: count(id), of: all, better: 'fewer' }, before, after))
    .filter(({ says }) => says !== 'no clear change').toSorted((a, b) => Math.abs(b.change.value) - Math.abs(a.change.value));
}

function shareChange({ name, count, of, better }: ShareMeasure, before: Measures, after: Measures): Change {
  const [first, second] = [share(count(before), of(before)), share(count(after), of(after))];
  const change = changeOfShare(first, second);
  return { name, unit: 'per cent', before: first.value * 100, after: second.value * 100, change: { value: change.value * 100, low: change.low * 100, high: change.high * 100 }, says: verdict(change, better) };
}

function verdict({ low, high }: Estimate, better: 'more' | 'fewer'): Change['says'] {
  if (low <= 0 && high >= 0) return 'no clear change';
  return low > 0 === (better === 'more') ? 'better' : 'worse';
}
