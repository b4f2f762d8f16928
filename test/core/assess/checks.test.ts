import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '../../../src/core/index.ts';
import { builtInLinter, noteOf } from '../../support/ruleset.ts';

const linter = await builtInLinter();
const found = (ruleId: string, text: string, fields?: CaseRecord['fields']): boolean =>
  linter.assess({ ...noteOf(text), ...(fields === undefined ? {} : { fields }) }).findings.some((finding) => finding.ruleId === ruleId);

describe('a level that the narrative contradicts', () => {
  test('low beside named exploitation', () => expect(found('risk/contradicted-level', 'Kai is being criminally exploited by two men.', { 'Risk level': 'Low' })).toBe(true));
  test('not where the form only asks for it', () => expect(found('risk/contradicted-level', 'CCE: not assessed.\nKai was fine. Risk: low.')).toBe(false));
});

describe('actions', () => {
  test('with nobody named', () => expect(found('risk/unowned-actions', 'Plan: strategy discussion by 4 May.')).toBe(true));
  test('with no date', () => expect(found('risk/undated-actions', 'Plan: school to speak to Mum about the phone.')).toBe(true));
  test('with a name and a date are left alone', () => {
    const text = 'Plan: PC Lodge to visit the shop on Friday.';
    expect(found('risk/unowned-actions', text) || found('risk/undated-actions', text)).toBe(false);
  });
});

describe('needs', () => {
  test('named in a field and not weighed', () => expect(found('risk/needs-not-weighed', 'Kai was late again.', { SEND: 'K – dyslexia' })).toBe(true));
  test('weighed in the text', () => expect(found('risk/needs-not-weighed', 'Kai was late again. We used picture cards.', { SEND: 'ADHD' })).toBe(false));
  test('an administrative note is not asked', () => expect(found('risk/needs-not-weighed', 'Admin note: EHCP scanned and filed.')).toBe(false));
  test('younger in understanding and held responsible', () => expect(found('risk/younger-held-responsible', 'Kai understands at the level of a 6 year old. He knew exactly what he was doing.')).toBe(true));
});
