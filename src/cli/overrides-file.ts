import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkYaml } from '../loader/index.ts';
import { overridesSchema, type Override, type Overriding } from '../practice/index.ts';
import { CannotRun, say, type Terminal } from './run.ts';

/** Reads a file of overrides; each problem names file and line. */
export async function readOverrides(path: string, { cwd }: Pick<Terminal, 'cwd'>): Promise<readonly Override[]> {
  const file = resolve(cwd, path);
  if (!existsSync(file)) throw new CannotRun(`${path}: there is no such file. “childfirst override add” makes one.`);
  const source = readFileSync(file, 'utf8');
  const parsed = await checkYaml<readonly Override[]>(source.trim() === '' ? '[]' : source, path, overridesSchema);
  if (!parsed.ok) throw new CannotRun(parsed.problems.map(({ path: place, message }) => `${place}: ${message}`).join('\n'));
  return parsed.value;
}

/** Says what became of the decisions, and which of them are of no use any more. */
export function sayOutcome(overriding: Overriding, terminal: Terminal): void {
  const { dismissed, accepted, expired, unused } = overriding.outcome();
  say(terminal, `Decisions about findings: ${dismissed} dismissed, ${accepted} accepted.`);
  const named = ({ record, finding, reviewer, until }: Override): string => `  ${record} ${finding} (${reviewer}, until ${until})`;
  if (expired.length > 0) say(terminal, `Expired, so they no longer count:\n${expired.map(named).join('\n')}`);
  if (unused.length > 0) say(terminal, `Not met in this audit, since the record or its words are not there any more:\n${unused.map(named).join('\n')}`);
}
