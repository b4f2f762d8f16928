import type { CompiledRuleset } from '../core/index.ts';
import type { Assess } from './judge.ts';

/** Examples of a rule, as its file has them. */
export interface RuleExamples {
  readonly wrong?: readonly object[];
  readonly right?: readonly object[];
}

/** What a server needs from the rest of the program. */
export interface ServerParts {
  readonly assess: Assess;
  readonly ruleset: CompiledRuleset;
  readonly version: string;
  /** The practitioner's page. */
  readonly page: string;
  readonly examplesOf: (ruleId: string) => Promise<RuleExamples | undefined>;
  /** A line about a request: method, route, status and time; never a word of a record. */
  readonly log: (line: string) => void;
}

/** Who may ask, and how much. */
export interface ServerOptions {
  /** Host names under which the server answers, beside those of this computer itself. */
  readonly hosts: readonly string[];
  /** Other web origins that may use the API from a browser; none unless named. */
  readonly origins: readonly string[];
  /** Must come with each request where given. */
  readonly token?: string;
  readonly tls?: { readonly cert: string; readonly key: string };
  readonly limits: Limits;
}

export interface Limits {
  /** Bytes of one record, as a body or as a line of a batch. */
  readonly recordBytes: number;
  readonly requestsASecond: number;
  readonly atOnce: number;
  /** Milliseconds for judging one record; then what is done is given, marked. */
  readonly judging: number;
  /** Milliseconds for a body to arrive whole, and between two parts of a batch. */
  readonly arriving: number;
  /** Milliseconds for a whole batch. */
  readonly batch: number;
}

/** Limits that leave room for honest use and for nothing else. */
export const LIMITS: Limits = { recordBytes: 1 << 20, requestsASecond: 500, atOnce: 100, judging: 2_000, arriving: 15_000, batch: 600_000 };
