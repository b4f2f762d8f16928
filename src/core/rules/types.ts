import type { BankHolidays } from '../dates/types.ts';
import type { CheckFinds, RecordCondition, RecordType } from '../records/types.ts';
import type { LearnedModel, RecordModel } from '../model/types.ts';
import type { Category, RiskElement, SetAsideReason, Severity, Suggestion, VoiceLevel } from '../assess/types.ts';

/** Where an excuse or a condition is looked for, seen from the matched words. */
export type Scope = 'match' | 'sentence' | 'next' | 'record';

/** A pattern with what must be in a sentence before it is worth trying; numbers are positions in `CompiledRuleset.symbols`. */
export interface CompiledPattern {
  /** The pattern as written in the rule. */
  readonly source: string;
  /** Where one of these stands the pattern is tried. */
  readonly triggers: readonly number[];
  /** How many tokens may stand in the match before the trigger: least and most. */
  readonly before: readonly [number, number];
  /** What must be in the sentence too, one after the other: how many alternatives there are, and these. */
  readonly needs: readonly number[];
}

/** Token positions of a match, end excluded; the reported part may be narrower than what was needed. */
export interface Hit {
  readonly from: number;
  readonly to: number;
}

export interface Excuse {
  readonly find: readonly CompiledPattern[];
  readonly in: Scope;
  readonly because: SetAsideReason;
}

export interface Condition {
  readonly find: readonly CompiledPattern[];
  readonly in: Exclude<Scope, 'match'>;
}

export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly year: number;
}

interface Described {
  /** Its path under `rules/` without the ending: "blame/choosing-harm". */
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly suggestions: readonly Suggestion[];
  readonly severity: Severity;
  readonly category: Category;
  readonly source: Source;
}

interface Finds {
  readonly find: readonly CompiledPattern[];
  readonly unless: readonly Excuse[];
  readonly when: readonly Condition[];
  /** `child`: the clause must be about the child. `anyone`: it is about the act or the thing described. */
  readonly about: 'child' | 'anyone';
  /** General exemptions that do not excuse this rule. */
  readonly notExcusedBy: readonly SetAsideReason[];
}

/** Finds words that carry a fault. */
export interface WordingRule extends Described, Finds {
  readonly kind: 'wording';
  /** A rule of an agency's own, which the learned layer never saw and so cannot doubt. */
  readonly local?: boolean;
}

/** What the words of a sign stand for. */
export type Gives = `voice/${VoiceLevel}` | `risk/${RiskElement}` | `hidden/${string}` | `record/${string}` | 'named-risk' | 'level/low' | 'level/high' | 'administrative';

/** Finds words that are evidence: of the child's voice, of a risk element, of an indicator. */
export interface SignRule extends Finds {
  readonly kind: 'sign';
  readonly id: string;
  readonly title: string;
  readonly gives: Gives;
}

/** Says what to ask when something is not there, or says nothing; `when` names what the assessment found. */
export interface RecordRule extends Described {
  readonly kind: 'omission' | 'hollow' | 'contradiction';
  readonly on: string;
}

/**
 * Speaks where the learned layer finds a fault in words that no rule knows. Of its category's rules the one whose `find`
 * fits in the sentence gives the message; one without `find` speaks for the rest.
 */
export interface LearnedRule extends Described, Finds {
  readonly kind: 'learned';
}

/** Says what a record of one type lacks, contradicts or passes the time of, or what it does well. */
export interface CheckRule extends Described {
  readonly kind: 'check';
  readonly finds: CheckFinds;
  /** Types of record that it is asked of; none named means all. */
  readonly types: readonly string[];
  /** All of these must hold. */
  readonly when: readonly RecordCondition[];
}

/** Speaks of the records of one child taken together; `on` names what is looked for. */
export interface CaseRule extends Described {
  readonly kind: 'case';
  readonly on: string;
  /** Numbers that decide when it speaks. */
  readonly with: Readonly<Record<string, number>>;
}

export type Rule = WordingRule | SignRule | LearnedRule | RecordRule | CheckRule | CaseRule;

/** Words by meaning: the forms of every term, each a run of normalised words divided by one space. */
export type LexiconTable = Readonly<Record<string, readonly string[]>>;

/** Points lost in the domain of the record's type, and the share of that loss that the overall score bears. */
export interface RecordScoring extends Readonly<Record<'high' | 'medium' | 'low', number>> {
  readonly part: number;
}

/** Points lost by severity and element; `docs/scoring.md` explains each. */
export interface ScoringTable {
  readonly language: Readonly<Record<'high' | 'medium' | 'low', number>>;
  /** What a wording costs of which we are less confident than that: this part. */
  readonly unsure: { readonly below: number; readonly part: number };
  readonly repeat: number;
  readonly voice: Readonly<Record<VoiceLevel, number>>;
  readonly risk: Readonly<Record<'absent' | 'hollow', Readonly<Record<RiskElement, number>>>>;
  readonly hidden: number;
  readonly record: RecordScoring;
  readonly weights: Readonly<Record<'language' | 'voice' | 'risk', number>>;
  /** Names for the overall score, each with the least score that is in it. */
  readonly bands?: Readonly<Record<string, number>>;
}

/** Headings and field names by what they announce. */
export type HeadingTable = Readonly<Record<RiskElement | 'voice', readonly string[]>>;

/** Values that fill a field and say nothing, by kind. */
export type HollowTable = Readonly<Record<string, readonly string[]>>;

/** Every word that the patterns and the lexicon of a ruleset hold; a word's number is its place. */
export interface WordTable {
  /** The words, with a space between; the first is empty and stands for any other. */
  readonly list: string;
  /** For each word how many symbols it stands for, and these. */
  readonly symbols: readonly number[];
}

/** A ruleset ready to run: plain data, the same in Node, a worker and a browser. */
export interface CompiledRuleset {
  readonly name: string;
  readonly version: string;
  /** `sha256:` of everything else in it. */
  readonly digest: string;
  readonly lexicon: LexiconTable;
  /** Words, `[verbs]` and `<classes>` that patterns begin from or need, by number. */
  readonly symbols: readonly string[];
  readonly words: WordTable;
  /** Base form of a verb → all its forms. */
  readonly verbs: Readonly<Record<string, readonly string[]>>;
  readonly names: { readonly he: readonly string[]; readonly she: readonly string[]; readonly they: readonly string[] };
  readonly rules: readonly Rule[];
  readonly scoring: ScoringTable;
  readonly headings: HeadingTable;
  readonly hollow: HollowTable;
  readonly records: readonly RecordType[];
  readonly holidays: BankHolidays;
  /** The second reader of whole records, where the ruleset has one. */
  readonly reader?: RecordModel;
  /** The learned layer, where the ruleset has one. */
  readonly learned?: LearnedModel;
}
