import { openOutputs, unfinishedRun, type Outputs } from '../audit/index.ts';
import { SPOOL } from '../store/index.ts';
import { CannotRun, say, type Terminal } from './run.ts';

/** All that decides what a run writes: the same run gives the same bytes. */
export interface RunIdentity {
  readonly version: string;
  readonly ruleset: string;
  readonly [key: string]: unknown;
}

export interface Resuming {
  readonly folder: string;
  readonly identity: RunIdentity;
  readonly resume: boolean;
  /** The day of the run, which its report shows. */
  readonly today: string;
}

interface OpenRun {
  readonly outputs: Outputs;
  readonly date: string;
}

const LINE_FILES = ['assessments.jsonl', 'rejects.jsonl'];

/** Opens the outputs of a run: those of one that was broken off, where it is to go on and is the same run, or new ones. */
export function openRun({ folder, identity, resume, today }: Resuming, terminal: Terminal): OpenRun {
  const earlier = readRun(unfinishedRun(folder));
  const same = JSON.stringify(identity);
  if (resume && earlier !== undefined && JSON.stringify(earlier.identity) !== same) {
    throw new CannotRun('The unfinished run in that folder was another one: the files, the options or the rules have changed since. Run the command without --resume to start from the beginning.');
  }
  if (resume && earlier === undefined) say(terminal, 'There is no unfinished run in that folder, so this one starts from the beginning.');
  if (!resume && earlier !== undefined) say(terminal, 'An unfinished run in that folder is dropped; --resume would have gone on with it.');
  const date = resume && earlier !== undefined ? earlier.date : today;
  return { date, outputs: openOutputs({ folder, lineFiles: LINE_FILES, passing: Object.values(SPOOL), run: JSON.stringify({ date, identity }), resume: resume && earlier !== undefined }) };
}

function readRun(text: string | undefined): { readonly date: string; readonly identity: unknown } | undefined {
  try {
    // Written above.
    return text === undefined ? undefined : JSON.parse(text) as { readonly date: string; readonly identity: unknown };
  } catch {
    return undefined;
  }
}
