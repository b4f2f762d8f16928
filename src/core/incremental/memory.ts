import type { Discourse } from '../context/discourse.ts';
import { holdsAnywhere, passageOf, type Engine, type Judged, type Linted, type SentencePlace } from '../lint/lint.ts';
import type { Passage } from '../rules/matcher.ts';
import type { Sentence } from '../text/types.ts';
import { createDigest } from './digest.ts';
import { seenFrom, viewsOf } from './sight.ts';

/** Reads one sentence in its place. */
export type Reader<R extends Linted> = (place: SentencePlace) => R;

/** Remembers how the sentences of a text were read, so that after an edit only those that now look otherwise are read again. */
export interface Memory<R extends Linted> {
  /** What was read in each sentence; `looks` is what `looksOf` gives for the text. */
  readonly read: (discourse: Discourse, looks: readonly number[]) => R[];
}

interface Kept<R> {
  readonly reading: R;
  readonly sentence: Sentence;
  readonly passage: Passage;
}

/** Makes an empty memory; it holds what the latest text needs, and nothing of earlier ones. */
export function createMemory<R extends Linted>(engine: Engine, reader: Reader<R>): Memory<R> {
  let kept = new Map<number, Kept<R>>();
  return {
    read: (discourse, looks) => {
      const { sentences } = discourse.document;
      const passages = sentences.map((sentence, i) => kept.get(looks[i] ?? -1)?.passage ?? freshPassage(engine, discourse, sentence));
      const next = new Map<number, Kept<R>>();
      const readings = sentences.map((sentence, i) => {
        const look = looks[i] ?? -1;
        const known = kept.get(look);
        if (known === undefined || !isStillTrue(known, engine, passages)) {
          const reading = reader({ engine, discourse, sentence, passages });
          next.set(look, { reading, sentence, passage: passages[i] ?? freshPassage(engine, discourse, sentence) });
          return reading;
        }
        next.set(look, known);
        return moved(known, sentence);
      });
      kept = next;
      return readings;
    },
  };
}

/** It keeps hold of its own sentence and of nobody else's, so that no old text stays in memory. */
function freshPassage(engine: Engine, discourse: Discourse, sentence: Sentence): Passage {
  const mentions = discourse.mentions(sentence);
  return passageOf(engine, sentence, () => mentions);
}

/** How each sentence looks from where it is judged: itself and what it sees of others, summed up. */
export function looksOf(discourse: Discourse): number[] {
  const views = viewsOf(discourse);
  const digest = createDigest();
  return discourse.document.sentences.map((sentence) => {
    for (const other of seenFrom(discourse.document, sentence)) {
      const view = other === undefined ? -1 : views[other.index] ?? -1;
      digest.number(view | 0);
      digest.number((view / 2 ** 32) | 0);
      digest.number(other === undefined ? 0 : Math.min(other.block - sentence.block, 2));
    }
    return digest.take();
  });
}

/** What it asked of the whole record has the same answer as before. */
function isStillTrue({ reading: { asked } }: Kept<Linted>, engine: Engine, passages: readonly Passage[]): boolean {
  return [...asked].every(([looked, answer]) => holdsAnywhere(engine, looked, passages) === answer);
}

function moved<R extends Linted>({ reading, sentence: from }: Kept<R>, sentence: Sentence): R {
  const by = sentence.start - from.start;
  if (by === 0 && sentence.index === from.index) return reading;
  const judged = reading.judged.map((item): Judged => ({ ...item, sentence: sentence.index, start: item.start + by, end: item.end + by }));
  return { ...reading, judged };
}
