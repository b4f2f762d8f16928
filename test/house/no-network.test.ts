import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const guard = pathOf('fixtures/no-network/guard.cjs');
const program = pathOf('../../bin/childfirst.js');

let folder = '';
let runs = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'childfirst-'));
  await writeFile(join(folder, 'note.md'), '# Home visit\n\nJayden chose to go back to the address.\n');
  const note = { id: 'n-1', text: 'Jayden chose to go back to the address.' };
  await writeFile(join(folder, 'export.jsonl'), `${JSON.stringify(note)}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly attempts: readonly string[];
}

/** Runs Node with the guard in front, and reads what the guard wrote down. */
async function guarded(args: readonly string[]): Promise<Outcome> {
  runs += 1;
  const log = join(folder, `attempts-${runs}.log`);
  const env = { ...process.env, NODE_OPTIONS: '', GUARD_LOG: log };
  const run = await new Promise<{ code: number; stdout: string }>((resolve) => {
    execFile(process.execPath, ['--require', guard, ...args], { cwd: folder, env }, (error, stdout) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout });
    });
  });
  const attempts = existsSync(log) ? (await readFile(log, 'utf8')).trim().split('\n') : [];
  return { ...run, attempts };
}

describe('the guard', () => {
  test.each([
    ['net', "require('node:net').connect({ port: 9, host: '127.0.0.1' })"],
    ['dns', "require('node:dns').lookup('example.invalid', () => {})"],
    ['dns', "require('node:dns').promises.resolve4('example.invalid')"],
    ['http', "require('node:http').get('http://127.0.0.1:9/')"],
    ['https', "require('node:https').request('https://127.0.0.1:9/')"],
    ['http2', "require('node:http2').connect('http://127.0.0.1:9')"],
    ['fetch', "fetch('http://127.0.0.1:9/')"],
    ['dgram', "require('node:dgram').createSocket('udp4')"],
    ['child_process', "require('node:child_process').spawn(process.execPath, ['-e', '0'])"],
    ['net', "new (require('node:worker_threads').Worker)(\"require('node:net').connect(9)\", { eval: true })"],
  ])('writes down %s: %s', async (name, script) => {
    const { attempts } = await guarded(['-e', script]);
    expect(attempts).toContain(name);
  });

  test('writes down what an imported module does', async () => {
    const module = join(folder, 'imports-net.mjs');
    await writeFile(module, "import { connect } from 'node:net';\nconnect(9, '127.0.0.1');\n");
    const { attempts } = await guarded(['-e', `import(${JSON.stringify(pathToFileURL(module).href)})`]);
    expect(attempts).toContain('net');
  });
});

describe('nothing leaves the machine', () => {
  test('during a check', async () => {
    const { code, stdout, attempts } = await guarded([program, 'check', 'note.md']);
    expect(attempts).toEqual([]);
    expect(stdout).not.toBe('');
    expect([0, 1]).toContain(code);
  });

  test('during an audit', async () => {
    const { code, attempts } = await guarded([program, 'audit', 'export.jsonl', '--out', 'report']);
    expect(attempts).toEqual([]);
    expect(existsSync(join(folder, 'report', 'assessments.jsonl'))).toBe(true);
    expect([0, 1]).toContain(code);
  });
});
