import { beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '../../src/http/annotated-text.ts';
import { linter, POOR, serving, type Running } from './support.ts';

interface Match {
  readonly offset: number;
  readonly length: number;
  readonly replacements: readonly { readonly value: string }[];
  readonly rule: { readonly id: string };
}

let server: Running;
beforeAll(async () => {
  server = await serving();
});

async function check(form: Readonly<Record<string, string>>): Promise<readonly Match[]> {
  const answer = await fetch(`${server.url}/v2/check`, { method: 'POST', body: new URLSearchParams(form) });
  // Any text without its matches fails the test that asked.
  return (JSON.parse(await answer.text()) as { readonly matches: readonly Match[] }).matches;
}

describe('asked as LanguageTool is asked', () => {
  test('it points at the same words as an assessment', async () => {
    const matches = await check({ text: POOR.text, language: 'en-GB' });
    const placed = linter.assess({ id: 'x', text: POOR.text }).findings.filter(({ start }) => start !== undefined);
    expect(matches.map(({ offset, length }) => POOR.text.slice(offset, offset + length))).toEqual(placed.map(({ quote }) => quote));
    expect(matches.find(({ rule }) => rule.id === 'label/absconder')?.replacements).toEqual([{ value: 'went missing' }]);
  });

  test('it leaves markup out and counts it', async () => {
    const parts = [{ text: 'Kai chose to ' }, { markup: '<b>' }, { text: 'go back' }, { markup: '</b>' }, { text: ' to the address.' }];
    const [match] = await check({ data: JSON.stringify({ annotation: parts }), language: 'auto' });
    const sent = parts.map(({ text, markup }) => text ?? markup).join('');
    expect(sent.slice(match?.offset, (match?.offset ?? 0) + (match?.length ?? 0))).toBe('chose to <b>go back</b> to the address');
  });

  test.each([
    ['another language', { text: POOR.text, language: 'de-DE' }],
    ['nothing', { text: '', language: 'en' }],
    ['its rules and categories off', { text: POOR.text, language: 'en', disabledRules: 'adultify/streetwise,label/absconder', disabledCategories: 'BLAME' }],
  ])('with %s it finds nothing', async (_name, form) => {
    expect(await check(form)).toEqual([]);
  });

  test('a form with no text is refused', async () => {
    expect((await fetch(`${server.url}/v2/check`, { method: 'POST', body: new URLSearchParams({ language: 'en' }) })).status).toBe(422);
    expect((await fetch(`${server.url}/v2/check`, { method: 'POST', body: new URLSearchParams({ language: 'en', data: '{"annotation":[1]}' }) })).status).toBe(422);
  });
});

test.each([
  [0, 3], [4, 7], [5, 11],
])('the place %i of the plain text is %i in what was sent', (offset, place) => {
  const { text, placeOf } = plainText([{ markup: '<p>' }, { text: 'Hello' }, { markup: '<i>' }, { text: 'x' }]);
  expect(text).toBe('Hellox');
  expect(placeOf(offset)).toBe(place);
});
