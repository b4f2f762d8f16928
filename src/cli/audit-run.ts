import { openOutputs, unfinishedRun, type Outputs } from '../audit/index.ts';
import { SPOOL } from '../store/index.ts';
import { CannotRun, say, type Terminal } from './run.ts';

/** All that decides what a run writes: the same run gives the same bytes. */
export type RunIdentity = Readonly<Record<keyof typeof WHAT, unknown>>;

/** What each part of a run's identity is called. */
const WHAT = {
  version: 'the version of childfirst', rules: 'the rules', files: 'the files', reading: 'how columns are read', run: 'the name of the run (--run)', title: 'the title (--title)',
  pseudonymise: '--pseudonymise', keepsText: '--keep-text', overrides: 'the decisions about findings', baseline: '--baseline',
} as const;

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

interface Unfinished {
  readonly date: string;
  readonly identity: Partial<RunIdentity>;
}

const LINE_FILES = ['assessments.jsonl', 'rejects.jsonl'];

/** Opens the outputs of a run: those of one that was broken off, where it is to go on and is the same run, or new ones. */
export function openRun({ folder, identity, resume, today }: Resuming, terminal: Terminal): OpenRun {
  const earlier = readRun(unfinishedRun(folder));
  const changed = resume && earlier !== undefined ? changedSince(earlier.identity, identity) : [];
  if (changed.length > 0) {
    throw new CannotRun(`The unfinished run in that folder was another one. What differs: ${changed.join(', ')}. To go on with it, give the command as it was then; to start from the beginning, leave out --resume.`);
  }
  if (resume && earlier === undefined) say(terminal, 'There is no unfinished run in that folder, so this one starts from the beginning.');
  if (!resume && earlier !== undefined) say(terminal, 'An unfinished run in that folder is dropped; --resume would have gone on with it.');
  const date = resume && earlier !== undefined ? earlier.date : today;
  return { date, outputs: openOutputs({ folder, lineFiles: LINE_FILES, passing: Object.values(SPOOL), run: JSON.stringify({ date, identity }), resume: resume && earlier !== undefined }) };
}

function changedSince(earlier: Partial<RunIdentity>, identity: RunIdentity): readonly string[] {
  return Object.entries(WHAT).filter(([key]) => {
    const part = key as keyof RunIdentity; // the keys of WHAT are those of an identity
    return JSON.stringify(earlier[part]) !== JSON.stringify(identity[part]);
  }).map(([, words]) => words);
}

function readRun(text: string | undefined): Unfinished | undefined {
  try {
    // Written above.
    return text === undefined ? undefined : JSON.parse(text) as Unfinished;
  } catch {
    return undefined;
  }
}
