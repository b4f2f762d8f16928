import type { Details } from './details.ts';

/** An invented note with much to mend, for a first visit. */
export const EXAMPLE: { readonly text: string; readonly details: Details } = {
  details: { recordType: 'Home visit', name: 'Kyle', age: '15', pronoun: 'he' },
  text: `# Home visit

Kyle absconded from home on Friday evening and made no attempt to contact his mother. He was found on Sunday at the bus station, 46 miles from home, with a man of about 25 who gave the name "Dez". He had £180 and two phones.

Kyle is streetwise and keeps putting himself at risk. He chose to go back to the address although he had been told not to. It is not right to call this a lifestyle choice.

Risk level: TBC

Actions: Continue to monitor.
`,
};
