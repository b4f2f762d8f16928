import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonLines } from '../cli/support.ts';
import { json, POOR, serving, type Running } from './support.ts';

let server: Running;
beforeAll(async () => {
  server = await serving({ limits: { requestsASecond: 100_000 } });
});

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

/** Asks, and makes sure that the server is none the worse for it. */
async function statusOf(path: string, init: RequestInit): Promise<number> {
  const { status } = await fetch(`${server.url}${path}`, init);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  return status;
}

describe('a hostile body', () => {
  test.each<[string, string | Uint8Array<ArrayBuffer>, number]>([
    ['nested a hundred thousand deep', deep, 422],
    ['a record with something nested deep', `{"id":"a","text":"Seen.","more":${deep}}`, 422],
    ['a record that would be a prototype', '{"id":"a","text":"Seen.","__proto__":{"polluted":true},"constructor":{"prototype":{}}}', 200],
    ['half a surrogate pair', '{"id":"a","text":"\\ud83d chose to go back"}', 200],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 400],
    ['nothing', '', 400],
    ['a number that is none', '{"id":1e999,"text":"Seen."}', 422],
    ['many keys', JSON.stringify({ id: 'a', text: 'Seen.', fields: Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, 'v'])) }), 200],
    ['many wrong values', JSON.stringify({ id: 'a', text: 'Seen.', fields: Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, []])) }), 422],
  ])('%s gets its answer', async (_name, body, status) => {
    expect(await statusOf('/v1/assess', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).toBe(status);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('of any JSON gets an answer that is no fault of ours', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.jsonValue(), fc.record({ id: fc.jsonValue(), text: fc.string(), child: fc.jsonValue(), fields: fc.jsonValue() })), async (value) => {
      expect([200, 422]).toContain((await fetch(`${server.url}/v1/assess`, json(JSON.stringify(value)))).status);
    }), { numRuns: 60 });
  });

  test('of lines costs only the lines that are bad', async () => {
    const body = [`{"id":"a","text":"Seen.","more":${deep}}`, deep, '\u0000', JSON.stringify(POOR)].join('\n');
    const answer = await fetch(`${server.url}/v1/assess/batch`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body });
    expect(jsonLines<{ id: string | null }>(await answer.text()).map(({ id }) => id)).toEqual(['a', null, null, 'r-1']);
  });

  test.each([
    ['/v1/rules/..%2F..%2Fpackage', 404], ['/v1/rules/__proto__', 404], ['/v1/rules/%00', 404], ['/%2e%2e/etc/passwd', 404], ['/v1/rules/%E0%A4%A', 400],
  ])('is no part of the way %s', async (path, status) => {
    expect(await statusOf(path, {})).toBe(status);
  });
});
