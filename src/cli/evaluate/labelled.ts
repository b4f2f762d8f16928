import type { Assessment, CaseRecord, LanguageCategory, RiskElement, RiskState, Severity, VoiceLevel } from '../../core/index.ts';

export interface Quoted {
  readonly quote: string;
  /** Which occurrence of the quote in the text, from 0. */
  readonly nth?: number;
}

export interface LabelledFlag extends Quoted {
  readonly category: LanguageCategory;
  readonly severity: Severity;
}

/** A text with the wording faults that readers found in it. */
export interface LabelledText extends CaseRecord {
  readonly flags: readonly LabelledFlag[];
  readonly distractors: readonly Quoted[];
  readonly contested?: readonly Quoted[];
}

/** A record with all that readers found in it; test/eval/GUIDELINES.md says how. */
export interface LabelledRecord extends LabelledText {
  readonly voice: { readonly level: VoiceLevel; readonly contested?: unknown };
  readonly risk: Readonly<Record<RiskElement, RiskState | 'contested'>>;
  readonly hiddenRisk: { readonly present: boolean; readonly contested?: unknown };
  readonly grade: number;
}

/** What readers found in a text, and what we found. */
export interface Pair<Labelled extends LabelledText = LabelledRecord> {
  readonly labelled: Labelled;
  readonly assessment: Assessment;
}
