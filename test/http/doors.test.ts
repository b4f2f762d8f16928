import { connect } from 'node:net';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { json, POOR, serving, type Running } from './support.ts';

/** A request with headers that `fetch` would not send. */
function asked(url: string, headers: Readonly<Record<string, string>>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers, method }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).on('error', reject).end();
  });
}

interface Marked {
  readonly partial: { readonly judgedTo: number };
  readonly findings: readonly { readonly end?: number }[];
}

/** What comes back on a socket until it closes. */
function onSocket({ url }: Running, sent: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(sent));
    socket.on('data', (chunk) => (answer += chunk.toString())).on('error', () => undefined).on('close', () => resolve(answer));
  });
}

describe('who may ask', () => {
  test.each([
    ['localhost', 200], ['127.0.0.1:1', 200], ['evil.example', 403], ['localhost.evil.example', 403], ['records.example', 200], ['RECORDS.example:80', 200],
  ])('a request for the host %s gets %i', async (host, status) => {
    const { url } = await serving({ hosts: ['records.example'] });
    expect(await asked(`${url}/healthz`, { host })).toBe(status);
  });

  test.each([
    ['http://evil.example', 403], ['null', 403], ['http://records.example', 200], ['own', 200],
  ])('a website %s gets %i', async (origin, status) => {
    const { url } = await serving({ origins: ['http://records.example'] });
    expect(await asked(`${url}/v1/rules`, { origin: origin === 'own' ? url : origin })).toBe(status);
  });

  test('no other website is told that it may ask, unless it is named', async () => {
    const shut = await serving();
    expect((await fetch(`${shut.url}/v1/rules`)).headers.get('access-control-allow-origin')).toBeNull();
    const open = await serving({ origins: ['http://records.example'], token: 'a-token-of-enough-letters' });
    const before = await fetch(`${open.url}/v1/assess`, { method: 'OPTIONS', headers: { 'origin': 'http://records.example', 'access-control-request-method': 'POST' } });
    expect(before.status).toBe(204);
    expect(before.headers.get('access-control-allow-origin')).toBe('http://records.example');
  });

  test.each([
    ['none', undefined, 401], ['a wrong one', 'Bearer no', 401], ['the right one', 'Bearer a-token-of-enough-letters', 200],
  ])('with a token set, %s gets its due', async (_name, authorization, status) => {
    const { url } = await serving({ token: 'a-token-of-enough-letters' });
    expect(await asked(`${url}/v1/rules`, authorization === undefined ? {} : { authorization })).toBe(status);
    expect(await asked(`${url}/healthz`, {})).toBe(200);
  });
});

test('what is no HTTP is refused, and told of without its words', async () => {
  const running = await serving();
  expect(await onSocket(running, 'secret\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  expect(running.lines).toEqual(['a request that is no HTTP 400']);
});

describe('how much', () => {
  test('a body that is too large is refused, and its text is nowhere', async () => {
    const { url, lines } = await serving({ limits: { recordBytes: 500 } });
    const answer = await fetch(`${url}/v1/assess`, json({ ...POOR, text: 'secret '.repeat(200) }));
    expect(answer.status).toBe(413);
    expect(await answer.text()).not.toContain('secret');
    expect(lines.join()).not.toContain('secret');
  });

  test('a line that is too long ends a batch, and a last line says so', async () => {
    const { url } = await serving({ limits: { recordBytes: 100_000 } });
    const body = `${JSON.stringify(POOR)}\n${JSON.stringify({ id: 'long', text: 'x'.repeat(400_000) })}\n`;
    const answer = await fetch(`${url}/v1/assess/batch`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body });
    const last = JSON.parse((await answer.text()).trim().split('\n').at(-1) ?? '');
    expect(last).toMatchObject({ id: null, partial: { because: 'a line is too long' } });
  });

  test('too many requests are told to wait', async () => {
    const { url } = await serving({ limits: { requestsASecond: 1 } });
    const answers = await Promise.all(Array.from({ length: 20 }, () => asked(`${url}/healthz`, {})));
    expect(answers).toContain(429);
    expect(answers).toContain(200);
  });

  test('beyond so many at once the others are told that it is busy', async () => {
    const { url } = await serving({ limits: { atOnce: 1 } });
    const head = 'POST /v1/assess HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n';
    const first = connect(Number(new URL(url).port), '127.0.0.1', () => first.write(head));
    await expect.poll(() => asked(`${url}/healthz`, {})).toBe(503);
    first.destroy();
    await expect.poll(() => asked(`${url}/healthz`, {})).toBe(200);
  });
});

describe('how long', () => {
  test('a body that does not arrive is not waited for', async () => {
    const running = await serving({ limits: { arriving: 200 } });
    const answer = await onSocket(running, 'POST /v1/assess HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"id": "secret');
    expect(answer).toMatch(/^HTTP\/1.1 408 /);
    expect(running.lines.join()).toMatch(/POST \/v1\/assess 408/);
    expect(running.lines.join()).not.toContain('secret');
  });

  test('a batch that stops arriving ends with a mark, after what came', async () => {
    const running = await serving({ limits: { arriving: 1_500 } });
    const line = `${JSON.stringify({ id: 'r', text: 'A note.' })}\n`;
    const answer = await onSocket(running, `POST /v1/assess/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n${line.length.toString(16)}\r\n${line}\r\n`);
    expect(answer).toContain('"id":"r"');
    expect(answer).toContain('nothing more arrived; 1 records were judged');
  });

  test('a note that takes too long is judged as far as time goes, with a mark', async () => {
    const { url } = await serving({ limits: { judging: 1 } });
    const text = `${POOR.text}\n`.repeat(2_000);
    const { partial, findings }: Marked = JSON.parse(await (await fetch(`${url}/v1/assess`, json({ ...POOR, text }))).text());
    expect(partial.judgedTo).toBeLessThan(text.length);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ end = 0 }) => end <= partial.judgedTo)).toBe(true);
  });

  test('a server that closes finishes what is there', async () => {
    const { url, close } = await serving();
    const asking = fetch(`${url}/v1/assess`, json({ ...POOR, text: `${POOR.text}\n`.repeat(500) }));
    await expect.poll(() => asked(`${url}/healthz`, {})).toBe(200);
    await close();
    expect((await asking).status).toBe(200);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
  });
});
