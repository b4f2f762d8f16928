import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { main } from '../../src/cli/main.ts';

const program = fileURLToPath(new URL('../../bin/childfirst.js', import.meta.url));

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether standard output is a terminal. */
  readonly isTTY?: boolean;
}

/** A folder for the tests of one file, gone when they end. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'childfirst-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files, each under its path in the folder, and gives the folder back. */
export function put(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function collector(isTTY: boolean): { readonly stream: Writable & { readonly isTTY: boolean }; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }), text: () => Buffer.concat(chunks).toString('utf8') };
}

/** Runs the program in this process: quick, and counted by coverage. */
export async function run(args: readonly string[], { cwd, stdin = '', env = {}, isTTY = false }: World): Promise<Outcome> {
  const [stdout, stderr] = [collector(isTTY), collector(false)];
  const code = await main({ argv: ['node', 'childfirst', ...args], stdin: Readable.from([Buffer.from(stdin)]), stdout: stdout.stream, stderr: stderr.stream, env: { ...env }, cwd });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** Runs `bin/childfirst.js` as it is installed. */
export function spawned(args: readonly string[], { cwd, stdin = '', env = {} }: World): Promise<Outcome> {
  const child = spawn(process.execPath, [program, ...args], { cwd, env: { PATH: process.env['PATH'], ...env } });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code: code ?? -1, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') }));
  });
}

/** The values of a text of JSON lines. */
export function jsonLines<T>(text: string): T[] {
  // The caller says what the lines are.
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

/** The values in a file of JSON lines. */
export function linesIn<T>(...path: readonly string[]): T[] {
  return jsonLines<T>(readFileSync(join(...path), 'utf8'));
}

/** The value in a JSON file. */
export function jsonIn<T>(...path: readonly string[]): T {
  return JSON.parse(readFileSync(join(...path), 'utf8')) as T;
}

/** A note with a fault of high severity and no voice; invented, as every text in these tests. */
export const POOR = 'Kai chose to go back to the address.\n';

/** A note with nothing to mend. */
export const GOOD = [
  '---\nname: Kai\nage: 14\npronoun: he\n---',
  'I saw Kai alone. He said, "I want it to stop. They wait for me at the gate."',
  'Kai is being criminally exploited by two men known as Ty and Bez. The risk is high.',
  'What helps: his nan, whom he trusts and who walks him to school.',
  'Actions: PC Lowe will visit both men by 4 March. I will see Kai on 5 March.',
].join('\n\n');
