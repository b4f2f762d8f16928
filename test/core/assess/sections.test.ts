import { describe, expect, test } from 'vitest';
import type { RiskElement, RiskState } from '../../../src/core/index.ts';
import { builtInLinter, noteOf } from '../../support/ruleset.ts';

const linter = await builtInLinter();

describe('run-in heads and hollow answers', () => {
  test.each<[RiskElement, RiskState, string]>([
    ['protective', 'present', 'Seen at school. Safer with: his aunt and Mr Dube.'],
    ['protective', 'present', 'Two men took his phone. What\'s holding: Nan, who is fierce.'],
    ['protective', 'present', '**What helps.** Routine, and the dog.'],
    ['protective', 'hollow', 'STRENGTHS: various.'],
    ['protective', 'hollow', 'Protective factors: as per plan.'],
    ['level', 'present', 'We met on Monday. Grading. Criminal exploitation, HIGH.'],
    ['level', 'present', 'This is how worried I am: very worried, which is why we put it at high.'],
    ['level', 'hollow', 'Risk: ongoing.'],
    ['source', 'hollow', 'Source: see tool. The tool would not open.'],
    ['actions', 'hollow', 'Actions: ongoing. Pick up again next time.'],
    ['actions', 'hollow', 'Plan: review.'],
    ['harm', 'hollow', 'CCE: not assessed.'],
  ])('%s is %s in row %#', (element, state, text) => expect(linter.assess(noteOf(text)).risk[element]).toBe(state));

  test('a harm named in a field of another name is there', () => {
    expect(linter.assess({ ...noteOf('He had lunch.'), fields: { Type: 'CSE' } }).risk.harm).toBe('present');
  });
});
