// Notes and lines that their writers marked as they wrote them: the README of training/notes and of training/lines say how.
import { readFileSync, readdirSync } from 'node:fs';

const CATEGORIES = { b: 'blame', a: 'adultify', l: 'label', m: 'minimise', d: 'disengage' };
const SEVERITIES = { h: 'high', m: 'medium', l: 'low' };
const HEADING = /^=== *\w+ *\| *([^|]+?) *\| *(\d+) *\| *(he|she|they) *\|/;
const SENTENCE = /^([A-Z]+|-)(\/?) *\| ?(.*)$/;
const LINE = /^([^|]+?) (\d+) (he|she|they) *\| ?(.+)$/;
const FAULT = /\[\[([balmd])([hml]): *(.*?)\]\]/g;

/** Every note: its child, text, flags as spans, and `marked`, [start, end, codes] for each of its sentences. */
export const markedNotes = () => everyFile('notes/', notesOf);

/** Every line that stands by itself: its child, text, and flags as spans. */
export const markedLines = () => everyFile('lines/', linesOf);

function everyFile(path, read) {
  const folder = new URL(path, import.meta.url);
  return readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().flatMap((file) => read(file.slice(0, -4), readFileSync(new URL(file, folder), 'utf8')));
}

/** The notes of one file. Lines that are neither a heading nor a sentence are an error that names their place. */
export function notesOf(writer, source) {
  const notes = [];
  source.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const [, name, age, pronoun] = HEADING.exec(line) ?? [];
    if (name !== undefined) notes.push({ id: `${writer}-n${notes.length + 1}`, writer, child: childOf(name, age, pronoun), text: '', flags: [], marked: [] });
    else if (!addSentence(notes.at(-1), SENTENCE.exec(line))) throw new Error(`${writer}.txt:${at + 1}: neither a heading nor a sentence`);
  });
  return notes;
}

/** The lines of one file. */
export function linesOf(writer, source) {
  return source.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const [, name, age, pronoun, words] = LINE.exec(line) ?? [];
    if (words === undefined) throw new Error(`${writer}.txt:${at + 1}: not a child and a line`);
    const read = { id: `${writer}-l${at + 1}`, writer, child: childOf(name, age, pronoun), text: '', flags: [] };
    addWords(read, words);
    return [read];
  });
}

const childOf = (name, age, pronoun) => ({ name, age: Number(age), pronoun });

function addSentence(note, match) {
  if (note === undefined || match === null) return false;
  const [, codes, newLine, words] = match;
  if (note.text !== '') note.text += newLine === '' ? ' ' : '\n';
  const start = note.text.length;
  addWords(note, words);
  note.marked.push([start, note.text.length, codes === '-' ? '' : codes]);
  return true;
}

/** Adds words without their marks, and the marks as flags. */
function addWords(text, words) {
  let from = 0;
  for (const { 0: mark, 1: category, 2: severity, 3: quote, index } of words.matchAll(FAULT)) {
    text.text += words.slice(from, index);
    text.flags.push({ start: text.text.length, end: text.text.length + quote.length, category: CATEGORIES[category], severity: SEVERITIES[severity] });
    text.text += quote;
    from = index + mark.length;
  }
  text.text += words.slice(from).trimEnd();
}
