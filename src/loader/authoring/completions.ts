import type { CompiledRuleset } from '../../core/index.ts';
import { lexiconSchema, recordSchema, signSchema, wordingSchema, learnedSchema } from '../schema.ts';
import { caseSchema, checkSchema, typeSchema } from '../record-schema.ts';
import { yamlPlaceAt } from './path.ts';
import type { Authored } from './problems.ts';

/** Something that could be written at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'class';
  readonly detail?: string;
  /** How much of what stands before the cursor it takes the place of. */
  readonly replaces: number;
}

/** A JSON schema as far as it is asked here. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly type?: string;
  readonly description?: string;
}

/** What could be written where the cursor is. */
export function completionsAt(authored: Authored, offset: number, ruleset: CompiledRuleset): readonly Completion[] {
  const { path, key, typed } = yamlPlaceAt(authored.text, offset);
  const open = /<([\w-]*)$/.exec(typed);
  if (open !== null && authored.kind === 'rule') return classes(ruleset, open[1] ?? '');
  const schema = schemaAt(authored, path);
  if (key === undefined && schema !== undefined && Object.keys(propertiesOf(schema)).length > 0) return keys(schema, { authored, path, typed });
  const value = key === undefined ? schema : schemaAt(authored, [...path, key]);
  const names = key === 'rule' || (authored.kind === 'config' && path[0] === 'severity') ? ruleset.rules.map(({ id }) => id) : valuesOf(value);
  return names.filter((name) => name.startsWith(typed)).map((label) => ({ label, kind: 'value', replaces: typed.length }));
}

/** What the key under the cursor is for, and what may stand there. */
export function describedAt(authored: Authored, offset: number, ruleset: CompiledRuleset): string | undefined {
  const lineEnd = authored.text.slice(offset).search(/[\r\n]|$/);
  const lineStart = authored.text.lastIndexOf('\n', offset - 1) + 1;
  const line = authored.text.slice(lineStart, offset + lineEnd);
  const name = [...line.matchAll(/<([\w-]+)>/g)].find(({ 0: all, index }) => lineStart + index <= offset && offset <= lineStart + index + all.length)?.[1];
  if (name !== undefined && authored.kind === 'rule') return classDescription(ruleset, name);
  const { path, key } = yamlPlaceAt(authored.text, lineStart + (/^[\s-]*[\w-]+: ?/.exec(line)?.[0].length ?? 0));
  const schema = key === undefined ? undefined : schemaAt(authored, [...path, key]);
  if (key === undefined || schema === undefined) return undefined;
  const values = valuesOf(schema);
  return [`**${key}**`, ...(schema.description === undefined ? [] : [schema.description]), ...(values.length === 0 ? [] : [`One of: ${values.map((value) => `\`${value}\``).join(', ')}`])].join('\n\n');
}

const BY_KIND: Readonly<Record<string, Schema>> = { sign: signSchema, omission: recordSchema, hollow: recordSchema, contradiction: recordSchema, learned: learnedSchema, check: checkSchema, case: caseSchema };

function rootOf({ kind, text, configSchema }: Authored): Schema {
  if (kind === 'config') return configSchema;
  if (kind === 'lexicon') return lexiconSchema;
  if (kind === 'type') return typeSchema;
  return BY_KIND[/^kind: *(\w+)/m.exec(text)?.[1] ?? ''] ?? { ...wordingSchema, properties: { ...wordingSchema.properties, kind: { enum: ['wording', ...Object.keys(BY_KIND)] } } };
}

function schemaAt(authored: Authored, path: readonly string[]): Schema | undefined {
  return path.reduce<Schema | undefined>((schema, name) => (schema === undefined ? undefined : inside(schema, name)), rootOf(authored));
}

function inside(schema: Schema, name: string): Schema | undefined {
  if (name === '*') return schema.items;
  return propertiesOf(schema)[name] ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined);
}

/** Its own properties, or those of the one form that has some. */
function propertiesOf({ properties, anyOf }: Schema): Readonly<Record<string, Schema>> {
  return properties ?? anyOf?.find((one) => one.properties !== undefined)?.properties ?? {};
}

function valuesOf(schema: Schema | undefined): readonly string[] {
  if (schema?.const !== undefined) return [schema.const];
  return schema?.enum ?? schema?.items?.enum ?? (schema?.type === 'boolean' ? ['true', 'false'] : []);
}

interface Typing {
  readonly authored: Authored;
  readonly path: readonly string[];
  readonly typed: string;
}

/** Keys that may stand here and that the top of the file does not have yet. */
function keys(schema: Schema, { authored, path, typed }: Typing): Completion[] {
  const there = path.length > 0 ? new Set<string>() : new Set([...authored.text.matchAll(/^([\w-]+):/gm)].map(([, name]) => name));
  return Object.entries(propertiesOf(schema)).filter(([name]) => name.startsWith(typed) && !there.has(name)).map(([label, { description }]) => ({
    label, kind: 'key', replaces: typed.length, ...(description === undefined ? {} : { detail: description }),
  }));
}

function classes({ lexicon }: CompiledRuleset, typed: string): Completion[] {
  return Object.entries(lexicon).filter(([name]) => name.startsWith(typed)).map(([label, forms]) => ({ label, kind: 'class', replaces: typed.length, detail: forms.slice(0, 6).join(', ') }));
}

function classDescription({ lexicon }: CompiledRuleset, name: string): string | undefined {
  const forms = lexicon[name];
  if (forms === undefined) return undefined;
  return `**<${name}>** stands for any of ${forms.length} forms, such as ${forms.slice(0, 12).join(', ')}.`;
}
