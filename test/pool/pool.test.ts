import { expect, test } from 'vitest';
import { builtInRuleset } from '../../src/loader/index.ts';
import { createPool } from '../../src/pool/index.ts';
import { answerFor } from '../../src/pool/judging.ts';
import type { Linter } from '../../src/core/index.ts';

const ruleset = builtInRuleset();
const records = ['Kai chose to go back to the address.', 'Zoë’s mum “agreed”.\n\nRisk level: TBC', '\u2028 odd \ud800 letters'].map((text, i) => ({ id: `r-${i}`, text, extra: { row: i } }));

test('worker threads answer byte for byte as this thread does, in order', async () => {
  const [alone, workers] = [createPool({ ruleset, size: 1 }), createPool({ ruleset, size: 2 })];
  try {
    const batches = [records, records.toReversed(), records.slice(1)];
    expect(await Promise.all(batches.map((batch) => workers.assess(batch)))).toEqual(await Promise.all(batches.map((batch) => alone.assess(batch))));
  } finally {
    await workers.close();
  }
});

test('a pool that is closed says so, and leaves nobody waiting', async () => {
  const pool = createPool({ ruleset, size: 2 });
  const waiting = pool.assess(records).catch((error: Error) => error.message);
  await pool.close();
  expect(await waiting).toBe('a worker thread has ended');
  await expect(pool.assess(records)).rejects.toThrow('a worker thread has ended');
});

test('a fault of ours costs one record, and says nothing of what is in it', () => {
  const broken: Pick<Linter, 'assess'> = {
    assess: ({ text }) => {
      throw new RangeError(text);
    },
  };
  expect(answerFor(broken, { id: 'x', text: 'Kai was here' })).toEqual({ fault: 'RangeError' });
});
