import { expect, test } from 'vitest';
import { countGroups } from '../../src/audit/index.ts';
import { builtInLinter } from '../support/ruleset.ts';

const linter = await builtInLinter();

function groupsOf(...ethnicities: readonly string[]): string[] {
  const groups = countGroups();
  for (const [i, ethnicity] of ethnicities.entries()) {
    const record = { id: String(i), text: 'He chose to go back to the address.', characteristics: { ethnicity } };
    groups.add({ record, assessment: linter.assess(record) });
  }
  return groups.groups().map(({ group, records, withHigh, voiceMissing }) => `${group}: ${records}, high ${withHigh}, voice missing ${voiceMissing}`);
}

test('counts each group, whatever its case, and what is not recorded', () => {
  expect(groupsOf('Roma', 'roma', 'Roma', 'ROMA ', 'Roma', ' ', '', '', '', '')).toEqual(['Roma: 5, high 5, voice missing 5', 'not recorded: 5, high 5, voice missing 5']);
});

test('leaves out a group so small that somebody could be picked out', () => {
  expect(groupsOf('Roma', 'Roma', 'Roma', 'Roma')).toEqual([]);
});
