import { expect, test } from 'vitest';
import type { Assessment, WordingFinding } from '../../../src/core/index.ts';
import { compare, languageOf, missesOf } from '../../../src/cli/evaluate/language.ts';
import type { LabelledText } from '../../../src/cli/evaluate/labelled.ts';

const text = 'one two three four five two six';

function found(quote: string, rest: Partial<WordingFinding> = {}): WordingFinding {
  const start = text.indexOf(quote);
  return { kind: 'wording', ruleId: 'blame/a', category: 'blame', severity: 'high', message: '', suggestions: [], start, end: start + quote.length, quote, ...rest };
}

function compared(labels: Partial<LabelledText>, findings: readonly WordingFinding[]): ReturnType<typeof compare> {
  // Of an assessment only the findings are looked at.
  return compare({ labelled: { id: 'r', text, flags: [], distractors: [], ...labels }, assessment: { findings } as unknown as Assessment });
}

const flag = (quote: string, nth = 0): LabelledText['flags'][number] => ({ quote, nth, category: 'label', severity: 'low' });

test('a finding is right where it meets a flag, and its category is looked at by itself', () => {
  const figures = languageOf([compared({ flags: [flag('two three'), flag('six')] }, [found('three four'), found('one')])]);
  expect(figures).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5, flags: 2, findings: 2, categoryRight: 0 });
  expect(figures.recallBySeverity).toEqual({ high: null, medium: null, low: 0.5 });
});

test('a label means the occurrence that it says', () => {
  const [first, second] = [compared({ flags: [flag('two')] }, [found('two')]), compared({ flags: [flag('two', 1)] }, [found('two')])];
  expect([languageOf([first]).recall, languageOf([second]).recall]).toEqual([1, 0]);
});

test('words that readers could not agree about count neither way, and advice does not count', () => {
  expect(languageOf([compared({ contested: [{ quote: 'four' }] }, [found('four'), found('one', { severity: 'info' })])])).toMatchObject({ findings: 0, precision: null, cleanRecordsFlagged: 0 });
  expect(languageOf([compared({ contested: [{ quote: 'four' }], flags: [flag('four five')] }, [found('four')])])).toMatchObject({ findings: 1, precision: 1 });
});

test('a distractor is flagged where a wrong finding meets it', () => {
  const one = compared({ distractors: [{ quote: 'one' }, { quote: 'four' }] }, [found('one two')]);
  expect(languageOf([one])).toMatchObject({ distractorsFlagged: 0.5, cleanRecordsFlagged: 1 });
});

test('what was missed and what was wrong are told', () => {
  expect(missesOf(compared({ flags: [flag('six')] }, [found('one')]))).toEqual(['r  missed label/low: six', 'r  wrong blame/a: one']);
});
