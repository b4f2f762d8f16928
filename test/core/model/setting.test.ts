import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULE_CODES } from '../../../src/core/model/setting.ts';
import type { LearnedModel } from '../../../src/core/model/types.ts';
import { readTable } from '../../../src/core/model/weights.ts';

test('the shipped network has a row for each code of a rule, or it would read past its weights', () => {
  const { tables: { rules } } = JSON.parse(readFileSync(new URL('../../../model/learned.json', import.meta.url), 'utf8')) as LearnedModel;
  expect(readTable(rules).values.length / rules.columns).toBe(RULE_CODES);
});
