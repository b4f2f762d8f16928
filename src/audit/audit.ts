import type { Assessment, CaseRecord, Parsed, Problem, RecordSource } from '../core/index.ts';
import type { Answer, Pool } from '../pool/index.ts';
import { batchesOf } from './batches.ts';
import type { Replay } from './replay.ts';
import { createSeenIds } from './seen-ids.ts';
import { addRecord, emptyTotals, type Totals } from './totals.ts';

/** A record of an export, or why a row is none. */
export interface Incoming {
  readonly place: string;
  readonly source?: RecordSource;
  readonly parsed: Parsed<CaseRecord>;
}

/** A row that was set aside: where it stands and what is wrong with it. */
export interface Reject {
  readonly place: string;
  readonly source?: RecordSource;
  readonly id?: string;
  readonly problems: readonly Problem[];
}

/** A record with its assessment, and the JSON of that, byte for byte as it is written. */
export interface Judged {
  readonly record: CaseRecord;
  readonly assessment: Assessment;
  readonly line: string;
}

export interface AuditOptions {
  readonly incoming: AsyncIterable<Incoming>;
  readonly pool: Pool;
  /** How many of the records most in need are kept whole for the report. */
  readonly keep: number;
  readonly prepare?: (record: CaseRecord) => CaseRecord;
  /** What people have decided about findings. */
  readonly revise?: (assessment: Assessment) => Assessment;
  /** Assessments of an earlier run that was broken off. */
  readonly replay?: Replay;
  /** Stops the reading; what is in hand is finished. */
  readonly signal?: AbortSignal;
  readonly onAssessed: (judged: Judged) => void | Promise<void>;
  readonly onRejected: (reject: Reject) => void;
  readonly onProgress?: (read: number) => void;
}

/** A record on its way, with its assessment where an earlier run has it; or what was set aside. */
type Item = { readonly reject: Reject } | { readonly place: string; readonly record: CaseRecord; readonly line: string | undefined };

/** Record by record, in the order of the export: assessed or set aside, counted either way. */
export async function runAudit(options: AuditOptions): Promise<Totals> {
  const totals = emptyTotals();
  let read = 0;
  const count = (item: Item): Item => {
    read += 1;
    return item;
  };
  for await (const { item, answer } of answered(batchesOf(items(options, count), charactersOf), options.pool)) {
    if ('reject' in item) reject(item.reject, totals, options);
    else if (typeof answer === 'string') await accept(revised({ record: item.record, assessment: JSON.parse(answer), line: answer }, options), totals, options);
    else reject(faulty(item, answer), totals, options);
    options.onProgress?.(totals.records + totals.rejected);
  }
  if (read !== totals.records + totals.rejected) throw new Error('records were lost on their way');
  return totals;
}

function charactersOf(item: Item): number {
  return 'record' in item ? item.record.text.length : 0;
}

async function* items({ incoming, prepare, replay, signal }: AuditOptions, count: (item: Item) => Item): AsyncGenerator<Item> {
  const seen = createSeenIds();
  for await (const { place, source, parsed } of incoming) {
    const at = { place, ...(source === undefined ? {} : { source }) };
    if (!parsed.ok) yield count({ reject: { ...at, ...(parsed.id === undefined ? {} : { id: parsed.id }), problems: parsed.problems } });
    else {
      const earlier = seen.add(parsed.value.id, place);
      const record = prepare?.(parsed.value) ?? parsed.value;
      if (earlier === undefined) yield count({ place, record, line: await replay?.lineFor(record.id) });
      else yield count({ reject: { ...at, id: record.id, problems: [{ path: 'id', message: `was used before, at ${earlier}` }] } });
    }
    if (signal?.aborted === true) return;
  }
}

interface Answered {
  readonly item: Item;
  readonly answer: Answer | undefined;
}

/** How many batches may wait for each worker: enough that none is idle, few enough that memory stays constant. */
const AHEAD = 3;

/** Each item with its answer, in order, while later ones are being worked on. */
async function* answered(batches: AsyncIterable<readonly Item[]>, pool: Pool): AsyncGenerator<Answered> {
  const waiting: Promise<readonly Answered[]>[] = [];
  for await (const batch of batches) {
    const work = judge(batch, pool);
    // Heard of when its turn comes.
    work.catch(() => undefined);
    waiting.push(work);
    if (waiting.length >= pool.size * AHEAD) yield* await waiting.shift() ?? [];
  }
  for (const work of waiting) yield* await work;
}

async function judge(batch: readonly Item[], pool: Pool): Promise<readonly Answered[]> {
  const records = batch.flatMap((item) => ('record' in item && item.line === undefined ? [item.record] : []));
  const answers = (records.length === 0 ? [] : await pool.assess(records)).values();
  return batch.map((item) => ({ item, answer: 'reject' in item ? undefined : item.line ?? answers.next().value }));
}

function reject(rejected: Reject, totals: Totals, { onRejected }: AuditOptions): void {
  totals.rejected += 1;
  onRejected(rejected);
}

function revised(judged: Judged, { revise }: AuditOptions): Judged {
  const assessment = revise?.(judged.assessment) ?? judged.assessment;
  return assessment === judged.assessment ? judged : { ...judged, assessment, line: JSON.stringify(assessment) };
}

async function accept(judged: Judged, totals: Totals, { keep, onAssessed }: AuditOptions): Promise<void> {
  addRecord(totals, { record: judged.record, assessment: judged.assessment }, keep);
  await onAssessed(judged);
}

function faulty({ place, record }: { readonly place: string; readonly record: CaseRecord }, answer: Answer | undefined): Reject {
  const fault = typeof answer === 'object' ? answer.fault : 'no answer';
  const { source } = record;
  return { place, ...(source === undefined ? {} : { source }), id: record.id, problems: [{ path: '', message: `could not be assessed, by a fault of childfirst itself (${fault}); please report it` }] };
}
