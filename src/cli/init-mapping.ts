import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { TARGETS, type Target } from '../readers/index.ts';
import { understandTables, type UnderstoodTable } from './columns.ts';
import { CannotRun, write, type ExitCode, type Terminal } from './run.ts';

/** What is asked about, and in what words; the rest is found by name or stays a field. */
const QUESTIONS: readonly (readonly [Target, string])[] = [
  ['text', 'Which column holds the narrative (several numbers where it stands in several)?'],
  ['id', 'Which column holds the number of the record?'],
  ['child.name', "Which column holds the child's name?"],
  ['caseId', 'Which column holds the number of the child or case?'],
  ['date', 'Which column holds the date of the record?'],
  ['recordType', 'Which column holds the type of record?'],
  ['agency', 'Which column holds the agency?'],
  ['author', 'Which column holds the worker?'],
];

/** Writes a mapping file for an export: what was found by name, and in a terminal what the user says of it. */
export async function initMapping(exported: string, out: string, terminal: Terminal): Promise<ExitCode> {
  const file = resolve(terminal.cwd, out);
  if (existsSync(file)) throw new CannotRun(`There is a ${out} here already; it was left as it is. Name another with --mapping.`);
  const { tables: [table], error } = await understandTables(exported, {}, terminal.cwd);
  if (table === undefined) throw error ?? new CannotRun(`${exported}: holds no table with columns, so it needs no mapping.`);
  const { columns, join } = terminal.stdin.isTTY === true ? await asked(table, terminal) : { columns: found(table), join: false };
  const { stringify } = await import('yaml');
  writeFileSync(file, `# How childfirst understands the columns of this export. A column that is not named here is kept as a field.\n${stringify({ columns, ...(join ? { join } : {}) })}`);
  await write(terminal.stdout, `Wrote ${out}. To use it: childfirst audit ${exported} --mapping ${out}\n`);
  return 0;
}

type Columns = Readonly<Partial<Record<Target, string | readonly string[]>>>;

function found({ mapping }: UnderstoodTable): Columns {
  return Object.fromEntries(TARGETS.flatMap((target) => {
    const names = [...mapping].filter(([, other]) => other === target).map(([column]) => column);
    return names.length === 0 ? [] : [[target, names.length === 1 ? names[0] : names]];
  }));
}

async function asked(table: UnderstoodTable, terminal: Terminal): Promise<{ readonly columns: Columns; readonly join: boolean }> {
  const { columns } = table;
  await write(terminal.stdout, `${table.name} has these columns:\n${columns.map((column, i) => `  ${i + 1}  ${column}`).join('\n')}\nAnswer with a number; Enter keeps what stands in brackets, “-” means none.\n`);
  const lines = createInterface({ input: terminal.stdin })[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    await write(terminal.stdout, `${question} `);
    const { value, done } = await lines.next();
    return done === true ? '' : String(value).trim();
  };
  const chosen: Partial<Record<Target, string | readonly string[]>> = { ...found(table) };
  for (const [target, question] of QUESTIONS) {
    const names = await choose(`${question}${shown(chosen[target])}`, columns, ask);
    if (names === undefined) continue;
    if (names.length === 0) delete chosen[target];
    else chosen[target] = names.length === 1 && names[0] !== undefined ? names[0] : names;
  }
  const join = /^y/i.test(await ask('Do neighbouring rows with the same number make one record? [no]'));
  return { columns: chosen, join };
}

function shown(found: string | readonly string[] | undefined): string {
  return found === undefined ? ' [none]' : ` [${typeof found === 'string' ? found : found.join(', ')}]`;
}

/** The columns whose numbers were given; undefined where nothing was, none for "-". What is no number is asked again. */
async function choose(question: string, columns: readonly string[], ask: (question: string) => Promise<string>): Promise<readonly string[] | undefined> {
  for (;;) {
    const answer = await ask(question);
    if (answer === '') return undefined;
    if (answer === '-') return [];
    const names = answer.split(/[\s,;]+/).map((part) => columns[Number(part) - 1]);
    if (names.every((name) => name !== undefined)) return names;
    question = `Please give a number from 1 to ${columns.length}, Enter or “-”:`;
  }
}
