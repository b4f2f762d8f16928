import type { Discourse } from '../context/discourse.ts';
import { holdsAnywhere, passageOf, type Engine, type Judged, type Linted, type SentencePlace } from '../lint/lint.ts';
import type { Answer } from '../model/network.ts';
import type { Evidence } from '../model/record-reader.ts';
import type { Passage } from '../rules/matcher.ts';
import type { Sentence } from '../text/types.ts';
import { createDigest } from './digest.ts';
import { seenFrom, viewsOf } from './sight.ts';

/** What one sentence was found to hold, by the rules, by the learned layer and by the second reader. */
export interface Reading extends Linted {
  readonly answer: Answer | undefined;
  readonly evidence: Evidence | undefined;
}

/** Reads one sentence in its place. */
export type Reader = (place: SentencePlace) => Reading;

/** Remembers how the sentences of a text were read, so that after an edit only those that now look otherwise are read again. */
export interface Memory {
  readonly read: (discourse: Discourse) => Reading[];
}

interface Kept {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly passage: Passage;
}

/** Makes an empty memory; it holds what the latest text needs, and nothing of earlier ones. */
export function createMemory(engine: Engine, reader: Reader): Memory {
  let kept = new Map<number, Kept>();
  return {
    read: (discourse) => {
      const keys = keysOf(discourse);
      const { sentences } = discourse.document;
      const passages = sentences.map((sentence, i) => kept.get(keys[i] ?? -1)?.passage ?? freshPassage(engine, discourse, sentence));
      const next = new Map<number, Kept>();
      const readings = sentences.map((sentence, i) => {
        const key = keys[i] ?? -1;
        const known = kept.get(key);
        if (known === undefined || !isStillTrue(known, engine, passages)) {
          const reading = reader({ engine, discourse, sentence, passages });
          next.set(key, { reading, sentence, passage: passages[i] ?? freshPassage(engine, discourse, sentence) });
          return reading;
        }
        next.set(key, known);
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

/** What each sentence sees, itself and others, summed up. */
function keysOf(discourse: Discourse): number[] {
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
function isStillTrue({ reading: { asked } }: Kept, engine: Engine, passages: readonly Passage[]): boolean {
  return [...asked].every(([looked, answer]) => holdsAnywhere(engine, looked, passages) === answer);
}

function moved({ reading, sentence: from }: Kept, sentence: Sentence): Reading {
  const by = sentence.start - from.start;
  if (by === 0 && sentence.index === from.index) return reading;
  const judged = reading.judged.map((item): Judged => ({ ...item, sentence: sentence.index, start: item.start + by, end: item.end + by }));
  return { ...reading, judged };
}
