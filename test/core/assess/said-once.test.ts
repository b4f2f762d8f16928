import { describe, expect, test } from 'vitest';
import { builtInLinter } from '../../support/ruleset.ts';

const linter = await builtInLinter();
const idsOf = (recordType: string | undefined, text: string): string[] => linter.assess({ id: 'x', text, ...(recordType === undefined ? {} : { recordType }) }).findings.map(({ ruleId }) => ruleId);

describe('one gap is told once', () => {
  test('by the type of record, where it has a question of its own', () => {
    const ids = idsOf('crime report', 'Possession of a bladed article. Arrested.');
    expect(ids).toContain('record/crime-report/account');
    expect(ids).not.toContain('voice/absent');
  });

  test('as severely as either', () => {
    const { findings } = linter.assess({ id: 'x', recordType: 'PPN', text: 'Returned home. Words of advice given.' });
    const demeanour = findings.find(({ ruleId }) => ruleId === 'record/police-safeguarding-referral/demeanour');
    expect(demeanour).toMatchObject({ severity: 'medium', element: 'voice' });
  });

  test('and costs what it did', () => {
    const { score } = linter.assess({ id: 'x', recordType: 'PPN', text: 'Returned home. Words of advice given.' });
    expect(score.voice).toBe(0);
    expect(score.deductions.filter(({ of }) => of === 'voice')).toHaveLength(1);
  });

  test('in general words where there is no type', () => {
    expect(idsOf(undefined, 'Possession of a bladed article. Arrested.')).toContain('voice/absent');
  });
});

describe('a record is asked for what its type should hold', () => {
  test('an administrative note needs neither voice nor risk', () => {
    const { findings, voice, score } = linter.assess({ id: 'x', recordType: 'Admin note', text: 'File scanned by business support on 3 May.' });
    expect({ findings, expected: voice.expected, overall: score.overall }).toEqual({ findings: [], expected: false, overall: 100 });
  });

  test('a stop and search record need not grade the risk', () => {
    const ids = idsOf('Stop and search form', 'Grounds: as briefed.');
    expect(ids).toContain('risk/harm-absent');
    expect(ids).not.toContain('risk/level-absent');
  });
});

describe('the question about a missing voice', () => {
  const asks = (text: string): string[] => linter.assess({ id: 'x', text, child: { name: 'Kai', pronoun: 'he' } }).findings.find(({ ruleId }) => ruleId === 'voice/absent')?.suggestions.map((one) => one.text) ?? [];

  test('begins from the contact that the record tells of', () => {
    expect(asks('Kai was seen alone on Tuesday, in the library. No concerns.')[0]).toContain('“Kai was seen alone on Tuesday”');
  });

  test('supposes no contact where none is told', () => {
    expect(asks('Phone call to school about the timetable.').join(' ')).not.toContain('The record says');
  });
});

test('“Risk is high: …” is graded', () => {
  expect(linter.assess({ id: 'x', text: 'Risk is high: he owes money to older lads.' }).risk.level).toBe('present');
});

test('a talk with the child beside “continue to monitor” is no action', () => {
  expect(linter.assess({ id: 'x', text: 'He was told not to go. Continue to monitor.' }).risk.actions).toBe('hollow');
});
