import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Parsed, Problem } from '../core/problem.ts';
import { didYouMean } from './nearest.ts';

const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });
const validators = new WeakMap<object, ValidateFunction>();

interface Place {
  readonly shown: string;
  readonly lines: LineCounter;
  readonly document: Document;
}

/** Reads a YAML file and checks it; each problem names file and line, what was expected, and the nearest valid name. */
export function readYaml<T>(file: string, shown: string, schemaFor: (value: unknown) => object): Parsed<T & object> {
  return checkYaml<T>(readFileSync(file, 'utf8'), shown, schemaFor);
}

/** The same for text that was read elsewhere. */
export function checkYaml<T>(source: string, shown: string, schemaFor: (value: unknown) => object): Parsed<T & object> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const place: Place = { shown, lines, document };
  if (document.errors.length > 0) {
    return { ok: false, problems: document.errors.map((error) => ({ path: `${shown}:${error.linePos?.[0].line ?? 1}`, message: `not valid YAML: ${error.message.split('\n')[0] ?? ''}` })) };
  }
  // An empty file says nothing, and nothing is wrong with that where nothing is required.
  const value: unknown = document.toJS() ?? {};
  const schema = schemaFor(value);
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  // The schema has just said that the value has this shape.
  if (validate(value)) return { ok: true, value: value as T & object };
  return { ok: false, problems: (validate.errors ?? []).filter((error) => error.keyword !== 'anyOf').map((error) => problemOf(error, place)) };
}

function problemOf(error: ErrorObject, place: Place): Problem {
  const keys = error.instancePath.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const unknown = error.keyword === 'additionalProperties' ? String(error.params['additionalProperty']) : undefined;
  return { path: `${place.shown}:${lineOf(place, unknown === undefined ? keys : [...keys, unknown])}`, message: explain(error, keys.join('.'), unknown) };
}

function explain(error: ErrorObject, where: string, unknown: string | undefined): string {
  const at = where === '' ? '' : `${where}: `;
  const { parentSchema, params } = error;
  if (unknown !== undefined) {
    const known = Object.keys((parentSchema as { properties?: object } | undefined)?.properties ?? {});
    return `${at}“${unknown}” is not known here; expected one of ${known.join(', ')}.${didYouMean(unknown, known)}`;
  }
  if (error.keyword === 'enum') {
    const allowed = (params['allowedValues'] as readonly string[]).map(String);
    return `${at}expected one of ${allowed.join(', ')}.${typeof error.data === 'string' ? didYouMean(error.data, allowed) : ''}`;
  }
  if (error.keyword === 'required') return `${at}“${String(params['missingProperty'])}” is missing.`;
  if (error.keyword === 'minItems') return `${at}expected at least ${String(params['limit'])}.`;
  return `${at}${error.message ?? 'not as expected'}.`;
}

function lineOf(place: Place, keys: readonly string[]): number {
  for (let length = keys.length; length >= 0; length -= 1) {
    const node: unknown = place.document.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range != null) return place.lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** The line of a value inside a text read before, for problems found after the schema was satisfied. */
export function lineIn(source: string, keys: readonly (string | number)[]): number {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  return lineOf({ shown: '', lines, document }, keys.map(String));
}
