import type { Discourse } from '../context/discourse.ts';
import { holdsAnywhere, passageOf, type Engine, type Judged, type Linted, type SentencePlace } from '../lint/lint.ts';
import type { Answer } from '../model/network.ts';
import type { Passage } from '../rules/matcher.ts';
import type { Sentence } from '../text/types.ts';
import { seenFrom, viewsOf } from './sight.ts';

/** What one sentence was found to hold, by the rules and by the learned layer. */
export interface Reading extends Linted {
  readonly answer: Answer | undefined;
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
  const numbered = createNumbering();
  let kept = new Map<string, Kept>();
  return {
    read: (discourse) => {
      const keys = keysOf(discourse, numbered);
      const { sentences } = discourse.document;
      const passages = sentences.map((sentence, i) => kept.get(keys[i] ?? '')?.passage ?? freshPassage(discourse, sentence));
      const next = new Map<string, Kept>();
      const readings = sentences.map((sentence, i) => {
        const key = keys[i] ?? '';
        const known = kept.get(key);
        if (known === undefined || !isStillTrue(known, engine, passages)) {
          // A passage is searched once only: see LazyPattern.lastSeen.
          if (known !== undefined) passages[i] = freshPassage(discourse, sentence);
          const reading = reader({ engine, discourse, sentence, passages });
          next.set(key, { reading, sentence, passage: passages[i] ?? freshPassage(discourse, sentence) });
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
function freshPassage(discourse: Discourse, sentence: Sentence): Passage {
  const mentions = discourse.mentions(sentence);
  return passageOf(sentence, () => mentions);
}

function keysOf(discourse: Discourse, numbered: (views: readonly string[]) => readonly number[]): string[] {
  const numbers = numbered(viewsOf(discourse));
  return discourse.document.sentences.map((sentence) => seenFrom(discourse.document, sentence)
    .map((other) => (other === undefined ? '-' : `${numbers[other.index]}${other.block - sentence.block > 1 ? '+' : other.block - sentence.block}`)).join(' '));
}

/** Gives equal views equal numbers, from one text to the next. */
function createNumbering(): (views: readonly string[]) => readonly number[] {
  let numbers = new Map<string, number>();
  let count = 0;
  return (views) => {
    const next = new Map<string, number>();
    const given = views.map((view) => {
      const number = next.get(view) ?? numbers.get(view) ?? (count += 1);
      next.set(view, number);
      return number;
    });
    numbers = next;
    return given;
  };
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
