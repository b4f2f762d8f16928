import { parseRecord, readPronoun, type SourcePart } from '../core/index.ts';
import { ageIn } from './age.ts';
import type { Mapping } from './columns.ts';
import { normaliseDate } from './dates.ts';
import { CHARACTERISTICS, PLAIN, type Target } from './targets.ts';
import type { Read, Table } from './types.ts';

/** A table's columns, what each holds, and what its codes mean. */
export interface Sheet extends Table {
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  /** What the codes of each column mean. */
  readonly codes: readonly (Readonly<Record<string, string>> | undefined)[];
}

/** A stretch of narrative, with its place; `heading` stands over it. */
export interface Piece {
  readonly text: string;
  readonly heading?: string;
  readonly column: string;
  readonly row: number;
}

/** A record as one row or several give it. */
export interface Draft {
  readonly place: string;
  readonly source: NonNullable<Read['source']>;
  readonly parts: Readonly<Partial<Record<Target, string>>>;
  readonly pieces: readonly Piece[];
  readonly fields: Readonly<Record<string, string>>;
}

/** What one row says, cell by cell. */
export function draftOf(cells: readonly string[], number: number, sheet: Sheet): Draft {
  const { mapping, name, unit = 'row' } = sheet;
  const parts: Partial<Record<Target, string>> = {};
  const fields: Record<string, string> = {};
  const texts: Piece[] = [];
  sheet.columns.forEach((column, i) => {
    const cell = cells[i] ?? '';
    const value = sheet.codes[i]?.[cell.trim()] ?? cell;
    const target = mapping.get(column);
    if (target === 'text') texts.push({ text: value, column, row: number });
    // An age that is no number ("N/K") is kept as the export has it.
    else if (target === undefined || (target === 'child.age' && ageIn(value) === undefined)) fields[column] = value;
    // An empty characteristic is kept, so that one can see a column that is empty throughout.
    else if (value.trim() !== '' || CHARACTERISTICS.some((key) => key === target)) parts[target] = target === 'date' || target === 'child.dateOfBirth' ? normaliseDate(value) : value;
  });
  const { question, answer, ...rest } = parts;
  const pieces = [...headed(texts), ...answered(question, answer, number, fields)];
  return { place: `${name} ${unit} ${number}`, source: { ...sheet.source, [unit]: number }, parts: rest, pieces, fields };
}

/** Where the narrative stands in several columns, each has its name over it. */
function headed(texts: readonly Piece[]): readonly Piece[] {
  if (texts.length < 2) return texts;
  return texts.filter(({ text }) => text.trim() !== '').map((piece) => ({ ...piece, heading: piece.column }));
}

/** An answer that is not there is an empty field, unless the question hangs on another ("If yes, …"). */
function answered(question: string | undefined, answer: string | undefined, row: number, fields: Record<string, string>): readonly Piece[] {
  if (question === undefined) return answer === undefined ? [] : [{ text: answer, column: 'answer', row }];
  if (answer !== undefined) return [{ text: answer, heading: question.trim(), column: question.trim(), row }];
  if (!/^\s*if\b/i.test(question)) fields[question.trim()] = '';
  return [];
}

/** A value rather than a narrative: it stands beside its label, as forms have it. */
function isShort(text: string): boolean {
  return text.length <= 80 && !text.includes('\n');
}

/** The narrative of a draft, each piece under its heading, with where each begins. */
function narrative(pieces: readonly Piece[]): { readonly text: string; readonly parts: readonly SourcePart[] } {
  let text = '';
  const parts = pieces.map(({ heading, column, row, ...piece }) => {
    if (text !== '') text += '\n\n';
    if (heading !== undefined) text += heading.replace(/\s*[:?]*\s*$/, isShort(piece.text) ? ': ' : ':\n');
    const start = text.length;
    text += piece.text;
    return { start, column, row };
  });
  return { text, parts };
}

/** The case record of a draft, checked. */
export function recordOf({ place, source, parts: values, pieces, fields }: Draft): Read {
  const { text, parts } = narrative(pieces);
  const age = ageIn(values['child.age'] ?? '');
  const pronoun = readPronoun(values['child.pronoun']) ?? readPronoun(values.sex);
  const child = { name: values['child.name'], aliases: values['child.aliases']?.split(/[;,|]\s*/), age, dateOfBirth: values['child.dateOfBirth'], pronoun };
  const characteristics = CHARACTERISTICS.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]] as const]));
  const parsed = parseRecord({
    ...Object.fromEntries(PLAIN.map((key) => [key, values[key]])),
    // Rows of several exports are told apart by their places.
    id: values.id ?? place, text, fields,
    ...(Object.values(child).some((value) => value !== undefined) ? { child } : {}),
    ...(characteristics.length > 0 ? { characteristics: Object.fromEntries(characteristics) } : {}),
  });
  return { place, source, parsed: parsed.ok ? { ok: true, value: { ...parsed.value, source: { ...source, parts } } } : parsed };
}
