/** The parts of a case record that a column can hold; `question` and `answer` are those of a form with a row for each. */
export const TARGETS = [
  'id', 'text', 'question', 'answer', 'agency', 'recordType', 'caseId', 'author', 'team', 'date',
  'child.name', 'child.aliases', 'child.age', 'child.dateOfBirth', 'child.pronoun', 'ethnicity', 'sex', 'send', 'careStatus',
] as const;
export type Target = (typeof TARGETS)[number];

/** The parts that say something of the child that equal treatment is measured by. */
export const CHARACTERISTICS = ['ethnicity', 'sex', 'send', 'careStatus'] as const satisfies readonly Target[];
/** The parts that are one plain text of a record. */
export const PLAIN = ['agency', 'recordType', 'caseId', 'author', 'team', 'date'] as const satisfies readonly Target[];

/** Names that exports give to each part, the likeliest first. */
export const NAMES: Readonly<Record<Target, readonly string[]>> = {
  id: ['id', 'record id', 'ref', 'reference', 'record ref', 'record reference', 'case note id', 'note id', 'incident id', 'incident number', 'incident no', 'unique id', 'log no', 'log number', 'occurrence no', 'occurrence number', 'occurrence id', 'entry id', 'row id', 'form id', 'form instance id', 'episode id', 'event id', 'note ref', 'ppn ref', 'urn'],
  text: ['text', 'narrative', 'case note', 'case notes', 'note', 'notes', 'details', 'free text', 'description', 'note text', 'body', 'content', 'case note text', 'case note detail', 'case note details', 'incident', 'incident details', 'incident description', 'what happened', 'circumstances', 'account', 'summary', 'record', 'entry', 'entry text', 'comments', 'oel', 'case recording', 'recording', 'observations', 'progress note', 'journal entry', 'discussion', 'log entry'],
  question: ['question', 'question text', 'form question', 'prompt'],
  answer: ['answer', 'answer text', 'response', 'form answer'],
  agency: ['agency', 'organisation', 'service', 'source agency', 'org'],
  recordType: ['record type', 'type', 'note type', 'case note type', 'form type', 'form name', 'document type', 'contact type', 'event type', 'type of contact', 'category', 'kind', 'form'],
  caseId: ['case id', 'case', 'case number', 'case no', 'child id', 'person id', 'client id', 'lcs id', 'mosaic id', 'pupil id', 'student id', 'subject id', 'nhs number', 'upn', 'social care id', 'swift id', 'id code'],
  author: ['author', 'worker', 'worker name', 'recorded by', 'created by', 'entered by', 'written by', 'reported by', 'officer', 'practitioner', 'submitted by', 'staff', 'staff name', 'member of staff'],
  team: ['team', 'team name', 'unit', 'district'],
  date: ['date', 'event date', 'date of event', 'record date', 'date of contact', 'contact date', 'date of visit', 'visit date', 'date recorded', 'recorded date', 'note date', 'entry date', 'created', 'created on', 'date created', 'date time', 'event dttm', 'incident date', 'date of incident'],
  'child.name': ['child', 'name', 'child name', 'childs name', 'first name', 'forename', 'young person', 'subject', 'pupil', 'pupil name', 'student', 'student name', 'patient', 'patient name', 'client name', 'person name', 'yp name'],
  'child.aliases': ['aliases', 'alias', 'known as', 'aka', 'preferred name', 'nickname', 'nicknames'],
  'child.age': ['age', 'child age', 'age in years', 'age at event'],
  'child.dateOfBirth': ['date of birth', 'dob', 'birth date', 'd o b', 'child dob'],
  'child.pronoun': ['pronoun', 'pronouns', 'child pronoun'],
  ethnicity: ['ethnicity', 'ethnic origin', 'ethnic group', 'ethnic code', 'self defined ethnicity', 'sde'],
  sex: ['sex', 'gender'],
  send: ['send', 'sen', 'sen status', 'send status', 'ehcp', 'disability', 'additional needs'],
  careStatus: ['care status', 'legal status', 'looked after', 'looked after status', 'lac', 'lac status', 'cla', 'cla status', 'in care'],
};
