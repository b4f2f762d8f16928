import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRecord } from '../../src/core/index.ts';
import { assessmentSchema } from '../../src/http/schemas/assessment.ts';
import { recordSchema } from '../../src/http/schemas/record.ts';
import { linter, POOR, serving } from './support.ts';

const ajv = new Ajv({ allowUnionTypes: true, strict: false });

test('the document of the server is the one that the client was made from', async () => {
  const { url } = await serving();
  const [served, kept] = [JSON.parse(await (await fetch(`${url}/openapi.json`)).text()), JSON.parse(readFileSync(new URL('../../schemas/openapi.json', import.meta.url), 'utf8'))];
  expect({ ...served, info: {} }).toEqual({ ...kept, info: {} });
  expect(served.openapi).toBe('3.1.0');
  expect(Object.keys(served.paths)).toEqual(['/healthz', '/v1/assess', '/v1/assess/batch', '/v1/rules', '/v1/rules/{id}', '/v2/check']);
});

test('what the schema of a record accepts, the engine accepts', () => {
  const accepts = ajv.compile(recordSchema);
  const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean(), fc.array(fc.string(), { maxLength: 2 }));
  const child = fc.record({ name: value, age: fc.oneof(value, fc.constantFrom('14', ' 7 ', ' ')), aliases: value, dateOfBirth: value, pronoun: value }, { requiredKeys: [] });
  const record = fc.record({ id: fc.constantFrom('a', 1), text: fc.constantFrom('A note.', 4), agency: value, child: fc.oneof(child, value), dismissed: fc.oneof(value, fc.array(fc.record({ ruleId: value, quote: value, reason: value }, { requiredKeys: [] }), { maxLength: 2 })), fields: fc.oneof(fc.dictionary(fc.string(), value), value), date: value }, { requiredKeys: ['id', 'text'] });
  fc.assert(fc.property(record, (given) => {
    fc.pre(accepts(given));
    expect(parseRecord(given)).toMatchObject({ ok: true });
  }), { numRuns: 2000 });
});

test('an assessment is what its schema says', () => {
  const accepts = ajv.compile(assessmentSchema);
  for (const recordType of ['Home visit', 'PPN', undefined]) {
    accepts(JSON.parse(JSON.stringify(linter.assess({ ...POOR, ...(recordType === undefined ? {} : { recordType }) }))));
    expect(accepts.errors).toBeNull();
  }
});
