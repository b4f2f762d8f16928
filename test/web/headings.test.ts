import { expect, test } from 'vitest';
import { builtInRuleset } from '../../src/loader/index.ts';
import { headingFor } from '../../web/src/headings.ts';
import { linter } from '../http/support.ts';

const BARE = 'Seen at home on Tuesday.';

/** What a worker may write under a heading that the page puts into the note. */
const answers: Readonly<Record<string, string>> = {
  'voice/absent': '"I do not want to go there any more."',
  'risk/harm-absent': 'child criminal exploitation',
  'risk/source-absent': 'two men known as Ty and Bez',
  'risk/level-absent': 'high, because they have threatened him',
  'risk/protective-absent': 'his nan, who walks him to school',
  'risk/actions-absent': 'PC Lowe will visit both men by 4 March.',
};

test.each(Object.entries(answers))('an answer to %s under the page’s own heading is heard', (ruleId, answer) => {
  const found = linter.assess({ id: 'note', text: BARE }).findings.find((finding) => finding.ruleId === ruleId);
  expect(found).toBeDefined();
  const heading = found === undefined ? undefined : headingFor(found, []);
  const after = linter.assess({ id: 'note', text: `${BARE}\n\n${heading}: ${answer}` });
  expect(after.findings.map((finding) => finding.ruleId)).not.toContain(ruleId);
});

test('the heading alone answers nothing', () => {
  for (const [ruleId] of Object.entries(answers)) {
    const found = linter.assess({ id: 'note', text: BARE }).findings.find((finding) => finding.ruleId === ruleId);
    const heading = found === undefined ? '' : headingFor(found, []);
    const [area = ''] = ruleId.split('-');
    expect(linter.assess({ id: 'note', text: `${BARE}\n\n${heading}: ` }).findings.some((finding) => finding.ruleId.startsWith(area))).toBe(true);
  }
});

test('what a record of a known type lacks has a heading that its type reads', () => {
  const { records } = builtInRuleset();
  const asked = records.flatMap((type) => linter.assess({ id: 'note', text: BARE, recordType: type.names[0] ?? type.title }).findings
    .filter(({ kind, ruleId }) => kind === 'omission' && ruleId.startsWith(`record/${type.id}/`))
    .map((finding) => [finding.ruleId, headingFor(finding, records)] as const));
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter(([, heading]) => heading === undefined)).toEqual([]);
});
