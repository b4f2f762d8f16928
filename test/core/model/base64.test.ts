import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64 } from '../../../src/core/model/base64.ts';

test('any stretch of the bytes is read as the whole would be, with padding or without', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(40), fc.nat(40), (bytes, a, b) => {
    const [from, to] = [Math.min(a, b, bytes.length), Math.min(Math.max(a, b), bytes.length)];
    const padded = Buffer.from(bytes).toString('base64');
    for (const text of [padded, padded.replace(/=+$/, '')]) {
      expect([...fromBase64(text)]).toEqual([...bytes]);
      expect([...fromBase64(text, from, to)]).toEqual([...bytes.subarray(from, to)]);
    }
  }), { seed: 3, numRuns: 500 });
});
