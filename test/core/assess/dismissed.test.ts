import { beforeAll, expect, test } from 'vitest';
import { parseRecord, type Linter } from '../../../src/core/index.ts';
import { builtInLinter, noteOf } from '../../support/ruleset.ts';

let linter: Linter;
beforeAll(async () => {
  linter = await builtInLinter();
});

const note = noteOf('Kai is streetwise.');

test('words that a worker leaves as they are cost nothing and are set aside', () => {
  const [found] = linter.assess(note).findings;
  const dismissed = [{ ruleId: found?.ruleId ?? '', quote: found?.quote ?? '', reason: 'the title of a leaflet' }];
  const { findings, setAside, score } = linter.assess({ ...note, dismissed });
  expect(findings.some(({ kind }) => kind === 'wording')).toBe(false);
  expect(setAside).toContainEqual(expect.objectContaining({ ruleId: found?.ruleId, because: 'suppressed' }));
  expect(score.language).toBeGreaterThan(linter.assess(note).score.language);
});

test('other words under the same rule are still found', () => {
  const dismissed = [{ ruleId: 'adultify/streetwise', quote: 'street wise' }];
  expect(linter.assess({ ...note, dismissed }).findings).toEqual(linter.assess(note).findings);
});

test.each([['a text', 'no'], ['no rule', [{ quote: 'x' }]], ['a reason that is no text', [{ ruleId: 'a/b', quote: 'x', reason: 1 }]]])('%s is refused', (_name, dismissed) => {
  expect(parseRecord({ id: '1', text: 'Seen.', dismissed })).toMatchObject({ ok: false, problems: [{ path: 'dismissed' }] });
});
