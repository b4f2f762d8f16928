import type { CaseRecord } from '../core/index.ts';

/** Gives a record with the child's name and aliases replaced everywhere, the same child by the same words over a run. */
export function createPseudonymiser(): (record: CaseRecord) => CaseRecord {
  const known = new Map<string, string>();
  return (record) => {
    const names = [record.child?.name, ...(record.child?.aliases ?? [])].filter((name) => name !== undefined && name.trim() !== '');
    const [first] = names;
    if (first === undefined) return record;
    const key = record.caseId ?? first.toLowerCase();
    const pseudonym = known.get(key) ?? `Child ${String(known.size + 1).padStart(3, '0')}`;
    known.set(key, pseudonym);
    const replace = replacer([...names, ...names.map((name) => name?.split(/\s+/)[0])].filter((name) => name !== undefined), pseudonym);
    const { aliases: _, dateOfBirth: __, ...child } = record.child ?? {};
    return {
      ...record, text: replace(record.text), child: { ...child, name: pseudonym },
      ...(record.fields === undefined ? {} : { fields: Object.fromEntries(Object.entries(record.fields).map(([name, value]) => [name, replace(value)])) }),
    };
  };
}

/** Names that are words too: without a capital they stay. */
const WORDS = new Set(['art', 'bill', 'dawn', 'drew', 'eve', 'faith', 'grace', 'hope', 'joy', 'mark', 'may', 'rose', 'summer', 'will']);

/** Whole words only, in any case; "Jayden's" keeps its ending. */
function replacer(names: readonly string[], pseudonym: string): (text: string) => string {
  const words = [...new Set(names.filter((name) => name.length > 1))].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (words.length === 0) return (text) => text;
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${words.join('|')})(?![\\p{L}\\d])`, 'giu');
  return (text) => text.replace(pattern, (found) => (WORDS.has(found) ? found : pseudonym));
}
