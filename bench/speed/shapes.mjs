const names = {
  he: ['Jayden', 'Kofi', 'Reece', 'Ibrahim', 'Dylan', 'Marek', 'Tobi', 'Connor', 'Arjun', 'Luca'],
  she: ['Amara', 'Poppy', 'Shanice', 'Zofia', 'Leila', 'Megan', 'Destiny', 'Hana', 'Chloe', 'Ruby'],
  they: ['Kai', 'Robin', 'Ash', 'Sky'],
};

/** The children that records are about. */
export const children = Object.entries(names).flatMap(([pronoun, list]) => list.map((name, at) => ({ name, pronoun, age: 11 + ((at * 3) % 7) })));

const part = (heading, ...from) => ({ heading, from });

/** Kinds of record: their parts, and which sentences each part is made of. */
export const kinds = [
  { name: 'Home visit', agency: 'childrens-social-care', parts: [part('# Home visit {date}', 'seen', 'told', 'daily'), part('', 'voice', 'told', 'fair'), part('## Analysis', 'risk', 'fair'), part('## Plan', 'plan')] },
  { name: 'Case note', agency: 'childrens-social-care', parts: [part('', 'told', 'seen', 'agencies', 'fair'), part('', 'voice', 'daily', 'plan')] },
  { name: 'Strategy discussion', agency: 'multi-agency', parts: [part('# Strategy discussion', 'agencies'), part('', 'risk', 'told', 'fair'), part('**Decisions**', 'plan', 'agencies')] },
  { name: 'PPN', agency: 'police', parts: [part("OFFICER'S ACCOUNT", 'risk', 'seen', 'told'), part('VOICE OF THE CHILD', 'voice'), part('ACTIONS', 'plan', 'agencies')] },
  { name: 'Return home interview', agency: 'early-help', parts: [part('## Return home interview', 'voice', 'seen'), part('', 'risk', 'voice', 'fair'), part('', 'plan', 'daily')] },
  { name: 'CPOMS entry', agency: 'education', parts: [part('', 'daily', 'told', 'agencies'), part('', 'voice', 'fair', 'plan')] },
  { name: 'Daily log', agency: 'residential', parts: [part('', 'daily', 'seen', 'daily'), part('', 'daily', 'voice', 'told')] },
  { name: 'Emergency attendance', agency: 'health', parts: [part('Presenting', 'seen', 'told', 'risk'), part('Safeguarding', 'risk', 'voice', 'agencies'), part('Plan', 'plan')] },
  { name: 'Supervision', agency: 'youth-justice', parts: [part('', 'agencies', 'voice', 'daily'), part('Risk and protective factors', 'risk', 'fair'), part('Next steps', 'plan', 'fair')] },
  { name: 'Risk assessment', agency: 'multi-agency', parts: [part('# Risk assessment of {date}', 'risk'), part('', 'risk', 'told', 'fair'), part('**What {name} says**', 'voice'), part('**What we will do**', 'plan', 'agencies')] },
];
