import { describe, expect, test } from 'vitest';
import { runAudit, type AuditOptions, type Incoming, type Judged, type Reject } from '../../src/audit/audit.ts';
import type { Answer, Pool } from '../../src/pool/index.ts';

const ASSESSMENT = { findings: [], setAside: [], voice: { level: 'absent', expected: true, evidence: [] }, risk: { harm: 'absent', source: 'absent', level: 'absent', protective: 'absent', actions: 'absent' }, hiddenRisk: { present: false, indicators: [] }, score: { overall: 50, language: 50, voice: 50, risk: 50, deductions: [] } };

/** A pool that answers in its own good time: later batches may be done first. */
function poolOf(answer: (id: string) => Answer, size = 2): Pool & { asked: string[]; most: number } {
  let inHand = 0;
  const pool = {
    size, asked: [] as string[], most: 0,
    assess: async (records: readonly { readonly id: string }[]) => {
      inHand += 1;
      pool.most = Math.max(pool.most, inHand);
      pool.asked.push(...records.map(({ id }) => id));
      // As many turns as the last digit of the first id says.
      for (let turn = Number(records[0]?.id.at(-1)); turn > 0; turn -= 1) await Promise.resolve();
      inHand -= 1;
      return records.map(({ id }) => answer(id));
    },
    close: async () => undefined,
  };
  return pool;
}
const judged = (id: string): Answer => JSON.stringify({ id, ...ASSESSMENT });

async function* records(count: number, more: (i: number) => Partial<Incoming> = () => ({})): AsyncGenerator<Incoming> {
  for (let i = 0; i < count; i += 1) yield { place: `a.csv row ${i + 1}`, parsed: { ok: true, value: { id: String(i), text: 'x' } }, ...more(i) };
}

async function audited(options: Partial<AuditOptions> & Pick<AuditOptions, 'incoming' | 'pool'>): Promise<{ ids: string[]; rejects: Reject[]; counts: readonly number[] }> {
  const ids: string[] = [];
  const rejects: Reject[] = [];
  const totals = await runAudit({ keep: 3, onAssessed: ({ record }: Judged) => void ids.push(record.id), onRejected: (reject) => rejects.push(reject), ...options });
  return { ids, rejects, counts: [totals.records, totals.rejected] };
}

describe('an audit', () => {
  test('keeps the order of the export, whichever batch is done first', async () => {
    const { ids, counts } = await audited({ incoming: records(1000), pool: poolOf(judged, 3) });
    expect(ids).toEqual(Array.from({ length: 1000 }, (_, i) => String(i)));
    expect(counts).toEqual([1000, 0]);
  });

  test('reads no further ahead than its workers need', async () => {
    let read = 0;
    const slow = poolOf(judged, 2);
    await audited({
      pool: slow,
      incoming: records(2000, () => {
        read += 1;
        return {};
      }),
      onAssessed: ({ record }) => expect(read - Number(record.id)).toBeLessThanOrEqual(32 * 2 * 3 + 1),
    });
    expect(slow.most).toBeLessThanOrEqual(6);
  });

  test('counts what it sets aside, with its place: rows that are none, ids used before, faults of our own', async () => {
    const { ids, rejects, counts } = await audited({
      pool: poolOf((id) => (id === '3' ? { fault: 'RangeError' } : judged(id))),
      incoming: records(6, (i) => (i === 1 ? { source: { file: 'a.csv', row: 1 }, parsed: { ok: false, problems: [{ path: '', message: 'bad' }] } } : i === 4 ? { parsed: { ok: true, value: { id: '0', text: 'x' } } } : {})),
    });
    expect(ids).toEqual(['0', '2', '5']);
    expect(counts).toEqual([3, 3]);
    expect(rejects).toEqual([
      { place: 'a.csv row 2', source: { file: 'a.csv', row: 1 }, problems: [{ path: '', message: 'bad' }] },
      { place: 'a.csv row 4', id: '3', problems: [{ path: '', message: 'could not be assessed, by a fault of childfirst itself (RangeError); please report it' }] },
      { place: 'a.csv row 5', id: '0', problems: [{ path: 'id', message: 'was used before, at a.csv row 1' }] },
    ]);
  });

  test('that is stopped finishes what is in hand', async () => {
    const stop = new AbortController();
    const { ids, counts } = await audited({
      pool: poolOf(judged), signal: stop.signal,
      incoming: records(1000, (i) => {
        if (i === 99) stop.abort();
        return {};
      }),
    });
    expect(ids).toHaveLength(100);
    expect(counts).toEqual([100, 0]);
  });

  test('passes on what goes wrong in a worker', async () => {
    const broken: Pool = { size: 2, assess: async () => Promise.reject(new Error('a worker thread has ended')), close: async () => undefined };
    await expect(audited({ incoming: records(500), pool: broken })).rejects.toThrow('a worker thread has ended');
  });

  test('takes what an earlier run has, and asks for the rest only', async () => {
    const pool = poolOf(judged);
    const { ids } = await audited({ incoming: records(5), pool, replay: { lineFor: async (id) => (id < '3' ? JSON.stringify({ id, ...ASSESSMENT }) : undefined) } });
    expect([ids, pool.asked]).toEqual([['0', '1', '2', '3', '4'], ['3', '4']]);
  });
});
