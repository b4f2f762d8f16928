export type Pronoun = 'he' | 'she' | 'they';

/** The child whom the record is about, as far as the export says. */
export interface Child {
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly age?: number;
  readonly dateOfBirth?: string;
  readonly pronoun?: Pronoun;
}

/** From `start` in the text on, words that stand in this place of the source. */
export interface SourcePart {
  readonly start: number;
  readonly page?: number;
  readonly paragraph?: number;
  readonly column?: string;
  readonly row?: number;
}

/** Where a record stands in what was read. */
export interface RecordSource {
  readonly file: string;
  /** The file within a zip. */
  readonly inside?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly line?: number;
  /** Which of the dated entries of one document, or of the records of one list. */
  readonly entry?: number;
  readonly parts?: readonly SourcePart[];
}

/** A finding that a worker has weighed and set aside, with the reason that they gave. */
export interface Dismissal {
  readonly ruleId: string;
  readonly quote: string;
  readonly reason?: string;
}

/** One record of a case, as it came out of a case system. */
export interface CaseRecord {
  readonly id: string;
  /** The narrative, plain text or Markdown, exactly as typed. */
  readonly text: string;
  readonly agency?: string;
  readonly recordType?: string;
  readonly child?: Child;
  /** The export's own field names and values. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly caseId?: string;
  readonly author?: string;
  readonly team?: string;
  readonly date?: string;
  readonly characteristics?: Readonly<Record<string, string>>;
  /** Set by the readers; no part of what is judged. */
  readonly source?: RecordSource;
  /** Words that a worker has looked at and leaves as they are, by rule; they are set aside as suppressed. */
  readonly dismissed?: readonly Dismissal[];
  /** Keys that this version does not know, given back untouched. */
  readonly extra?: Readonly<Record<string, unknown>>;
}
