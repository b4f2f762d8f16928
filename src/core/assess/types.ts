import type { Span } from '../text/types.ts';

export type LanguageCategory = 'adultify' | 'blame' | 'label' | 'minimise' | 'disengage';
export type Category = LanguageCategory | 'jargon' | 'voice' | 'risk' | 'record';
export type Severity = 'high' | 'medium' | 'low' | 'info';
export type FindingKind = 'wording' | 'omission' | 'hollow' | 'contradiction' | 'timeliness';

/** What to write or ask instead. `replacement`, where there is one, can be put in place of the quoted words. */
export interface Suggestion {
  readonly text: string;
  readonly replacement?: string;
}

interface FindingBase {
  readonly ruleId: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  readonly why?: string;
  readonly suggestions: readonly Suggestion[];
}

/** A run of words that carries a fault: `text.slice(start, end) === quote`. */
export interface WordingFinding extends FindingBase, Span {
  readonly kind: 'wording';
  readonly quote: string;
  /** How likely a careful reader would flag these words, from 0 to 1; there where the ruleset has a learned layer. */
  readonly confidence?: number;
}

/** Something missing, empty, contradicted or late. It has a span where there is a place to point at. */
export interface RecordFinding extends FindingBase, Partial<Span> {
  readonly kind: Exclude<FindingKind, 'wording'>;
  readonly quote?: string;
  /** The risk element or voice that a record type's finding stands for, in place of the general one. */
  readonly element?: RiskElement | 'voice';
  /** The field of the export that it concerns, by its own name. */
  readonly field?: string;
}

export type Finding = WordingFinding | RecordFinding;

/** Why words that a rule matched are no fault here. */
export type SetAsideReason =
  | 'negated' | 'challenged' | 'other-subject' | 'own-words' | 'benign' | 'fixed-name' | 'hypothetical' | 'suppressed';

export interface SetAside extends Span {
  readonly ruleId: string;
  readonly quote: string;
  readonly because: SetAsideReason;
}

export type VoiceLevel = 'direct' | 'reported' | 'observed' | 'proxy' | 'absent';

export interface Voice {
  readonly level: VoiceLevel;
  /** False only for a record with no contact with the child and no decision about them. */
  readonly expected: boolean;
  readonly evidence: readonly Span[];
}

export type RiskElement = 'harm' | 'source' | 'level' | 'protective' | 'actions';
export type RiskState = 'present' | 'hollow' | 'absent';
export type Risk = Readonly<Record<RiskElement, RiskState>>;

export interface HiddenRisk {
  readonly present: boolean;
  readonly indicators: readonly (Span & { readonly indicator: string })[];
}

export type Domain = 'language' | 'voice' | 'risk';

export interface Deduction {
  readonly points: number;
  readonly of: Domain | 'record';
  readonly because: string;
  /** Index into the assessment's findings. */
  readonly finding: number;
}

/** 0 to 100, 100 best; every point lost is one of `deductions`. */
export interface Score {
  readonly overall: number;
  /** The name that an agency gives to such a score; there only where it has names for them. */
  readonly band?: string;
  readonly language: number;
  readonly voice: number;
  readonly risk: number;
  /** What the record's type should hold, and when; there only where the type is known. */
  readonly record?: number;
  readonly deductions: readonly Deduction[];
}

/** How serious the record says that the risk is. */
export type Grade = 'low' | 'medium' | 'high';

/** What was done well, with the words that show it where there are any. */
export interface Strength {
  readonly ruleId: string;
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}

/** How a record's type was told. */
export type RecognisedBy = 'name' | 'title' | 'headings';

/** What kind of record it is, and what of it counts when records of one child are read together. */
export interface RecordFacts {
  readonly type: string;
  readonly title: string;
  readonly recognisedBy: RecognisedBy;
  readonly grade?: Grade;
  /** Things that happened or were decided, by name: "missing-episode", "no-further-action". */
  readonly marks: readonly string[];
}

export interface RulesetId {
  readonly name: string;
  readonly version: string;
  readonly digest: string;
}

/** All that childfirst has to say of one record. The shape is WIRE's, and the same on every surface. */
export interface Assessment {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly setAside: readonly SetAside[];
  readonly voice: Voice;
  readonly risk: Risk;
  readonly hiddenRisk: HiddenRisk;
  readonly score: Score;
  /** What kind of record it was read as; missing where nothing says. */
  readonly record?: RecordFacts;
  /** What is done well, for a record of a known type. */
  readonly strengths?: readonly Strength[];
  readonly ruleset: RulesetId;
  readonly extra?: Readonly<Record<string, unknown>>;
}
