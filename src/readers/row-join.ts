import type { Draft } from './row-record.ts';
import type { Read } from './types.ts';

/** Puts neighbouring rows of one id together; a row that is none stays in its place. */
export async function* joinDrafts(drafts: AsyncIterable<Draft | Read>): AsyncGenerator<Draft | Read> {
  let group: Draft[] = [];
  for await (const draft of drafts) {
    const isNext = !('parsed' in draft) && group[0]?.parts.id !== undefined && draft.parts.id === group[0].parts.id;
    if (!isNext && group.length > 0) {
      yield joined(group);
      group = [];
    }
    if ('parsed' in draft) yield draft;
    else group.push(draft);
  }
  if (group.length > 0) yield joined(group);
}

/** The first row says what the record is; the narratives follow each other, each under its date where they differ. */
function joined(group: readonly Draft[]): Draft {
  const [first] = group;
  if (first === undefined || group.length === 1) return first ?? { place: '', source: { file: '' }, parts: {}, pieces: [], fields: {} };
  const dates = new Set(group.map(({ parts }) => parts.date));
  const pieces = group.flatMap(({ parts, pieces }) => pieces.filter(({ text }) => text.trim() !== '').map((piece) => {
    const heading = dates.size > 1 ? [parts.date, piece.heading].filter((part) => part !== undefined).join(' – ') : piece.heading;
    return heading === undefined || heading === '' ? piece : { ...piece, heading };
  }));
  const parts = Object.assign({}, ...group.toReversed().map((draft) => draft.parts)) as Draft['parts'];
  return { ...first, parts, pieces, fields: joinFields(group) };
}

/** The values that a column has in the rows of a record, each once. */
function joinFields(group: readonly Draft[]): Readonly<Record<string, string>> {
  const values = new Map<string, Set<string>>();
  for (const { fields } of group) {
    for (const [name, value] of Object.entries(fields)) {
      const seen = values.get(name) ?? new Set();
      if (value.trim() !== '') seen.add(value);
      values.set(name, seen);
    }
  }
  return Object.fromEntries([...values].map(([name, seen]) => [name, [...seen].join('; ')]));
}
