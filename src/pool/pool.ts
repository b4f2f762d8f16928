import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createLinter, type CaseRecord, type CompiledRuleset } from '../core/index.ts';
import { loadGrammar, packageRoot } from '../loader/index.ts';
import { staySmall } from './memory.ts';
import { answerFor, type Answer } from './judging.ts';

/** Judges batches of records, several at a time. */
export interface Pool {
  /** How many batches it works on at once. */
  readonly size: number;
  /** An answer for each record, in order. */
  readonly assess: (records: readonly CaseRecord[]) => Promise<readonly Answer[]>;
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  readonly ruleset: CompiledRuleset;
  /** How many threads; 1 works in this one. */
  readonly size: number;
}

/** A pool of worker threads, or of this thread alone. */
export function createPool({ ruleset, size }: PoolOptions): Pool {
  staySmall();
  if (size > 1) return workerPool(Array.from({ length: size }, () => openWorker(ruleset)));
  const linter = createLinter({ ruleset, grammar: loadGrammar });
  return { size: 1, assess: async (records) => records.map((record) => answerFor(linter, record)), close: async () => undefined };
}

interface Hand {
  readonly assess: (records: readonly CaseRecord[]) => Promise<readonly Answer[]>;
  readonly waiting: () => number;
  readonly close: () => Promise<void>;
}

function workerPool(hands: readonly Hand[]): Pool {
  return {
    size: hands.length,
    assess: (records) => hands.reduce((idle, hand) => (hand.waiting() < idle.waiting() ? hand : idle)).assess(records),
    close: async () => {
      await Promise.all(hands.map((hand) => hand.close()));
    },
  };
}

/** A worker has no use for where a record stands. */
function withoutSource(record: CaseRecord): CaseRecord {
  const { source: _, ...judged } = record;
  return judged;
}

interface Promised {
  readonly resolve: (answers: readonly Answer[]) => void;
  readonly reject: (error: Error) => void;
}

/** What a record leaves behind dies at once, so more room for it would only be filled. */
const YOUNG_MB = 24;

function openWorker(ruleset: CompiledRuleset): Hand {
  const worker = new Worker(join(packageRoot(), 'dist', 'pool', 'worker.js'), { workerData: { ruleset }, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  const waiting = new Map<number, Promised>();
  let sent = 0;
  let gone: Error | undefined;
  worker.on('message', ({ number, answers }: { readonly number: number; readonly answers: readonly Answer[] }) => {
    waiting.get(number)?.resolve(answers);
    waiting.delete(number);
  });
  const fail = (error: Error): void => {
    gone = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a worker thread has ended')));
  return {
    waiting: () => waiting.size,
    assess: (records) => new Promise((resolve, reject) => {
      if (gone !== undefined) return reject(gone);
      sent += 1;
      waiting.set(sent, { resolve, reject });
      // As JSON, since records that come by clone are slower to work on.
      worker.postMessage({ number: sent, records: JSON.stringify(records.map(withoutSource)) });
    }),
    close: async () => {
      await worker.terminate();
    },
  };
}
