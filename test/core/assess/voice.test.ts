import { describe, expect, test } from 'vitest';
import type { CaseRecord, VoiceLevel } from '../../../src/core/index.ts';
import { builtInLinter } from '../../support/ruleset.ts';

const linter = await builtInLinter();
const levelOf = (text: string, fields?: CaseRecord['fields']): VoiceLevel => linter.assess({ id: 'note', text, child: { name: 'Kai', age: 14, pronoun: 'he' }, ...(fields === undefined ? {} : { fields }) }).voice.level;

describe('the level of the child’s voice', () => {
  test.each<[VoiceLevel, string]>([
    ['direct', 'Minutes of the panel.\nChair: who told you?\nK: I was told to get a phone or get cut.'],
    ['direct', 'The advocate read Kai\'s own statement: I want them to stop coming to my sister\'s.'],
    ['direct', 'Kai said, and I have written it down so that it is right: "I only go because they would fetch my cousin."'],
    ['direct', 'Carer reads out a text just received from Kai: "dont send police he will be mad".'],
    ['direct', 'The card that Kai left for the caretaker: "thank you for not laughing".'],
    ['direct', 'Seen at the unit on his talker. Kai pressed BAG, then MAN, then SAD. I waited.'],
    ['direct', '08.12 Me: Morning, still ok for four at the rec?\n08.40 K: yh but not rec they go there'],
    ['direct', 'Pupil statement: I can come when Mr Baptiste is on the gate. I do not want to walk past B block.'],
    ['reported', 'Kai told me that he does not want to go back to the flat, and that he misses his nan.'],
    ['observed', 'Kai has no words. When the van came he turned his chair to the wall and put both hands over his ears until it had gone.'],
    ['proxy', 'His key worker thinks that Kai feels unsafe at the house. Kai was out.'],
    ['absent', 'Kai was seen at home, safe and well. House tidy. Next visit in March.'],
  ])('%s in row %#', (level, text) => expect(levelOf(text)).toBe(level));

  test.each([
    'The log says that he was "being difficult again". Kai was out when I called.',
    'The manager asked whether Kai could be said to be "making choices" here.',
    'File received by hand, signed S. Ojukwu. Two MARF, CPOMS export on stick.',
    'The letter that the landlord sent to Kai: "you will be out by Friday".',
    '08.12 Me: is he back yet?\n08.40 Carer: not since tea, will ring the police at nine',
    'Visit to the flat. The caretaker said "these feral kids want locking up". Kai was not there.',
  ])('words of others about the child are not his own, row %#', (text) => expect(levelOf(text)).not.toBe('direct'));

  test('every span of evidence holds words of the record', () => {
    const text = 'Kai told me he is scared of the man at the shop. He wants to move to his aunt in Leeds.';
    const { evidence } = linter.assess({ id: 'note', text, child: { name: 'Kai', age: 14, pronoun: 'he' } }).voice;
    expect(evidence.length).toBeGreaterThan(0);
    expect(evidence.every(({ start, end }) => text.slice(start, end).trim() !== '')).toBe(true);
  });
});
