import { appendFileSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { stringify } from 'yaml';
import type { Override } from '../../practice/index.ts';
import { readOverrides } from '../overrides-file.ts';
import { CannotRun, say, write, type ExitCode, type Terminal } from '../run.ts';
import { textTable } from '../text-table.ts';

export interface AddOptions extends Pick<Override, 'decision' | 'reason' | 'reviewer'> {
  readonly file: string;
  readonly until?: string;
}

/** How long a decision holds where nobody says otherwise. */
const MONTHS = 6;

/** `childfirst override add RECORD KEY`: a decision about one finding, kept by record and key. */
export async function add(record: string, finding: string, { file, decision, reason, reviewer, until = inMonths(MONTHS) }: AddOptions, terminal: Terminal): Promise<ExitCode> {
  const path = resolve(terminal.cwd, file);
  const known = existsSync(path) ? await readOverrides(file, terminal) : [];
  if (!/^f[0-9a-f]{15}$/.test(finding)) throw new CannotRun(`“${finding}” is no key of a finding. The report shows the key beside each finding: an f and fifteen figures.`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until) || Number.isNaN(Date.parse(until))) throw new CannotRun('--until expects a day, for example 2027-03-31.');
  if (reason.trim().length < 3) throw new CannotRun('--reason: say in a few words why, for whoever looks at this next.');
  if (known.some((one) => one.record === record && one.finding === finding)) throw new CannotRun(`${file} holds a decision about this finding already. Change it there.`);
  appendFileSync(path, stringify([{ record, finding, decision, reason, reviewer, until } satisfies Override]));
  say(terminal, `Kept in ${file}, until ${until}. It counts from the next audit with --overrides ${file}.`);
  return 0;
}

/** `childfirst override list`: every decision, and whether it still holds. */
export async function list({ file }: { readonly file: string }, terminal: Terminal): Promise<ExitCode> {
  const today = new Date().toISOString().slice(0, 10);
  const rows = (await readOverrides(file, terminal)).map(({ record, finding, decision, reason, reviewer, until }) => [record, finding, decision, reason, reviewer, until, until < today ? 'expired' : 'holds']);
  await write(terminal.stdout, textTable(['record', 'finding', 'decision', 'reason', 'reviewer', 'until', ''], rows));
  return 0;
}

function inMonths(months: number): string {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}
