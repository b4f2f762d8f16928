import { expect, test } from 'vitest';

type IsStock = (quote: string, childsName?: string) => boolean;
interface Found {
  readonly finding: { readonly confidence: number };
  readonly right: boolean;
}
interface Band {
  readonly from: number;
  readonly to: number;
  readonly findings: number;
  readonly right: number;
  readonly meanConfidence: number | null;
}

const part = (name: string): string => new URL(`../../bench/accuracy/${name}.mjs`, import.meta.url).href;
const { isStock }: { readonly isStock: IsStock } = await import(part('stock'));
const { bandsOf }: { readonly bandsOf: (found: readonly Found[]) => readonly Band[] } = await import(part('bands'));

test.each([
  ['inflected', 'placed herself at risk again'],
  ['with another pronoun', 'knew exactly what they were doing'],
  ['in capitals', 'HARD TO REACH'],
  ['with the name in between', 'failed to protect Jo Reed’s self'],
])('a stock phrase is known %s', (_, quote) => {
  expect(isStock(quote, 'Jo Reed')).toBe(true);
});

test.each(['a good idea of what came next', 'the door was open all evening', 'nothing'])('a paraphrase is none: %s', (quote) => {
  expect(isStock(quote)).toBe(false);
});

test('only whole words are a stock phrase', () => {
  expect([isStock('a liar'), isStock('a familiar face')]).toEqual([true, false]);
});

test('each finding is counted in one band, the bounds in the upper one', () => {
  const found = [0, 0.2, 0.39, 0.8, 1].map((confidence, i) => ({ finding: { confidence }, right: i > 2 }));
  expect(bandsOf(found).map(({ findings, right }) => [findings, right])).toEqual([[1, 0], [2, 0], [0, 0], [0, 0], [2, 2]]);
  expect(bandsOf(found).at(-1)).toEqual({ from: 0.8, to: 1, findings: 2, right: 2, meanConfidence: 0.9 });
});
