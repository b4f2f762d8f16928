import { beforeAll, describe, expect, test } from 'vitest';
import { createClient, type Client } from '../../src/client/index.ts';
import { jsonLines, run } from '../cli/support.ts';
import { json, linter, POOR, serving, type Running } from './support.ts';

let server: Running;
let client: Client;
beforeAll(async () => {
  server = await serving();
  client = createClient({ baseUrl: server.url });
});

describe('one record', () => {
  test('gives the bytes that the library gives', async () => {
    const answer = await fetch(`${server.url}/v1/assess`, json(POOR));
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await answer.text()).toBe(JSON.stringify(linter.assess(POOR)));
  });

  test('is asked about by the client of the OpenAPI document', async () => {
    const { data } = await client.POST('/v1/assess', { body: { id: POOR.id, text: POOR.text } });
    expect(data?.findings.map(({ ruleId }) => ruleId)).toContain('blame/chose-harm');
  });

  test.each([
    ['no text', { id: 'a' }, 422, [{ path: 'text', message: 'is missing' }]],
    ['a text of spaces', { id: 'a', text: '  ' }, 422, [{ path: 'text', message: 'the note is empty' }]],
    ['a wrong type deep inside', { id: 'a', text: 'x', child: { aliases: [1] } }, 422, [{ path: 'child.aliases.0', message: 'expected string' }]],
    ['a list', [], 422, [{ path: '', message: 'expected object' }]],
    ['no JSON', '{"id": Kai', 400, [{ path: '', message: expect.stringContaining('is not valid JSON') }]],
  ])('with %s is refused with its place', async (_name, body, status, problems) => {
    const answer = await fetch(`${server.url}/v1/assess`, json(body));
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await answer.json()).toMatchObject({ status, problems });
  });
});

describe('a batch', () => {
  const body = [JSON.stringify(POOR), 'no JSON', '{"id":"r-3"}', JSON.stringify({ ...POOR, id: 'r-4' })].join('\n');
  const ask = (lines: string): Promise<Response> => fetch(`${server.url}/v1/assess/batch`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: lines });

  test('gives the lines that stream gives, in the same order', async () => {
    const streamed = await run(['stream'], { cwd: '/', stdin: body });
    const answer = await (await ask(body)).text();
    expect(answer).toBe(streamed.stdout.replaceAll('standard input', 'body'));
  });

  test('answers before all of it has come', async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    const line = new TextEncoder().encode(`${JSON.stringify(POOR)}\n`);
    const sent = fetch(`${server.url}/v1/assess/batch`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: readable, duplex: 'half' } as RequestInit);
    await writer.write(line);
    const reader = (await sent).body?.getReader();
    const first = await reader?.read();
    expect(jsonLines<{ id: string }>(new TextDecoder().decode(first?.value)).map(({ id }) => id)).toEqual(['r-1']);
    await writer.close();
    expect((await reader?.read())?.done).toBe(true);
  });

  test('of another type is refused', async () => {
    expect((await fetch(`${server.url}/v1/assess/batch`, json({}))).status).toBe(415);
  });
});

describe('the rules', () => {
  test('are listed, without the signs', async () => {
    const { data } = await client.GET('/v1/rules');
    expect(data?.map(({ id }) => id)).toContain('blame/chose-harm');
    expect(data?.some(({ kind }) => kind === 'sign')).toBe(false);
  });

  test('are explained one by one, whichever way the slash is written', async () => {
    const { data } = await client.GET('/v1/rules/{id}', { params: { path: { id: 'blame/chose-harm' } } });
    expect(data).toMatchObject({ id: 'blame/chose-harm', severity: 'high', examples: { wrong: [{ text: 'x' }] } });
    expect(await (await fetch(`${server.url}/v1/rules/blame/chose-harm`)).json()).toEqual(data);
  });

  test('that are not there are a problem', async () => {
    const { error, response } = await client.GET('/v1/rules/{id}', { params: { path: { id: 'no/rule' } } });
    expect(response.status).toBe(404);
    expect(error).toMatchObject({ status: 404 });
  });
});

test('the page is at the root, with its own policy and in no frame', async () => {
  const answer = await fetch(`${server.url}/`);
  expect(await answer.text()).toContain('A page');
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
});

test('it says that it is there', async () => {
  expect((await client.GET('/healthz')).data).toMatchObject({ status: 'ok' });
});

test('no line of the log holds a word of a record', async () => {
  await fetch(`${server.url}/v1/assess?text=streetwise`, json(POOR));
  expect(server.lines).toContainEqual(expect.stringMatching(/^POST \/v1\/assess 200 \d+ ms$/));
  expect(server.lines.join('\n')).not.toMatch(/Kai|streetwise|r-1/);
});
