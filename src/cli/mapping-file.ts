import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkYaml, packageRoot, didYouMean } from '../loader/index.ts';
import { TARGETS, type ReadOptions } from '../readers/index.ts';
import { CannotRun } from './run.ts';

const text = { type: 'string', minLength: 1 } as const;

/** The shape of a mapping file. */
export const mappingSchema = {
  $id: 'mapping',
  title: 'How childfirst understands the columns of an export',
  type: 'object',
  additionalProperties: false,
  required: ['columns'],
  properties: {
    name: { ...text, description: 'The case system or export that this is for' },
    columns: {
      type: 'object',
      additionalProperties: false,
      description: 'Part of a record: the column that must be there, or a list of columns that may be. The narrative is put together from all in its list, any other part comes from the first.',
      properties: Object.fromEntries(TARGETS.map((target) => [target, { anyOf: [text, { type: 'array', items: text, minItems: 1 }] }])),
    },
    join: { type: 'boolean', description: 'Neighbouring rows of one id are one record' },
    values: {
      type: 'object',
      description: 'Column, or * and how its name ends: code: what it means',
      additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
    },
  },
} as const;

/** What a mapping file says. */
export type MappingFile = Pick<ReadOptions, 'columns' | 'join' | 'values'> & { readonly name?: string };

const PRESETS = (): string => join(packageRoot(), 'mappings');

/** The names of the mappings that come with the program. */
export function presetNames(): readonly string[] {
  return readdirSync(PRESETS()).map((file) => file.replace(/\.yaml$/, '')).sort();
}

/** Reads a mapping: one of ours by its name, or a file. */
export async function readMapping(named: string, cwd: string): Promise<MappingFile> {
  const isOurs = presetNames().includes(named);
  const file = isOurs ? join(PRESETS(), `${named}.yaml`) : resolve(cwd, named);
  if (!existsSync(file)) throw new CannotRun(`There is no mapping file “${named}”. Those that come with childfirst are ${presetNames().join(', ')}.${didYouMean(named, presetNames())}`);
  const parsed = await checkYaml<MappingFile>(readFileSync(file, 'utf8'), isOurs ? `mappings/${named}.yaml` : named, mappingSchema);
  if (!parsed.ok) throw new CannotRun(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return parsed.value;
}
