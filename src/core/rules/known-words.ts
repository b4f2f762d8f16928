import type { CompiledRuleset, LexiconTable } from './types.ts';

/** The words that the patterns of a ruleset speak of, by number, so that a sentence's words are looked up once; 0 is any other word. */
export interface KnownWords {
  readonly numberOf: (word: string) => number;
  /** The numbers of a sentence's words, with a 0 after the last. */
  readonly numbersOf: (tokens: readonly { readonly norm: string }[]) => Int32Array;
  /** By the number of a word the symbols that it stands for: itself, the verbs it is a form of, the classes with a term that it begins. */
  readonly symbolsOf: readonly (readonly number[])[];
  /** The terms of a class by the number of their first word: the numbers of the further ones, the longest term first. */
  readonly termsOf: (name: string) => Terms;
}

export type Terms = ReadonlyMap<number, readonly (readonly number[])[]>;
type Tables = Pick<CompiledRuleset, 'symbols' | 'verbs' | 'lexicon'>;

/** Numbers every word of the symbols, the verbs and the lexicon. */
export function knownWords({ symbols, verbs, lexicon }: Tables): KnownWords {
  const numbers = new Map<string, number>();
  const symbolsOf: number[][] = [[]];
  const symbolsAt = (word: string): number[] => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = symbolsOf.push([]) - 1;
      numbers.set(word, number);
    }
    return symbolsOf[number] ?? [];
  };
  const add = (word: string, symbol: number): void => {
    const known = symbolsAt(word);
    if (known.at(-1) !== symbol) known.push(symbol);
  };
  symbols.forEach((key, symbol) => {
    const name = key.slice(1, -1);
    if (key.startsWith('[')) for (const form of verbs[name] ?? [name]) add(form, symbol);
    else if (key.startsWith('<')) for (const form of lexicon[name] ?? []) add(form.split(' ', 1)[0] ?? form, symbol);
    else add(key, symbol);
  });
  for (const forms of [...Object.values(verbs), ...Object.values(lexicon)]) for (const form of forms) for (const word of form.split(' ')) symbolsAt(word);
  const numberOf = (word: string): number => numbers.get(word) ?? 0;
  const terms = new Map<string, Terms>();
  return {
    numberOf, symbolsOf,
    numbersOf: (tokens) => {
      const words = new Int32Array(tokens.length + 1);
      for (let at = 0; at < tokens.length; at += 1) words[at] = numberOf(tokens[at]?.norm ?? '');
      return words;
    },
    termsOf: (name) => {
      const known = terms.get(name) ?? byFirstWord(lexicon[name] ?? [], numberOf);
      terms.set(name, known);
      return known;
    },
  };
}

function byFirstWord(forms: LexiconTable[string], numberOf: (word: string) => number): Terms {
  const terms = new Map<number, number[][]>();
  for (const form of forms) {
    const [first = 0, ...further] = form.split(' ').map(numberOf);
    terms.set(first, [...(terms.get(first) ?? []), further].sort((a, b) => b.length - a.length));
  }
  return terms;
}
