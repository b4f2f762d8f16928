import { parseRecord } from '../core/index.ts';
import { parseJson } from './jsonl.ts';
import type { Read } from './types.ts';

/** A JSON file: one record, a list of records, or an object whose `records` is a list. */
export function readJson(text: string, name: string): Read[] {
  const parsed = parseJson(text);
  if (!parsed.ok) return [{ place: name, parsed }];
  const { value } = parsed;
  const list = Array.isArray(value) ? value : hasRecords(value) ? value.records : undefined;
  if (list === undefined) return [{ place: name, parsed: parseRecord(value) }];
  return list.map((item: unknown, i): Read => ({ place: `${name} record ${i + 1}`, parsed: parseRecord(item) }));
}

function hasRecords(value: unknown): value is { readonly records: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'records' in value && Array.isArray(value.records);
}
