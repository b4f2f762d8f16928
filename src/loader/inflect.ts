import nlp from 'compromise/three';

/** Forms that compromise does not give, or gives in American spelling. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  be: ['am', 'are', 'were', 'been', "'s", "'re", "'m"],
  have: ["'ve"],
  label: ['labelled'],
  model: ['modelled', 'modelling'],
  learn: ['learnt'],
  spell: ['spelt'],
  burn: ['burnt'],
  dream: ['dreamt'],
  wake: ['woke'],
  get: ['got', 'gotten'],
  shot: ['shotting', 'shotted', 'shots'],
  text: ['texting'],
  traffic: ['trafficking', 'trafficked'],
  show: ['showed'],
  sneak: ['snuck'],
  lead: ['led'],
  lie: ['lying'],
  associate: ['associating', 'associated'],
};

interface Conjugation {
  readonly [tense: string]: string | undefined;
}

/** Every inflection of a verb given in its base form, lower case, the base form first. */
export function verbForms(verb: string): readonly string[] {
  // compromise's types lose the methods of its third part after `tag`, and leave the shape of a conjugation open.
  const conjugation = (nlp(verb).tag('Infinitive') as ReturnType<typeof nlp>).verbs().conjugate()[0] as Conjugation | undefined;
  const given = ['PastTense', 'PresentTense', 'Gerund', 'Participle'].flatMap((tense) => conjugation?.[tense] ?? []);
  const forms = [verb, ...given, gerund(verb, conjugation?.['PastTense']), ...(ALSO[verb] ?? [])];
  return [...new Set(forms.map((form) => form.toLowerCase()))].filter((form) => !form.includes(' ') || form === verb);
}

/** compromise gives some gerunds unchanged ("text"), so one is made by rule beside it. */
function gerund(verb: string, past = ''): string {
  if (/[^aeiou]e$/.test(verb) && verb.length > 2) return `${verb.slice(0, -1)}ing`;
  const doubled = past.startsWith(verb + verb.at(-1)) ? verb + (verb.at(-1) ?? '') : verb;
  return `${doubled}ing`;
}

/** Singular and plural of a noun, or of a phrase whose last word is one. */
export function nounForms(noun: string): readonly string[] {
  return [noun, plural(noun)];
}

const IRREGULAR: Readonly<Record<string, string>> = {
  man: 'men', woman: 'women', child: 'children', person: 'people', knife: 'knives', knives: 'knives', wife: 'wives', staff: 'staff', police: 'police', foot: 'feet',
};

function plural(noun: string): string {
  const [, before = '', last = noun] = /^(.*?)([^ ]+)$/.exec(noun) ?? [];
  const key = Object.keys(IRREGULAR).find((word) => last === word || (word === 'man' && /^[a-z]+[^u]man$/.test(last) && last.endsWith('man')));
  if (key !== undefined) return before + last.slice(0, last.length - key.length) + (IRREGULAR[key] ?? '');
  if (/[^aeiou]y$/.test(last)) return `${before}${last.slice(0, -1)}ies`;
  if (/(s|x|z|ch|sh)$/.test(last)) return `${before}${last}es`;
  return `${before}${last}s`;
}

/** Given names that compromise knows, by the pronoun they usually go with. */
export function givenNames(): { he: string[]; she: string[]; they: string[] } {
  // The lexicon of a compromise model is a plain word → tag table.
  const lexicon = (nlp.model() as { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } }).one.lexicon;
  const tagged = (tag: string): string[] => Object.keys(lexicon).filter((word) => lexicon[word] === tag && /^[a-z]{3,}$/.test(word)).sort();
  return { he: tagged('MaleName'), she: tagged('FemaleName'), they: tagged('FirstName') };
}
