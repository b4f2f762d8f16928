import { describe, expect, test } from 'vitest';
import type { VoiceLevel } from '../../../src/core/index.ts';
import { builtInLinter, noteOf } from '../../support/ruleset.ts';

const linter = await builtInLinter();

describe('whose words they are', () => {
  test.each<[string, VoiceLevel]>([
    ['"I don\'t want to go but he knows where my nan lives," she told me.', 'direct'],
    ['"I do not want to go but Mum is there," she said.', 'direct'],
    ['Nan came in. "I do not want her to go," she said.', 'absent'],
  ])('in row %#', (text, level) => {
    expect(linter.assess(noteOf(text, { name: 'Amira', age: 15, pronoun: 'she' })).voice.level).toBe(level);
  });

  test.each<[string, VoiceLevel]>([
    ['I saw Kai alone. He said he is scared of them.', 'reported'],
    ['I saw Zephyrin alone. He told me "they will hurt my mum".', 'direct'],
    ['Visit to the flat. He said he is scared of them.', 'reported'],
    ['Mum says that he feels safe at home.', 'proxy'],
    // A name that the table of names does not have, beside one that it has.
    ['Zephyrine (15) came back by taxi. Marlon was there. Zephyrine said "he gets angry if I leave".', 'direct'],
    ['Zephyrine (35) came back by taxi. Marlon was there. Zephyrine said "he gets angry if I leave".', 'absent'],
  ])('with no child named in the record, row %#', (text, level) => {
    expect(linter.assess({ id: 'note', text }).voice.level).toBe(level);
  });
});

describe('a challenge', () => {
  const reasons = (text: string): string[] => linter.judge(noteOf(text)).filter(({ rule }) => rule.kind === 'wording').map(({ excuse }) => excuse ?? 'flagged');
  test.each([
    ['of what Mum said does not excuse what the writer says next', 'Mum said he is choosing this life. I told her that this is not a choice. He is hard to reach.', 'flagged'],
    ['of an earlier word does not excuse a new one', 'I challenged the term "streetwise". He is hard to reach.', 'flagged'],
    ['after the words excuses them', 'He is hard to reach. That is not how I would put it, and I have challenged that wording.', 'challenged'],
  ])('%s', (_, text, last) => {
    expect(reasons(text).at(last === 'flagged' ? -1 : 0)).toBe(last);
  });
});
