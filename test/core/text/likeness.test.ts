import * as fc from 'fast-check';
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { expect, test } from 'vitest';
import { likest, spelling } from '../../../src/core/text/likeness.ts';

const ALIKE = { least: 0.9, within: 3 };

/** Every known name compared, with nothing passed over. */
function byComparingAll(name: string, known: readonly string[]): string | undefined {
  const scored = known.filter((other) => Math.abs(other.length - name.length) <= ALIKE.within).map((other) => ({ other, score: jaroWinkler(name, other) }));
  const best = Math.max(ALIKE.least, ...scored.map(({ score }) => score));
  return best > ALIKE.least ? scored.find(({ score }) => score === best)?.other : undefined;
}

test('what is passed over unread is never the name most alike', () => {
  const names = fc.string({ unit: fc.constantFrom(...'abcdert '), minLength: 1, maxLength: 12 });
  fc.assert(fc.property(names, fc.array(names, { maxLength: 8 }), (name, known) => {
    expect(likest(name, known.map((other) => spelling(other, other)), ALIKE)).toBe(byComparingAll(name, known));
  }), { seed: 7, numRuns: 2000 });
});

test('a slip of the keys is the same name, another word is not', () => {
  const known = ['protective factors', 'risk level', 'actions agreed'].map((name) => spelling(name, name));
  expect(likest('protectve factors', known, ALIKE)).toBe('protective factors');
  expect(likest('education history', known, ALIKE)).toBeUndefined();
});
