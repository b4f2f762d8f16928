import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseRecord, Linter } from '../../../src/core/index.ts';
import { linterOf, outcome } from '../../support/judge.ts';

let linter: Linter;
beforeAll(() => {
  linter = linterOf('streetwise', '[refuse] to engage', '[choose] to go back', 'lifestyle choice', '[be]? manipulative');
});

type Case = readonly [text: string, expected: string, child?: CaseRecord['child']];
const she: CaseRecord['child'] = { name: 'Lexi', age: 15, pronoun: 'she' };
const they: CaseRecord['child'] = { name: 'Shay', age: 17, pronoun: 'they' };

const tables: Readonly<Record<string, readonly Case[]>> = {
  'whose act it is': [
    ['Kai refused to engage.', 'flagged'],
    ['Refusing to engage.', 'flagged'],
    ['YP refused to engage with worker.', 'flagged'],
    ['K refused to engage again.', 'flagged'],
    ['He has been refusing to engage.', 'flagged'],
    ['Dad refused to engage.', 'other-subject'],
    ['The officer refused to engage.', 'other-subject'],
    ['Mum came in. She refused to engage.', 'other-subject'],
    ['His brother Marcus refused to engage.', 'other-subject'],
    ['Kai was there with Marcus. Marcus refused to engage.', 'other-subject'],
    ['Callum (19) came too. He refused to engage.', 'other-subject'],
    ["Kai's mother refused to engage.", 'other-subject'],
    ['Mum told Kai to stop and he refused to engage.', 'flagged'],
    ['Kai was seen by the nurse and refused to engage.', 'flagged'],
    ['His mother is manipulative.', 'other-subject'],
    ['We met his manipulative mother.', 'other-subject'],
    ['School describe Kai as manipulative.', 'flagged'],
    ['Police view is that this is a lifestyle choice.', 'flagged'],
    ['She refused to engage.', 'other-subject'],
    ['She refused to engage.', 'flagged', she],
    ['Bethany chose to go back and lexi did not.', 'other-subject', she],
    ['They refused to engage.', 'flagged', they],
    ['The plumber refused to engage.', 'other-subject'],
  ],
  'whose words they are': [
    ['Mum says he is streetwise.', 'own-words'],
    ['Nan thinks Kai is manipulative.', 'own-words'],
    ['Kai said "I chose to go back".', 'own-words'],
    ['"She chose to go back," said Mum.', 'own-words', she],
    ['According to Dad he is streetwise.', 'own-words'],
    ['Per mum he is streetwise.', 'own-words'],
    ["In Nan's words he is manipulative.", 'own-words'],
    ['School say he is streetwise.', 'flagged'],
    ['Police state he is streetwise.', 'flagged'],
    ['The log says that Kai was "streetwise".', 'flagged'],
    ['Ms Lowther reports that Kai is manipulative.', 'flagged'],
    ['Kai is believed to be streetwise.', 'flagged'],
    ['Mum says he is fine but he is streetwise.', 'flagged'],
  ],
  'negation': [
    ['Kai did not choose to go back.', 'negated'],
    ['He is not streetwise.', 'negated'],
    ['There is no evidence that he chose to go back.', 'negated'],
    ['Nothing in the log suggests that Kai chose to go back.', 'negated'],
    ['He is far from streetwise.', 'negated'],
    ['He is not only rude but streetwise.', 'flagged'],
    ['There is no doubt he is streetwise.', 'flagged'],
    ['He did not come home because he chose to go back.', 'flagged'],
    ['Kai was not seen. Kai is streetwise.', 'flagged'],
  ],
  'challenge': [
    ["I have asked that 'streetwise' be removed.", 'challenged'],
    ['The term lifestyle choice is victim blaming.', 'challenged'],
    ['The referral called him "manipulative". I do not accept this.', 'challenged'],
    ['He was described as "streetwise". That wording should be changed.', 'challenged'],
    ['He was called streetwise last term.', 'flagged'],
  ],
  'question and condition': [
    ['Is he streetwise?', 'hypothetical'],
    ['Was it a lifestyle choice?', 'hypothetical'],
    ['If he chose to go back we would help.', 'hypothetical'],
    ['We asked whether he chose to go back.', 'hypothetical'],
    ['He is streetwise.', 'flagged'],
  ],
  'fixed names': [
    ['Kai goes to the Streetwise workshop.', 'fixed-name'],
    ['Screen is booked at Streetwise.', 'fixed-name'],
    ['The lifestyle choice training is on Friday.', 'fixed-name'],
    ['Streetwise lad.', 'flagged'],
  ],
};

describe.each(Object.entries(tables))('%s', (_, cases) => {
  test.each(cases.map(([text, expected, child], i) => ({ row: i + 1, text, expected, child })))('row $row comes out as $expected', ({ text, expected, child }) => {
    expect(outcome(linter, text, child), text).toBe(expected);
  });
});
