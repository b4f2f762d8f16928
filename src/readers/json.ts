import { decodeText } from './encoding.ts';
import { bytesOf } from './input.ts';
import { createJsonReader, parseJson } from './json-record.ts';
import type { Format } from './types.ts';

/** A JSON file: one record, a list of records, or an object whose `records` is a list. */
export const readJson: Format = async function* (input, options) {
  const parsed = parseJson(decodeText(await bytesOf(input, options)).text);
  const place = { place: input.name, source: input.source };
  if (!parsed.ok) {
    yield { ...place, parsed };
    return;
  }
  const read = createJsonReader({ name: input.name, source: input.source }, options);
  const list = listOf(parsed.value);
  if (list === undefined) yield read(parsed.value, 1, place);
  else for (const [i, item] of list.entries()) yield read(item, i + 1, { place: `${input.name} record ${i + 1}`, source: { ...input.source, entry: i + 1 } });
};

function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null && 'records' in value && Array.isArray(value.records) ? value.records : undefined;
}
