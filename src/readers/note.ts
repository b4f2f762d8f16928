import { parseRecord, type CaseRecord, type Parsed } from '../core/index.ts';
import { ageIn } from './age.ts';
import { decodeText, isNoText } from './encoding.ts';
import { unread } from './source-error.ts';
import type { Extracted, Extractor } from './types.ts';

/** Keys that a note may begin with, between two lines of `---`, and what they are called in a record. */
const KEYS: Readonly<Record<string, string>> = {
  id: 'id', agency: 'agency', 'record type': 'recordType', recordtype: 'recordType', type: 'recordType', date: 'date', team: 'team', author: 'author', 'case id': 'caseId', caseid: 'caseId',
  name: 'child.name', child: 'child.name', aliases: 'child.aliases', age: 'child.age', pronoun: 'child.pronoun', 'date of birth': 'child.dateOfBirth',
};

/** A note from its bytes: text in whatever encoding, but nothing that is no text at all. */
export const extractNote: Extractor = async (bytes) => {
  if (isNoText(bytes)) return unread('is not a text file; save it as .txt or .md');
  const { text, encoding } = decodeText(bytes);
  return { ...noteOf(text), ...(encoding === 'windows-1252' ? { notice: 'is not UTF-8; it was read as Windows-1252.' } : {}) };
};

/** A note in a file: its path is its id; lines of "Key: value" between two lines of `---` at its head say what it is. */
export function parseNote(text: string, id: string): Parsed<CaseRecord> {
  const note = noteOf(text);
  return parseRecord({ id, ...note.more, text: note.text });
}

function noteOf(text: string): Extracted {
  const head = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  // The head is blanked, not cut, so that offsets are those of the file.
  const body = head === null ? text : head[0].replace(/[^\r\n]/g, ' ') + text.slice(head[0].length);
  return { text: body, ...(head === null ? {} : { more: headOf(head[1] ?? '') }) };
}

function headOf(lines: string): Record<string, unknown> {
  const child: Record<string, unknown> = {};
  const fields: Record<string, string> = {};
  const record: Record<string, unknown> = {};
  for (const line of lines.split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([^:]{1,60}):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === '') continue;
    const key = KEYS[name.trim().toLowerCase()];
    if (key === undefined || (key === 'child.age' && ageIn(value) === undefined)) fields[name.trim()] = value;
    else if (key === 'child.age') child['age'] = ageIn(value);
    else if (key === 'child.aliases') child['aliases'] = value.split(/\s*[;,]\s*/);
    else if (key.startsWith('child.')) child[key.slice('child.'.length)] = value;
    else record[key] = value;
  }
  return { ...record, ...(Object.keys(child).length > 0 ? { child } : {}), ...(Object.keys(fields).length > 0 ? { fields } : {}) };
}
