import type { CaseRecord, Pronoun } from '../record/types.ts';
import type { Suggestion } from './types.ts';

const FORMS: Readonly<Record<Pronoun, Readonly<Record<string, string>>>> = {
  he: { he: 'he', him: 'him', his: 'his', himself: 'himself', was: 'was', is: 'is', has: 'has' },
  she: { he: 'she', him: 'her', his: 'her', himself: 'herself', was: 'was', is: 'is', has: 'has' },
  they: { he: 'they', him: 'them', his: 'their', himself: 'themselves', was: 'were', is: 'are', has: 'have' },
};

/** Fills `{name}`, `{quote}`, `{he}` … in a rule's words for one record. */
export type Fill = (words: string, quote?: string) => string;

/** Makes the filler for a record: its child's name, else "the child", and the child's pronoun, else "they". */
export function fillerFor(record: CaseRecord): Fill {
  const name = record.child?.name ?? 'the child';
  const forms = FORMS[record.child?.pronoun ?? 'they'];
  return (words, quote = '') => words.replace(/\{([A-Za-z]+)\}/g, (slot, key: string) => {
    const lower = key.charAt(0).toLowerCase() + key.slice(1);
    const value = lower === 'quote' ? quote.replace(/\s+/g, ' ') : lower === 'name' ? name : forms[lower] ?? agreeing(lower, forms);
    if (value === undefined) return slot;
    return lower === key ? value : value.charAt(0).toUpperCase() + value.slice(1);
  });
}

/** `{knows}` is "knows", and "know" where the pronoun is "they". */
function agreeing(verb: string, forms: Readonly<Record<string, string>>): string | undefined {
  if (!VERB_SLOT.test(verb)) return undefined;
  return forms['he'] === 'they' ? verb.replace(/(?<=[osxz]|ch|sh)es$|s$/, '') : verb;
}

/** A slot that is a verb in its third person. */
export const VERB_SLOT: RegExp = /^[a-z]+s$/;

/** A rule's suggestions, filled. */
export function fillSuggestions(suggestions: readonly Suggestion[], fill: Fill, quote = ''): Suggestion[] {
  return suggestions.map(({ text, replacement }) => ({ text: fill(text, quote), ...(replacement === undefined ? {} : { replacement: fill(replacement, quote) }) }));
}
