import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { put, run, scratch } from './support.ts';

const cwd = scratch();
const program = fileURLToPath(new URL('../../bin/childfirst.js', import.meta.url));
put(cwd, { 'short.txt': 'short', 'token.txt': 'a-token-of-enough-letters\n' });

describe('serve will not start', () => {
  test.each([
    ['for others without a token', ['--host', '0.0.0.0'], 'Others could reach 0.0.0.0'],
    ['for others without TLS or a proxy', ['--host', '0.0.0.0', '--token-file', 'token.txt'], 'Others could listen in on 0.0.0.0'],
    ['with a token that is easily guessed', ['--token-file', 'short.txt'], 'The token is too short'],
    ['with half of TLS', ['--tls-cert', 'cert.pem'], 'go together'],
    ['with an origin that is none', ['--allow-origin', 'records.example'], 'is no origin'],
    ['with a token that is not there', ['--token-file', 'none.txt'], 'there is no such file'],
  ])('%s', async (_name, args, words) => {
    const { code, stderr } = await run(['serve', ...args], { cwd });
    expect(stderr).toContain(words);
    expect(code).toBe(2);
  });
});

test('serve says where it is, writes no text of a record, and ends well when it is told to', async () => {
  const child = spawn(process.execPath, [program, 'serve', '--port', '0'], { cwd });
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  await expect.poll(() => words, { timeout: 15_000 }).toContain('childfirst is at');
  const url = /http:\S+/.exec(words)?.[0] ?? '';
  const body = JSON.stringify({ id: 'a', text: 'Kai is streetwise.' });
  const answer = await fetch(`${url}/v1/assess`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(await answer.text()).toContain('adultify/streetwise');
  expect(await (await fetch(url)).text()).toContain('Check a note');
  child.kill('SIGTERM');
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  expect(words).toContain('POST /v1/assess 200');
  expect(words).not.toMatch(/streetwise|Kai/);
});
