import type { Category, Domain, Finding, RiskElement, RiskState, Score, SetAsideReason, Severity, VoiceLevel } from '../core/index.ts';

/** How serious a finding is, in a word or two. */
export const severityWords: Readonly<Record<Severity, string>> = {
  high: 'High', medium: 'Medium', low: 'Low', info: 'Advice',
};

/** What a category is about. */
export const categoryWords: Readonly<Record<Category, string>> = {
  adultify: 'Sees the child as an adult',
  blame: 'Blames the child',
  label: 'Labels the child',
  minimise: 'Plays down harm',
  disengage: 'Puts absence on the child',
  jargon: 'Jargon',
  voice: 'Child’s voice',
  risk: 'Risk',
  record: 'Record keeping',
};

/** The parts of the score. */
export const domainWords: Readonly<Record<Domain | 'record', string>> = { language: 'Language', voice: 'Voice', risk: 'Risk', record: 'Record type' };

/** "64 of 100", and the name of its band where the agency has one. */
export function scoreWords({ overall, band }: Pick<Score, 'overall' | 'band'>): string {
  return `${overall} of 100${band === undefined ? '' : `, ${band}`}`;
}

/** A score's parts in a line: "language 40, voice 80, risk 55". */
export function scoreParts({ language, voice, risk, record }: Omit<Score, 'overall' | 'deductions'>): string {
  return `language ${language}, voice ${voice}, risk ${risk}${record === undefined ? '' : `, record ${record}`}`;
}

/** Why words that a rule matched were let stand. */
export const setAsideWords: Readonly<Record<SetAsideReason, string>> = {
  negated: 'the sentence says that it is not so',
  challenged: 'the writer quotes or names it in order to correct it',
  'other-subject': 'it is said of someone else',
  'own-words': 'they are the child’s, the family’s or another person’s own words',
  benign: 'what is described does no harm here',
  'fixed-name': 'it is part of a fixed name',
  hypothetical: 'it is asked, or put as a possibility',
  suppressed: 'someone asked for it to be left out',
};

/** Levels of voice, from most to least. */
export const voiceLevels: readonly VoiceLevel[] = ['direct', 'reported', 'observed', 'proxy', 'absent'];

/** Levels of voice in words. */
export const voiceWords: Readonly<Record<VoiceLevel, string>> = {
  direct: 'The child’s own words',
  reported: 'What the child said, reported',
  observed: 'The child was seen and described',
  proxy: 'Only through an adult',
  absent: 'Nothing from the child',
};

/** The elements of risk, in the order in which a reader needs them. */
export const riskElements: readonly RiskElement[] = ['harm', 'source', 'level', 'protective', 'actions'];

/** Elements of risk in words. */
export const riskWords: Readonly<Record<RiskElement, string>> = {
  harm: 'What harm the child faces',
  source: 'Who or what it comes from',
  level: 'How serious and how likely it is',
  protective: 'What keeps the child safe',
  actions: 'Who will do what, by when',
};

/** States of an element of risk, best first. */
export const riskStates: readonly RiskState[] = ['present', 'hollow', 'absent'];

/** States of an element of risk in words. */
export const riskStateWords: Readonly<Record<RiskState, string>> = {
  present: 'Present', hollow: 'Hollow', absent: 'Absent',
};

/** A finding about something missing or empty, as a heading over it. */
export const kindWords: Readonly<Record<Finding['kind'], string>> = {
  wording: 'Wording',
  omission: 'Missing',
  hollow: 'Says nothing',
  contradiction: 'Does not agree',
  timeliness: 'Date',
};

/** What a page or a screen says when the wording is in order. */
export const nothingToMend = 'Nothing to mend was found in the wording.';

/** "1 record", "2 records". */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${figures(count)} ${count === 1 ? one : many}`;
}

/** A whole number as it is read: "12,345". */
export function figures(count: number): string {
  // The language's own way loads tables of all languages first, which a check of one note would wait for.
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
