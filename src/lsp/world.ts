import type { CompiledRuleset, Linter, Problem } from '../core/index.ts';

/** What a user may set in the editor, under `childfirst`. */
export interface Settings {
  /** Give advice on professional shorthand too. */
  readonly jargon?: boolean;
  /** A configuration file to use in place of the nearest childfirst.config.yaml. */
  readonly config?: string;
  /** Show the score above each note. */
  readonly score?: boolean;
}

/** The rules in force for a folder, and the files that they came from. */
export interface Loaded {
  readonly linter: Linter;
  readonly ruleset: CompiledRuleset;
  /** Configuration and folders of local rules: when one changes, everything is loaded anew. */
  readonly sources: readonly string[];
  /** The file of a rule of one's own; nothing for a built-in one. */
  readonly ownFile: (ruleId: string) => string | undefined;
}

/** Rules that could not be loaded: where each mistake is, and what to look at again. */
export interface NotLoaded {
  readonly problems: readonly Problem[];
  readonly sources: readonly string[];
}

/** Tells how far a long job has come. */
export interface Progress {
  readonly report: (message: string) => void;
  readonly signal: AbortSignal;
}

/** All that the server needs from outside. */
export interface World {
  readonly version: string;
  readonly cwd: string;
  /** The configuration file in force for a folder, if there is one. */
  readonly configFor: (folder: string) => string | undefined;
  readonly load: (config: string | undefined, settings: Settings) => Promise<Loaded | NotLoaded>;
  /** Audits a folder and gives the path of the report. */
  readonly audit: (folder: string, progress: Progress) => Promise<string>;
  /** The shape of a configuration file, as a JSON schema. */
  readonly configSchema: object;
  /** The address of the page or file that explains a rule of those in force. */
  readonly pageOf: (ruleId: string, loaded: Loaded) => string | undefined;
}
