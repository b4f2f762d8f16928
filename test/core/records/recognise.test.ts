import { expect, test } from 'vitest';
import { createRecogniser } from '../../../src/core/records/recognise.ts';
import { parseText } from '../../../src/core/text/index.ts';
import { builtInRules } from '../../support/ruleset.ts';

const { records } = await builtInRules();
const recognise = createRecogniser(records);

function typeOf(recordType: string | undefined, text = 'He was seen.', fields?: Readonly<Record<string, string>>): string {
  const found = recognise({ id: 'x', text, ...(recordType === undefined ? {} : { recordType }), ...(fields === undefined ? {} : { fields }) }, parseText(text));
  return found === undefined ? 'none' : `${found.type.id} by ${found.by}${found.part ? ', a part' : ''}`;
}

test.each([
  ['RHI', 'return-home-interview by name'], ['Return Home Interveiw', 'return-home-interview by name'], ['Independent RHI (2nd offer)', 'return-home-interview by name'],
  ['PPN', 'police-safeguarding-referral by name'], ['Public Protection Notce', 'police-safeguarding-referral by name'], ['S/D', 'strategy-discussion by name'],
  ['ICPC', 'child-protection-conference by name'], ['CP core group minutes', 'child-protection-conference by name'], ['MACE minutes (extract)', 'multi-agency-meeting by name, a part'],
  ['C&F assessment', 'child-and-family-assessment by name'], ['A&E attendance', 'emergency-department by name'], ['EHC plan annual review', 'ehc-plan by name'],
  ['Initial Health Assessment', 'health-assessment by name'], ['Admin note', 'administrative-note by name'], ['Case transfer – admin note', 'none'], ['Something else', 'none'],
])('“%s” is %s', (name, expected) => {
  expect(typeOf(name)).toBe(expected);
});

test('a title tells the type of a record without a name', () => {
  expect(typeOf(undefined, '# Strategy discussion\n\nAll were there.')).toBe('strategy-discussion by title');
});

test('three headings of one type tell it, two do not', () => {
  expect(typeOf(undefined, 'Push: a row.\n\nPull: a lift.\n\nWho with: Tash.')).toBe('return-home-interview by headings');
  expect(typeOf(undefined, 'Push: a row.\n\nPull: a lift.')).toBe('none');
  expect(typeOf(undefined, 'Seen.', { Push: 'a row', Pull: 'a lift', 'Missing from': 'Friday' })).toBe('return-home-interview by headings');
});

test('headings that two types share tell neither', () => {
  expect(typeOf(undefined, 'Attendees: all.\n\nApologies: none.\n\nThreshold met: yes.\n\nDissent: none.')).toBe('none');
});
