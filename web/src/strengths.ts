import type { Assessment, RiskElement, Span, VoiceLevel } from '../../src/core/index.ts';

/** Something that the note does well, and where, if it can be pointed at. */
export interface Strength {
  readonly says: string;
  readonly at?: Span;
}

const VOICE: Readonly<Partial<Record<VoiceLevel, string>>> = {
  direct: 'The child’s own words are in it.',
  reported: 'It tells what the child said or wants.',
  observed: 'It describes what the child did or showed.',
};

const RISK: Readonly<Record<RiskElement, string>> = {
  harm: 'It names the harm that the child faces.',
  source: 'It says who or what the harm comes from.',
  level: 'It says how serious the risk is.',
  protective: 'It says what helps to keep the child safe.',
  actions: 'It says what will be done next.',
};

/** What a note does well. */
export function strengthsOf({ voice, risk, setAside, strengths = [] }: Assessment): readonly Strength[] {
  const [at] = voice.evidence;
  const heard = VOICE[voice.level];
  const elements = Object.entries(RISK).flatMap(([element, says]): Strength[] =>
    // The keys of RISK are the elements.
    risk[element as RiskElement] === 'present' ? [{ says }] : []);
  const challenges = setAside.filter(({ because }) => because === 'challenged').map(({ quote, start, end }): Strength => ({ says: `You challenge “${quote}” instead of repeating it.`, at: { start, end } }));
  return [
    ...(heard === undefined ? [] : [{ says: heard, ...(at === undefined ? {} : { at }) }]),
    ...elements, ...challenges,
    ...strengths.map(({ message, start, end }): Strength => ({ says: message, ...(start === undefined || end === undefined ? {} : { at: { start, end } }) })),
  ];
}
