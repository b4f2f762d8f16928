import { describe, expect, test } from 'vitest';
import { plannedIn } from '../../../src/core/assess/planned.ts';
import { parseText } from '../../../src/core/text/index.ts';

const planned = (text: string): boolean => plannedIn(parseText(text), ['kai']) !== undefined;

describe('what will be done, and by whom or by when', () => {
  test.each([
    "I'll walk her home on Thursdays.",
    'DS Orme to visit the flat 6/9.',
    'Mum to give the dock times to the police.',
    'Warrants at Keel St, DS Amadi, by Thurs.',
    'Carole is doing the online report tonight.',
    'Mr L - breaks indoors, from today. Ali - walk him home Tues and Thurs.',
    'Callback: tonight, 7, Jean.',
    'The plan will be reviewed on Friday.',
    'WE WILL RING HIM BACK.',
    '3/6 Seen at home. Police to re-refer.',
    'Duty – close off the lane tonight.',
  ])('row %#', (text) => expect(planned(text)).toBe(true));
});

describe('what is no step for the child’s safety', () => {
  test.each([
    'Kai to engage with the worker by Friday.',
    '17/06 Home visit by duty.',
    'LB to take leave from 14th.',
    'Mum told me to get a proper job.',
    'Continue to monitor.',
    'Nan has been the one to ring every Sunday, she said.',
    'Legal to progress in the usual way.',
    'He will be gone by the weekend.',
    'Risk - see tool.',
  ])('row %#', (text) => expect(planned(text)).toBe(false));
});
