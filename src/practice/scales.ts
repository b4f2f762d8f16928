import { riskElements, riskStates, riskStateWords, riskWords, voiceLevels, voiceWords } from '../formatters/index.ts';

/** What an auditor judges, by steps from best to worst. */
export interface Scale {
  readonly name: string;
  /** What the steps are called in the workbook. */
  readonly steps: readonly string[];
  /** The tool's step for a record of the store, in SQL, from 0. */
  readonly sql: string;
}

const stepsIn = (column: string, values: readonly string[]): string => `list_position([${values.map((value) => `'${value}'`).join(', ')}], ${column}) - 1`;

/** The seven judgements of a dip sample. */
export const SCALES: readonly Scale[] = [
  { name: 'Language', steps: ['Nothing to mend', 'Something to mend', 'Serious'], sql: 'coalesce(worst, 0)' },
  // A list to choose from parts its words by commas.
  { name: 'Voice of the child', steps: voiceLevels.map((level) => voiceWords[level].replaceAll(',', ' –')), sql: stepsIn('voice_level', voiceLevels) },
  ...riskElements.map((element): Scale => ({ name: riskWords[element].replaceAll(',', ' –'), steps: riskStates.map((state) => riskStateWords[state]), sql: stepsIn(element, riskStates) })),
];

/** The sheets of the workbook. */
export const SHEETS = { how: 'How to use this', reading: 'Your reading', tool: 'What childfirst says' } as const;
