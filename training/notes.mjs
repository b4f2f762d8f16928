// Notes that their writers marked as they wrote them, a sentence to a line: training/notes/README.md says how.
import { readFileSync, readdirSync } from 'node:fs';

const CATEGORIES = { b: 'blame', a: 'adultify', l: 'label', m: 'minimise', d: 'disengage' };
const SEVERITIES = { h: 'high', m: 'medium', l: 'low' };
const HEADING = /^=== *\w+ *\| *([^|]+?) *\| *(\d+) *\| *(he|she|they) *\|/;
const SENTENCE = /^([A-Z]+|-)(\/?) *\| ?(.*)$/;
const FAULT = /\[\[([balmd])([hml]): *(.*?)\]\]/g;

/** Every note: its child, text, flags as spans, and `marked`, [start, end, codes] for each of its sentences. */
export function markedNotes() {
  const folder = new URL('notes/', import.meta.url);
  return readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().flatMap((file) => notesOf(file.slice(0, -4), readFileSync(new URL(file, folder), 'utf8')));
}

/** The notes of one file. Lines that are neither a heading nor a sentence are an error that names their place. */
export function notesOf(writer, source) {
  const notes = [];
  source.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const [, name, age, pronoun] = HEADING.exec(line) ?? [];
    if (name !== undefined) notes.push({ id: `${writer}-n${notes.length + 1}`, writer, child: { name, age: Number(age), pronoun }, text: '', flags: [], marked: [] });
    else if (!addSentence(notes.at(-1), SENTENCE.exec(line))) throw new Error(`${writer}.txt:${at + 1}: neither a heading nor a sentence`);
  });
  return notes;
}

function addSentence(note, match) {
  if (note === undefined || match === null) return false;
  const [, codes, newLine, words] = match;
  if (note.text !== '') note.text += newLine === '' ? ' ' : '\n';
  const start = note.text.length;
  let from = 0;
  for (const { 0: mark, 1: category, 2: severity, 3: quote, index } of words.matchAll(FAULT)) {
    note.text += words.slice(from, index);
    note.flags.push({ start: note.text.length, end: note.text.length + quote.length, category: CATEGORIES[category], severity: SEVERITIES[severity] });
    note.text += quote;
    from = index + mark.length;
  }
  note.text += words.slice(from).trimEnd();
  note.marked.push([start, note.text.length, codes === '-' ? '' : codes]);
  return true;
}
