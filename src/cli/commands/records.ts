import type { CheckRule, CompiledRuleset, RecordType } from '../../core/index.ts';
import { didYouMean, typeSources, type TypeSource } from '../../loader/index.ts';
import { loadConfig } from '../config.ts';
import { linterFor } from '../linter.ts';
import { CannotRun, write, type ExitCode, type Terminal } from '../run.ts';
import type { RulesOptions } from './rules.ts';

interface Loaded {
  readonly ruleset: CompiledRuleset;
  readonly sources: readonly TypeSource[];
}

async function load(options: RulesOptions, { cwd }: Terminal): Promise<Loaded> {
  const config = await loadConfig(options.config, cwd);
  const [{ ruleset }, sources] = await Promise.all([linterFor(config, {}), typeSources(config.rules)]);
  return { ruleset, sources };
}

/** `records list`: every kind of record that is known, with the names it goes by. */
export async function listTypes(options: RulesOptions, terminal: Terminal): Promise<ExitCode> {
  const { ruleset: { records } } = await load(options, terminal);
  const width = Math.max(...records.map(({ id }) => id.length));
  const rows = records.map(({ id, title, names }) => ({ id, title, names })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const text = rows.map(({ id, title, names }) => `${id.padEnd(width)}  ${title}${names.length === 0 ? '' : ` (also: ${names.slice(0, 4).join(', ')})`}`).join('\n');
  await write(terminal.stdout, `${options.format === 'json' ? JSON.stringify(rows, null, 2) : text}\n`);
  return 0;
}

/** `records explain TYPE`: how a kind of record is recognised, what it should hold and by when, and what is checked. */
export async function explainType(asked: string, options: RulesOptions, terminal: Terminal): Promise<ExitCode> {
  const { ruleset, sources } = await load(options, terminal);
  const type = ruleset.records.find(({ id, title, names }) => [id, title, ...names].some((name) => name.toLowerCase() === asked.toLowerCase()));
  if (type === undefined) throw new CannotRun(`There is no record type “${asked}”.${didYouMean(asked, ruleset.records.flatMap(({ id, names }) => [id, ...names]))} “childfirst records list” shows them all.`);
  const checks = ruleset.rules.filter((rule): rule is CheckRule => rule.kind === 'check' && (rule.types.length === 0 || rule.types.includes(type.id)));
  const source = sources.find(({ id }) => id === type.id);
  const text = options.format === 'json' ? JSON.stringify({ ...type, checks: checks.map(({ id, title, finds, severity }) => ({ id, title, finds, severity })), limits: source?.file.limits ?? {}, source: source?.file.source }, null, 2) : explanation(type, checks, source);
  await write(terminal.stdout, `${text}\n`);
  return 0;
}

function explanation(type: RecordType, checks: readonly CheckRule[], source: TypeSource | undefined): string {
  const own = checks.filter(({ id }) => id.split('/').length === 2);
  const file = source?.file;
  return [
    `${type.id}: ${type.title}`, '', `Known as   ${[...type.names].join(', ')}`, `Headings   ${type.headings.join(', ')}`, `Holds      ${held(type)}`, '', 'Should say',
    ...type.fields.filter(({ expected }) => expected).map(({ id, what, seenAs }) => `  ${plain(what)}\n    found under: ${seenAs.slice(0, 5).join(', ')}  [record/${type.id}/${id}]`),
    ...section('Limits', Object.entries(file?.limits ?? {}).map(([name, { from, to, within, basis, local }]) => `  ${within} from ${whatOf(type, from)} to ${whatOf(type, to)}${local === true ? ' (a local standard: advice only)' : ''}\n    ${basis}.  [record/${type.id}/${name}]`)),
    ...section('Checks', own.filter(({ finds }) => finds !== 'strength').map(lineOf)),
    ...section('Credit is given for', own.filter(({ finds }) => finds === 'strength').map(lineOf)),
    ...(file === undefined ? [] : ['', `Source     ${file.source.title}; ${file.source.publisher}; ${file.source.year}`, `File       ${source?.shown ?? ''}`]),
  ].join('\n');
}

/** The child's voice and the risk elements that it is asked for. */
function held({ holds: { voice, risk } }: RecordType): string {
  const all = [...(voice ? ['the child’s voice'] : []), ...risk.map((element) => HELD[element])];
  return all.length === 0 ? 'neither voice nor risk need stand in it' : all.join(', ');
}
const HELD: Readonly<Record<RecordType['holds']['risk'][number], string>> = { harm: 'what the harm is', source: 'who poses it', level: 'how serious it is', protective: 'what makes the child safer', actions: 'what will be done' };

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function lineOf({ id, title }: CheckRule): string {
  return `  ${title}  [${id}]`;
}

function whatOf({ dates }: RecordType, id: string): string {
  return dates.find((date) => date.id === id)?.what ?? id;
}

/** Outside a record there is no child to name. */
function plain(what: string): string {
  return what.replaceAll('{name}', 'the child').replaceAll('{he}', 'they').replaceAll('{him}', 'them').replaceAll('{his}', 'their').replaceAll('{himself}', 'themselves');
}
