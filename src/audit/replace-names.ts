/** Names of one person, and what stands for them. */
export interface Named {
  readonly names: readonly string[];
  readonly pseudonym: string;
}

/** Names that are words too: without a capital they stay. */
const WORDS = new Set(['art', 'bill', 'dawn', 'drew', 'eve', 'faith', 'grace', 'hope', 'joy', 'mark', 'may', 'rose', 'summer', 'will']);
const TITLES = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|DC|PS|DS|DI|Sgt|Insp|Prof|Cllr)\.?\s+/;

/** Replaces names in texts: whole words only; "Jayden's" keeps its ending. The child's in any case, others with a capital. */
export function createReplacer(child: Named | undefined, others: readonly Named[]): (text: string) => string {
  const replaceOthers = replacer(others, false);
  const replaceChild = replacer(child === undefined ? [] : [child], true);
  return (text) => replaceChild(replaceOthers(text));
}

function replacer(people: readonly Named[], anyCase: boolean): (text: string) => string {
  const fold = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ');
  const standIns = new Map<string, string>();
  // A full name goes before a part of one that two people share.
  for (const { names, pseudonym } of people) for (const name of names) standIns.set(fold(name), pseudonym);
  for (const { names, pseudonym } of people) for (const part of names.flatMap(partsOf)) if (!standIns.has(fold(part))) standIns.set(fold(part), pseudonym);
  const forms = [...standIns.keys()].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  if (forms.length === 0) return (text) => text;
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')).join('|')})(?![\\p{L}\\d])`, 'giu');
  return (text) => text.replace(pattern, (found) => {
    const stays = anyCase ? WORDS.has(found) : !/^\p{Lu}/u.test(found);
    return stays ? found : standIns.get(fold(found)) ?? found;
  });
}

/** First name and surname; initials and titles say nothing by themselves. */
function partsOf(name: string): readonly string[] {
  const words = name.replace(TITLES, '').split(/[\s,]+/).filter((word) => /^\p{L}[\p{L}’'-]+$/u.test(word));
  return name.includes(' ') ? [...new Set([words[0], words.at(-1)])].filter((word) => word !== undefined) : [];
}
