import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/core/index.ts';
import { jsonLines, POOR, put, run, scratch, spawned } from './support.ts';

const cwd = put(scratch(), { 'strict.yaml': 'off:\n  - { rule: blame/chose-harm, reason: a test }\n' });

interface Rejected {
  readonly id: string | null;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}
type Answer = Assessment | Rejected;

const record = (id: unknown, text: unknown = POOR, more: object = {}): string => JSON.stringify({ id, text, ...more });
const answers = async (stdin: string | Uint8Array): Promise<Answer[]> => jsonLines<Answer>((await run(['stream'], { cwd, stdin })).stdout);

describe('stream', () => {
  test('gives one assessment a line, in the order of the records', async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `r-${(i * 7) % 60}`);
    const { code, stdout, stderr } = await spawned(['stream'], { cwd, stdin: ids.map((id) => `${record(id)}\n`).join('') });
    expect([code, stderr]).toEqual([0, '']);
    expect(jsonLines<Assessment>(stdout).map(({ id }) => id)).toEqual(ids);
  });

  test('puts the problems of a bad line in its place, and goes on', async () => {
    const lines = [record('a'), 'Kai was here {', record('b', undefined, { child: { age: 'teen' } }), '[1]', record(undefined), '{"id":"c"}', record('d', ' '), record(7), '"words"', 'null', record('a')];
    const { code, stdout, stderr } = await run(['stream'], { cwd, stdin: `${lines.join('\n')}\n` });
    const given = jsonLines<Answer>(stdout);
    expect([code, stderr]).toEqual([0, '']);
    expect(given.map((answer) => ('problems' in answer ? [answer.id, ...answer.problems.map(({ path, message }) => `${path} ${message}`)] : answer.id))).toEqual([
      'a',
      [null, expect.stringMatching(/^standard input line 2 is not valid JSON/)],
      ['b', 'standard input line 3: child.age expected a number of years'],
      [null, 'standard input line 4 expected an object with at least "id" and "text"'],
      [null, 'standard input line 5: id is missing'],
      ['c', 'standard input line 6: text is missing'],
      ['d', 'standard input line 7: text the note is empty'],
      '7',
      [null, 'standard input line 9 expected an object with at least "id" and "text"'],
      [null, 'standard input line 10 expected an object with at least "id" and "text"'],
      'a',
    ]);
    expect(stdout).not.toContain('Kai was here');
  });

  test('says where bytes are no UTF-8, and goes on', async () => {
    const bad = Buffer.concat([Buffer.from(`${record('a')}\n{"id":"b","text":"caf`), Buffer.from([0xe9]), Buffer.from(`"}\n${record('c')}`)]);
    const place = Buffer.byteLength(`${record('a')}\n{"id":"b","text":"caf`) + 1;
    expect(await answers(bad)).toMatchObject([{ id: 'a' }, { id: null, problems: [{ path: 'standard input line 2', message: `is not valid UTF-8 (byte ${place} of the file)` }] }, { id: 'c' }]);
  });

  test('takes a byte order mark, carriage returns, blank lines and a last line without an end', async () => {
    expect((await answers(`\uFEFF${record('a')}\r\n\r\n  \n${record('b')}`)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('gives nothing for nothing', async () => {
    expect(await run(['stream'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('gives unknown keys back untouched', async () => {
    const [answer] = await answers(`${record('a', POOR, { ward: { bed: 4 }, list: [1, 'two'] })}\n`);
    expect(answer).toMatchObject({ id: 'a', extra: { ward: { bed: 4 }, list: [1, 'two'] } });
  });

  test('quotes the words that its offsets point at, beyond the basic plane too', async () => {
    const text = `😀 Zoë — ${POOR}`;
    const [answer] = await answers(record('a', text));
    const findings = answer !== undefined && 'findings' in answer ? answer.findings : [];
    const quoted = findings.filter((finding) => finding.kind === 'wording');
    expect(quoted.length).toBeGreaterThan(0);
    for (const { start, end, quote } of quoted) expect(text.slice(start, end)).toBe(quote);
  });

  test('keeps to a configuration', async () => {
    const { stdout } = await run(['stream', '--config', 'strict.yaml', '--jargon'], { cwd, stdin: record('a') });
    expect(stdout).not.toContain('blame/chose-harm');
    expect((await run(['stream', '--config', 'gone.yaml'], { cwd, stdin: record('a') }))).toEqual({ code: 2, stdout: '', stderr: 'There is no configuration file “gone.yaml”.\n' });
  });

  test('stops without a word when nobody reads any more', async () => {
    const program = fileURLToPath(new URL('../../bin/childfirst.js', import.meta.url));
    const child = spawn(process.execPath, [program, 'stream'], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.write(`${record('a')}\n`.repeat(2000));
    const more = setInterval(() => child.stdin.write(`${record('a')}\n`.repeat(500)), 20);
    const code = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    clearInterval(more);
    expect([code, stderr]).toEqual([0, '']);
  });
});
