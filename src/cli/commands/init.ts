import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun, write, type ExitCode, type Terminal } from '../run.ts';

const FILE = 'childfirst.config.yaml';
const START = `# childfirst: what is decided here. Every line may be left out.

# Folders with rules/ and lexicon/ of your own.
# rules: [./our-rules]

# Rules that are switched off, each with the reason.
# off:
#   - { rule: label/known-to-police, reason: "agreed wording until March" }

# Another severity for a rule: high, medium, low or info.
# severity:
#   label/absconder: low

# Advice on professional shorthand (YP, LAC, NFA …).
jargon: false

# The least severity that makes a run end with status 1: high, medium, low or never.
failOn: low
`;

export interface InitOptions {
  readonly mapping: string;
}

/** `childfirst init [EXPORT]`: a configuration to start from, or a mapping file for an export. */
export async function init(exported: string | undefined, options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  if (exported !== undefined) return (await import('../init-mapping.ts')).initMapping(exported, options.mapping, terminal);
  const { cwd, stdout } = terminal;
  if (existsSync(join(cwd, FILE))) throw new CannotRun(`There is a ${FILE} here already; it was left as it is.`);
  writeFileSync(join(cwd, FILE), START);
  await write(stdout, `Wrote ${FILE}. Look through it, then check a note: childfirst check NOTE.txt\n`);
  return 0;
}
