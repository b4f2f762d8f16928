// Writes the OpenAPI document that the server gives, and the types of the client from it.
import { mkdirSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { inRoot } from '../support/paths.mjs';
import { importSource } from '../support/source.mjs';

const { openApiOf, LIMITS } = await importSource('src/http/index.ts');
const { builtInRuleset } = await importSource('src/loader/index.ts');

const parts = { assess: async () => '', ruleset: builtInRuleset(), version: '1', page: '', examplesOf: async () => undefined, log: () => undefined };
const document = await openApiOf(parts, { hosts: [], origins: [], limits: LIMITS });

writeFileSync(inRoot('schemas/openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
mkdirSync(inRoot('src/client'), { recursive: true });
writeFileSync(inRoot('src/client/api.ts'), `// Made by npm run generate from the schemas of src/http; change those.\n${astToString(await openapiTS(document))}`);
