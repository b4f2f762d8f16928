import { readFileSync, readdirSync } from 'node:fs';
import { dice } from './dice.mjs';
import { children, kinds } from './shapes.mjs';

const here = new URL('./', import.meta.url);
const linesOf = (name) => readFileSync(new URL(`sentences/${name}`, here), 'utf8').split('\n').filter((line) => line !== '');
const sentences = Object.fromEntries(readdirSync(new URL('sentences/', here)).map((name) => [name.replace('.txt', ''), linesOf(name)]));
const words = JSON.parse(readFileSync(new URL('words.json', here), 'utf8'));

const ONE_IN = 8; // sentences, one is of the kind that a reader would object to
const SEED = 7;
const pronouns = {
  he: { he: 'he', him: 'him', his: 'his', himself: 'himself', is: 'is', was: 'was', has: 'has', does: 'does' },
  she: { he: 'she', him: 'her', his: 'her', himself: 'herself', is: 'is', was: 'was', has: 'has', does: 'does' },
  they: { he: 'they', him: 'them', his: 'their', himself: 'themselves', is: 'are', was: 'were', has: 'have', does: 'do' },
};

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** How many words a text has, by its spaces. */
export const countWords = (text) => text.split(/\s+/).filter((word) => word !== '').length;

// What stands for a slot may have slots itself; a capital in the slot asks for one in its word.
function filler(roll, child) {
  const own = { name: child.name, age: String(child.age), ...pronouns[child.pronoun] };
  const fill = (template) =>
    template.replace(/\{(\w+)\}/g, (_, slot) => {
      const key = slot.toLowerCase();
      const word = own[key] ?? fill(words[key][roll(words[key].length)]);
      return slot === key ? word : capital(word);
    });
  return (template) => {
    const text = fill(template);
    return /^[-*]/.test(text) ? text : capital(text);
  };
}

// Sentences until there are words enough, in the order of the kind's parts, and none twice in one note.
function write({ roll, child, kind, wanted }) {
  const fill = filler(roll, child);
  const left = Object.fromEntries(Object.entries(sentences).map(([name, lines]) => [name, [...lines]]));
  const parts = kind.parts.map(({ heading, from }) => ({ heading, from, lines: [] }));
  let count = 0;
  for (let at = 0; count < wanted; at = (at + 1) % parts.length) {
    const { from, lines } = parts[at];
    const source = roll(ONE_IN) === 0 ? left.faulty : left[from[roll(from.length)]];
    const line = source.length === 0 ? '' : fill(...source.splice(roll(source.length), 1));
    lines.push(line);
    count += countWords(line);
  }
  return parts.filter(({ lines }) => lines.length > 0).map(({ heading, lines }) => [...(heading === '' ? [] : [fill(heading)]), paragraph(lines)].join('\n\n')).join('\n\n');
}

// A line of a list, or with a bold head, stands by itself.
function paragraph(lines) {
  return lines.reduce((text, line, at) => {
    const alone = /^(?:- |\*\*)/.test(line) || /^(?:- |\*\*)/.test(lines[at - 1] ?? '');
    return at === 0 ? line : `${text}${alone ? '\n\n' : ' '}${line}`;
  }, '');
}

/** One invented record: the same for the same number and the same words wanted. */
export function inventedRecord(index, words = 110 + dice(SEED + index)(125)) {
  const roll = dice((SEED + index) * 7919);
  const child = children[roll(children.length)];
  const kind = kinds[roll(kinds.length)];
  const fill = filler(roll, child);
  return {
    id: `bench-${index}`,
    text: `${write({ roll, child, kind, wanted: words })}\n`,
    child,
    recordType: kind.name,
    agency: kind.agency,
    fields: { 'Risk level': capital(fill(roll(4) === 0 ? '{hollow}' : '{grade}')), 'Exploitation flag': ['', 'Y', 'N', 'CCE', 'CSE'][roll(5)] },
  };
}

/** Invented records of about 180 words, one after the other, so that no run need hold them all. */
export function* inventedRecords(count) {
  for (let index = 0; index < count; index += 1) yield inventedRecord(index);
}
