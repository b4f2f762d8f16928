import { describe, expect, test } from 'vitest';
import { builtInLinter, noteOf } from '../../support/ruleset.ts';

const linter = await builtInLinter();

/** Words that were once excused by mistake, with neighbours that say the same in other words: part of the text, and whose it is. */
const FAULTS: Readonly<Record<string, readonly (readonly [text: string, words: string])[]>> = {
  'silence is nobody’s own words': [
    ['Officers found Kai at the station and he would not say where he had been.', 'would not say where'],
    ['He told officers very little and would not say where he had slept.', 'would not say where'],
    ['Kai spoke to officers but would not say where he got the phone.', 'would not say where'],
    ['Officers asked Kai and he refused to say who gave him the coat.', 'refused to say who'],
  ],
  'a habit that police tell of is not the child’s own words': [
    ['Police report that Kai comes home when it suits him.', 'when it suits him'],
    ['Kai was told to be in by nine and returns when it suits him.', 'when it suits him'],
    ['Kai said little to officers and comes home when it suits him.', 'when it suits him'],
    ['He talks to officers when it suits him.', 'when it suits him'],
  ],
  'what is denied next is something else': [
    ['Kai refused to give a reason. He is not on the roll at any school.', 'refused to give'],
    ['Refused to give a reason. This is not a new concern.', 'Refused to give'],
    ['Kai is a school refuser. He is not known to CAMHS.', 'school refuser'],
    ['Kai is a school refuser and has been taken off the list.', 'school refuser'],
  ],
  'what somebody has become is nobody new': [
    ['Dad says Kai has become a stranger to him. He kept going missing in May.', 'kept going missing'],
    ['Kai remains a stranger to the group. He kept going missing in May.', 'kept going missing'],
  ],
  'nobody does what “it” does': [
    ['The key worker will repeat the session as it has clearly not sunk in.', 'it has clearly not sunk in'],
    ['Miss Cole went through it again, it has still not sunk in.', 'it has still not sunk in'],
  ],
  'a dropped subject is the child': [
    ['Mum rang at 9. Went awol again.', 'Went awol'],
    ['Went awol again, mum informed.', 'Went awol'],
    ['Dad updated. Went awol again after tea.', 'Went awol'],
    ['Staff came on shift at eight. Went awol again.', 'Went awol'],
  ],
  'what the child is called is not somebody else': [
    ['He is one of the main players.', 'one of the main players'],
    ['Police say he is one of the main players in the group.', 'one of the main players'],
    ['Kai is now seen as one of the main players by school.', 'one of the main players'],
    ['Pastoral manager: does not help himself.', 'does not help himself'],
  ],
  'a worker at the head of a line speaks of the child': [
    ['Police update: streetwise girl, gives a good account.', 'streetwise'],
    ['Police analyst: associates freely with older males.', 'associates freely with older'],
    ['CAMHS: refused to engage twice, closed to service.', 'refused to engage'],
    ['Triage nurse, late shift: manipulative.', 'manipulative'],
  ],
  'an aside of the writer’s own is no doer': [
    ['Kai is, dare I say, manipulative.', 'manipulative'],
  ],
  'only a capital inside the sentence makes a name': [
    ['Streetwise youth, known to police.', 'Streetwise'],
  ],
  'belonging to a group makes nobody else the doer': [
    ['Kai is gang affiliated and a persistent absconder.', 'persistent absconder'],
    ['Kai is crew linked and streetwise.', 'streetwise'],
  ],
  'the pronoun is the child’s again after a sentence without anybody else': [
    ['Dad drove over at six. The flat was cold and the heating off. He is streetwise.', 'streetwise'],
    ['Callum (19) was there. Pizza was ordered. He is a persistent absconder.', 'persistent absconder'],
  ],
  'a word for a service begins a word for the child': [
    ['School refuser since Year 6.', 'School refuser'],
    ['Kai: service-resistant, see previous.', 'service-resistant'],
  ],
  'a youth worker is no child': [
    ['Kai is manipulative, according to the youth worker.', 'manipulative'],
    ['Youth offending officer says Kai is streetwise.', 'streetwise'],
  ],
  'only what stands right after “so-called” is called so': [
    ['Kai is manipulative, and his so-called friends were sensible.', 'manipulative'],
  ],
  'whoever owns the speaker does not speak': [
    ['Kai is manipulative, according to his key worker.', 'manipulative'],
    ['Kai is manipulative according to the head of his year.', 'manipulative'],
    ['Kai is streetwise, per his social worker.', 'streetwise'],
  ],
  'an act is no account': [
    ['Close. Kai can self refer to the hub when he feels ready to.', 'when he feels ready to'],
    ['I suggest Kai repeats the work as it has clearly not sunk in.', 'it has clearly not sunk in'],
    ['Kai insists on bringing a book and is streetwise.', 'streetwise'],
  ],
  'a reason is not denied with what it explains': [
    ['No report yet as he absconds most days.', 'absconds'],
    ['I cannot put it better, Kai is streetwise.', 'streetwise'],
    ['He did not say why, and is attention seeking.', 'attention seeking'],
  ],
  'what is taken back stands in its own sentence': [
    ['Kai could have come home at any time. Duty wrote that he is choosing this life; I have asked for that to be taken out.', 'could have come home'],
    ['Kai is manipulative. The referral says he runs with a gang, and I have asked for this to be reworded.', 'manipulative'],
    ['He is attention seeking. School described a taste for drama; I challenged that.', 'attention seeking'],
  ],
  'a condition that is taken for true supposes nothing': [
    ['There is nothing more to offer if he will not help himself.', 'will not help himself'],
    ["If Kai won't help himself we cannot help him.", "won't help himself"],
    ['We can do no more if he is not willing to change.', 'not willing to change'],
    ['There is no more we can do if he refuses to engage.', 'refuses to engage'],
  ],
  'the doer of a clause is not its object too': [
    ['Joe has had words with him about his poor choices.', 'poor choices'],
    ['Form tutor Reece describes him as one who likes the attention of older lads.', 'likes the attention'],
    ['Ali had him down as a gang member.', 'gang member'],
  ],
  'a name before a colon only speaks': [
    ['Danny: he is manipulative and runs rings round us.', 'manipulative'],
    ['Bev: with respect he could have walked into any hub in the borough.', 'could have walked'],
  ],
  'a word for what the child is names nobody': [
    ['Kai is gang affiliated. He is manipulative.', 'manipulative'],
    ['The landlord calling him a dealer is gossip. He is manipulative.', 'manipulative'],
  ],
  'what is still to be accepted is not yet said': [
    ['Kai still has to accept that he makes poor choices.', 'poor choices'],
    ['When they called in at noon Kai was non-compliant.', 'non-compliant'],
  ],
  'a worker who rings, a paper that shows and a “who” are not the doer': [
    ['Worker rang to offer a slot - would not engage.', 'would not engage'],
    ['Ambulance crew report known troublemaker on the estate.', 'troublemaker'],
    ['We have tried five times and our records show non-engagement on four.', 'non-engagement'],
    ['I can only offer so much to someone who is not interested.', 'not interested'],
  ],
  'a relative clause begins anew': [
    ['He came with nobody to help him, which tells us he is manipulative.', 'manipulative'],
    ['In fifteen years I have not met a more streetwise boy.', 'streetwise'],
  ],
  'what is said against another’s quoted words is not said of those before': [
    ['Kai is in a relationship w/ a male (22). Male spoken to: "he comes here because he wants to." I do not accept what he says.', 'in a relationship w/ a male'],
  ],
  'not doing what is right is the fault itself': [
    ['He does not make the right choices.', 'not make the right choices'],
    ['Kai never makes the right choices.', 'never makes the right choices'],
    ["He isn't making good choices at present.", "isn't making good choices"],
    ['Kai rarely makes sensible choices.', 'rarely makes sensible choices'],
  ],
};

describe.each(Object.entries(FAULTS))('%s', (_, cases) => {
  test.each(cases.map(([text, words], i) => ({ row: i + 1, text, words })))('row $row', ({ text, words }) => {
    const flagged = linter.judge(noteOf(text)).filter(({ rule, excuse }) => rule.kind === 'wording' && excuse === undefined);
    expect(flagged.map(({ start, end }) => text.slice(start, end)), text).toContain(words);
  });
});
