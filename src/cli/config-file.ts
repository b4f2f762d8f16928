import type { Severity } from '../core/index.ts';
import { checkYaml, type Parsed } from '../loader/index.ts';
import type { FailLevel } from './run.ts';

/** What a project has decided for itself; every key may be left out. */
export interface Config {
  /** Folders with `rules/` and `lexicon/` of their own, from the configuration's own folder. */
  readonly rules: readonly string[];
  readonly off: readonly { readonly rule: string; readonly reason: string }[];
  readonly severity: Readonly<Record<string, Severity>>;
  /** Names of bands of the overall score, each with the least score that is in it. */
  readonly bands?: Readonly<Record<string, number>>;
  readonly jargon: boolean;
  readonly failOn?: FailLevel;
  readonly maxWarnings?: number;
  /** The file that it came from. */
  readonly file?: string;
}

const severities = ['high', 'medium', 'low', 'info'] as const;
const text = { type: 'string', minLength: 1 } as const;

/** The shape of `childfirst.config.yaml`. */
export const configSchema = {
  $id: 'config',
  title: 'childfirst configuration',
  type: 'object',
  additionalProperties: false,
  properties: {
    rules: { type: 'array', items: text, description: 'Folders with rules/ and lexicon/ of your own' },
    off: {
      type: 'array',
      description: 'Rules that are switched off, each with the reason',
      items: { type: 'object', additionalProperties: false, required: ['rule', 'reason'], properties: { rule: text, reason: text } },
    },
    severity: { type: 'object', description: 'Rule id: another severity', additionalProperties: { enum: severities } },
    bands: { type: 'object', minProperties: 1, description: 'Names for the overall score, each with the least score that is in it; none unless given', additionalProperties: { type: 'integer', minimum: 0, maximum: 100 } },
    jargon: { type: 'boolean', description: 'Give advice on professional shorthand too' },
    failOn: { enum: ['high', 'medium', 'low', 'never'], description: 'The least severity that makes the run end with 1' },
    maxWarnings: { type: 'integer', minimum: 0, description: 'More findings than this make the run end with 1' },
  },
} as const;

/** Checks a configuration; each problem names file and line, what was expected and the nearest valid name. */
export function readConfig(source: string, shown: string): Promise<Parsed<Partial<Config>>> {
  return checkYaml<Partial<Config>>(source, shown, configSchema);
}
