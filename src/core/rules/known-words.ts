import type { CompiledRuleset, LexiconTable, WordTable } from './types.ts';

type Tables = Pick<CompiledRuleset, 'symbols' | 'verbs' | 'lexicon'>;

/** Numbers every word of the symbols, the verbs and the lexicon. */
export function numberWords({ symbols, verbs, lexicon }: Tables): WordTable {
  const symbolsOf = new Map<string, Set<number>>([['', new Set()]]);
  const add = (word: string, ...more: readonly number[]): void => {
    const known = symbolsOf.get(word) ?? new Set();
    symbolsOf.set(word, known);
    for (const symbol of more) known.add(symbol);
  };
  symbols.forEach((key, symbol) => {
    const name = key.slice(1, -1);
    if (key.startsWith('[')) for (const form of verbs[name] ?? [name]) add(form, symbol);
    else if (key.startsWith('<')) for (const form of lexicon[name] ?? []) add(form.split(' ', 1)[0] ?? form, symbol);
    else add(key, symbol);
  });
  for (const forms of [...Object.values(verbs), ...Object.values(lexicon)]) for (const form of forms) for (const word of form.split(' ')) add(word);
  return { list: [...symbolsOf.keys()].join(' '), symbols: [...symbolsOf.values()].flatMap((of) => [of.size, ...of]) };
}

/** The words that the patterns of a ruleset speak of, by number, so that a sentence's words are looked up once; 0 is any other word. */
export interface KnownWords {
  readonly numberOf: (word: string) => number;
  /** The numbers of a sentence's words, with a 0 after the last. */
  readonly numbersOf: (tokens: readonly { readonly norm: string }[]) => Int32Array;
  /** For each word how many symbols it stands for, and these: itself, the verbs it is a form of, the classes with a term that it begins. */
  readonly symbols: Int32Array;
  /** By the number of a word where in `symbols` it stands. */
  readonly places: Int32Array;
  /** The terms of a class by the number of their first word: the numbers of the further ones, the longest term first. */
  readonly termsOf: (name: string) => Terms;
}

export type Terms = ReadonlyMap<number, readonly (readonly number[])[]>;

/** Prepares to look words up. */
export function knownWords({ words, lexicon }: Pick<CompiledRuleset, 'words' | 'lexicon'>): KnownWords {
  const list = words.list.split(' ');
  const symbols = Int32Array.from(words.symbols);
  const [numbers, places] = [new Map<string, number>(), new Int32Array(list.length)];
  for (let number = 0, place = 0; number < list.length; number += 1, place += 1 + (symbols[place] as number)) {
    numbers.set(list[number] as string, number);
    places[number] = place;
  }
  const numberOf = (word: string): number => numbers.get(word) ?? 0;
  const terms = new Map<string, Terms>();
  return {
    numberOf, symbols, places,
    numbersOf: (tokens) => {
      const numbered = new Int32Array(tokens.length + 1);
      for (let at = 0; at < tokens.length; at += 1) numbered[at] = numberOf(tokens[at]?.norm ?? '');
      return numbered;
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
