// Writes the JSON Schemas that the loader checks files with, for editors: schemas/*.schema.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { inRoot } from '../support/paths.mjs';
import { importSource } from '../support/source.mjs';

const { wordingSchema, recordSchema, signSchema, learnedSchema, lexiconSchema } = await importSource('src/loader/schema.ts');
const { mappingSchema } = await importSource('src/cli/mapping-file.ts');
const { caseSchema, checkSchema, typeSchema } = await importSource('src/loader/record-schema.ts');
const { configSchema } = await importSource('src/cli/config-file.ts');

// An editor knows a rule only by its path, so one schema tells the kinds apart as the loader does.
const kinds = [[['sign'], signSchema], [recordSchema.properties.kind.enum, recordSchema], [['learned'], learnedSchema], [['check'], checkSchema], [['case'], caseSchema]];
const ruleSchema = {
  title: 'A childfirst rule or sign',
  ...kinds.reduceRight((otherwise, [names, schema]) => ({ if: { required: ['kind'], properties: { kind: { enum: names } } }, then: schema, else: otherwise }), wordingSchema),
};

mkdirSync(inRoot('schemas'), { recursive: true });
for (const [name, { $id: _, ...schema }] of Object.entries({ rule: ruleSchema, lexicon: lexiconSchema, 'record-type': typeSchema, config: configSchema, mapping: mappingSchema })) {
  // Ajv refuses one $id in two places, and an editor needs none.
  const text = JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...schema }, (key, value) => (key === '$id' ? undefined : value), 2);
  writeFileSync(inRoot(`schemas/${name}.schema.json`), `${text}\n`);
}
