import { describe, expect, test } from 'vitest';
import { builtInLinter, noteOf } from '../support/ruleset.ts';

const linter = await builtInLinter();

/** How those speak of such language who do not use it: inspectors, trainers, auditors, supervisors, colleagues. */
const CRITICAL: Readonly<Record<string, readonly string[]>> = {
  'an inspection letter': [
    'Inspectors challenged the expression "child prostitute", which appeared in one record.',
    'Inspectors saw records in which children were described as streetwise, and this language masks how frightened they are.',
    'In some files the wording suggests that children choose to be exploited, which is unacceptable.',
    'Too many records use terms such as "absconder" and "promiscuous", and these labels blame the child for what adults do.',
    'A minority of practitioners write as though a child had made a lifestyle choice, and leaders have not challenged this.',
    'Children as young as twelve were wrongly viewed as making informed choices.',
    'Phrases such as "puts himself at risk" shift the responsibility away from those who cause the harm.',
    'The partnership does not yet ensure that staff avoid language that presents a child as a willing participant.',
    'Some children are inappropriately seen as responsible for their own abuse.',
  ],
  'guidance': [
    'Replace "gang member" with what you know of who is using the child.',
    '"Lifestyle choice" has no place in a record about a child.',
    'Do not write that a child is hard to reach; write what the service has tried.',
    'Avoid the word "manipulative" and describe what you saw.',
    'Instead of "refuses to engage", write what was offered, when and by whom.',
    'A child cannot consent to their own exploitation, so never record that a child agreed to it.',
    'Words like "boyfriend" hide the age of the adult and should not be used.',
    'Never describe a child as a drug runner.',
    'It is never right to call what was done to a child of thirteen a lifestyle choice.',
    'If you find yourself about to write "attention seeking", ask what the child needs.',
  ],
  'training': [
    'People call a black boy of twelve a young man, and so adultify him.',
    'We looked at why "poor choices" is a phrase that blames the child.',
    'Ask yourselves what a reader would think on seeing "sexually active" beside the name of a child of twelve.',
    'The myth that a streetwise child is a safe child came up again.',
    'Adultification means that a black child is seen as mature for her age and so as needing less care.',
    'The trainer explained how "known to associate with gang members" draws attention away from the adults.',
    'Saying that a child "went willingly" overlooks the threats that came before.',
  ],
  'an audit': [
    'We found the label "troublemaker" in three letters from school, with no word on what had happened to him.',
    'The report is strong, though one line, "she puts herself in danger", places the responsibility on the child.',
    'In four of the ten files the child is labelled as aggressive, and the label is nowhere explained.',
    'The phrase "risk taking behaviour" stands in nine of twelve records and should be replaced.',
    'The assessment calls him "a persistent absconder", which is blaming language and says nothing of who collects him.',
    'Auditors were concerned that the chronology describes a girl of fourteen as "in a relationship" with a man of thirty.',
    'One entry reads "he chose to go back to the address". This language is not child centred.',
    'The term "non-compliant" was used six times. None of these entries says what he was asked to do.',
  ],
  'a supervisor': [
    'The wording "he is in control of the situation" needs to come out before this goes to court.',
    'I would like us to stop saying "toxic relationship" when we mean abuse by an adult.',
    'I have asked the worker to take out "he puts himself at risk" and to say who the risk comes from.',
    'We talked in supervision about the line that Kai "is making poor choices" and agreed that it does not reflect what we know.',
    'Please do not call Kai streetwise in the report to panel.',
    'You write that Kai "will not help himself". What help was he offered that he could have taken?',
    'I would ask you to think again about "lifestyle choice" here.',
    'I challenged the view that Kai is a willing participant.',
    '"Failed to engage" tells me about our appointments and nothing about Kai. Please say what got in the way.',
  ],
  'a colleague who stands up for the child': [
    'I am writing to object to the line that he "sells drugs for older boys"; he is made to.',
    'They say he is streetwise; I disagree, he is terrified.',
    'School told the meeting that he is manipulative, and I said that I see a frightened boy.',
    'The officer put "streetwise" on the form and I asked him to change it.',
    'It was suggested that he had chosen this life. No child chooses to be beaten.',
    'The referral says that he is "hard to reach". That is not so: nobody had rung him.',
    'I do not recognise the "aggressive" boy in this report.',
    'He has been called a liar for telling us what happened, and we should apologise to him.',
  ],
};

describe.each(Object.entries(CRITICAL))('%s', (_, sentences) => {
  test.each(sentences.map((text, i) => ({ row: i + 1, text })))('raises nothing in row $row', ({ text }) => {
    const found = linter.assess(noteOf(text)).findings.flatMap((finding) => (finding.kind === 'wording' && finding.category !== 'jargon' ? [`${finding.ruleId}: ${finding.quote}`] : []));
    expect(found, text).toEqual([]);
  });
});
