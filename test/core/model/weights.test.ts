import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64 } from '../../../src/core/model/base64.ts';
import { readTable, rowReader } from '../../../src/core/model/weights.ts';

test('bytes are read as they were, with padding or without', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
    const padded = Buffer.from(bytes).toString('base64');
    for (const text of [padded, padded.replace(/=+$/, '')]) expect([...fromBase64(text)]).toEqual([...bytes]);
  }), { seed: 3, numRuns: 500 });
});

test('a byte stands for a signed weight', () => {
  expect([...readTable({ columns: 2, scale: 0.5, data: Buffer.from([0, 1, 255, 127]).toString('base64') }).values]).toEqual([0, 0.5, -0.5, 63.5]);
});

test('a digit stands for a weight around none, and a row is read by itself', () => {
  const row = rowReader({ columns: 3, scale: 0.5, data: 'gAhf/g' });
  expect([...row(0)]).toEqual([0, -16, 0.5]);
  expect([...row(1)]).toEqual([-0.5, 15.5, 0]);
});
