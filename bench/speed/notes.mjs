const opening = [
  '# Home visit\n\nVisited {name} at home. Mum was present and the house was tidy.',
  'Phone call from school: {name} has not been seen since registration on Monday.',
  'Strategy discussion held. Present: social worker, police, health and education.',
  '## Return home interview\n\n{name} was seen alone, in the garden, for about half an hour.',
];
const middle = [
  '{name} said "I only went because they said they would come to the house."',
  '{name} chose to go back to the address with the older males.',
  'Dad reports that {name} has been coming home late, with new trainers he did not buy.',
  '{name} is streetwise and knows what {he} is doing.',
  'Staff asked what {name} was worried about; {he} shrugged and looked at the floor.',
  '{name} was missing from 9 pm on Friday until Sunday morning, and would not say where {he} had been.',
  'It is not a choice that {name} made: a group of adults told {him} when to come.',
  '{name} failed to attend the appointment and is refusing to engage.',
  'The bus takes forty minutes and the school day begins at 8.30.',
  'Worker to speak to housing about the broken window in the bathroom.',
];
const ending = [
  'Risk level: medium.\n\nActions: visit again on Thursday; ask the school for the attendance record.',
  '**Risk:** N/A\n\n**Protective factors:** none recorded',
  'Plan: manager to review. No further action at this time.',
];
const children = [
  { name: 'Jayden', pronoun: 'he', age: 15 },
  { name: 'Amara', pronoun: 'she', age: 13 },
  { name: 'Kai', pronoun: 'they', age: 16 },
];
const pronouns = { he: ['he', 'him'], she: ['she', 'her'], they: ['they', 'them'] };

// A small generator of its own, so that every run and every machine has the same notes.
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Invented notes of about 180 words as JSON lines, the same ones each time. */
export function inventedNotes(count) {
  const roll = dice(7);
  const pick = (list) => list[roll(list.length)];
  const note = (_, index) => {
    const child = pick(children);
    const [he, him] = pronouns[child.pronoun];
    const body = Array.from({ length: 11 }, () => pick(middle)).join(' ');
    const text = `${pick(opening)}\n\n${body}\n\n${pick(ending)}\n`;
    const told = text.replaceAll('{name}', child.name).replaceAll('{he}', he).replaceAll('{him}', him);
    return JSON.stringify({ id: `bench-${index}`, text: told, child, recordType: 'Home visit' });
  };
  return `${Array.from({ length: count }, note).join('\n')}\n`;
}
