import type { Vocabulary } from '../lexicon/vocabulary.ts';
import { compilePattern, type Matcher, type Passage, type Words } from './matcher.ts';
import { parsePattern } from './pattern.ts';
import type { CompiledPattern, CompiledRuleset, Hit } from './types.ts';

/** A pattern made ready the first time that it is tried. */
export interface LazyPattern<T> {
  readonly owner: T;
  readonly source: CompiledPattern;
  readonly match: Matcher;
  /** It begins with `{child}`, so only where the child is mentioned is worth a try. */
  readonly fromChild: boolean;
  /** The search in which it was last looked at, so that two triggers do not try it twice. */
  lastSeen: number;
}

/** Start-up must not pay for patterns whose words never occur, so each is compiled on its first try. */
export function lazyPattern<T>(owner: T, source: CompiledPattern, words: Words): LazyPattern<T> {
  let matcher: Matcher | undefined;
  const compile = (): Matcher => {
    const parsed = parsePattern(source.source);
    // A compiled ruleset holds only patterns that were parsed before.
    return parsed.ok ? compilePattern(parsed.value, words) : () => undefined;
  };
  return { owner, source, lastSeen: 0, fromChild: source.source.startsWith('{child} '), match: (passage, at) => (matcher ??= compile())(passage, at) };
}

export interface Found<T> extends Hit {
  readonly owner: T;
  readonly pattern: CompiledPattern;
}

/** Many patterns, looked for together. */
export interface PatternIndex<T> {
  /** Every place in a passage where one of them fits. */
  readonly findIn: (passage: Passage) => Found<T>[];
  /** Whether any of some patterns, of this index or not, fits in a passage at a place that will do. */
  readonly anyIn: (patterns: readonly LazyPattern<unknown>[], passage: Passage, willDo?: (hit: Hit) => boolean) => boolean;
}

interface Owned<T> {
  readonly owner: T;
  readonly find: readonly CompiledPattern[];
}

type Tables = Pick<CompiledRuleset, 'symbols' | 'verbs' | 'lexicon'>;

/** Prepares patterns to be looked for together. */
export function createIndex<T>(owners: readonly Owned<T>[], tables: Tables, vocabulary: Vocabulary): PatternIndex<T> {
  const words = { vocabulary, verbs: tables.verbs };
  const byTrigger: LazyPattern<T>[][] = [];
  for (const { owner, find } of owners) {
    for (const source of find) {
      const pattern = lazyPattern(owner, source, words);
      for (const trigger of source.triggers) (byTrigger[trigger] ??= []).push(pattern);
    }
  }
  const places = placesOf(tables);
  let searches = 0;
  return {
    findIn: (passage) => {
      searches += 1;
      const found: Found<T>[] = [];
      for (const symbol of places.look(passage)) {
        for (const pattern of byTrigger[symbol] ?? []) {
          if (pattern.lastSeen === searches) continue;
          pattern.lastSeen = searches;
          if (places.hasAll(pattern.source.needs)) collect(pattern, passage, { at: places.of(pattern.source.triggers), found });
        }
      }
      return found;
    },
    anyIn: (patterns, passage, willDo) => {
      places.look(passage);
      return patterns.some((pattern) => places.has(pattern.source.triggers) && places.hasAll(pattern.source.needs) && fits(pattern, passage, { at: places.of(pattern.source.triggers), willDo }));
    },
  };
}

/** Where the symbols stand in the passage looked at last. */
interface Places {
  /** Takes a passage up and gives the symbols in it. */
  readonly look: (passage: Passage) => readonly number[];
  readonly has: (symbols: readonly number[]) => boolean;
  readonly hasAll: (needs: readonly (readonly number[])[]) => boolean;
  /** The places of any of some symbols, in order. */
  readonly of: (symbols: readonly number[]) => readonly number[];
}

/** Indexes over the same symbols share what is large. */
function placesOf(tables: Tables): Places {
  const places = shared.get(tables.symbols) ?? createPlaces(tables);
  shared.set(tables.symbols, places);
  return places;
}
const shared = new WeakMap<readonly string[], Places>();

/** One set of arrays serves every passage: a symbol is there when its mark is that of the passage looked at. */
function createPlaces(tables: Tables): Places {
  const symbolsOf = symbolsByWord(tables);
  const marks = new Int32Array(tables.symbols.length);
  const at: number[][] = tables.symbols.map(() => []);
  let mark = 0;
  let [current, present]: [Passage | undefined, number[]] = [undefined, []];
  const has = (symbols: readonly number[]): boolean => {
    for (const symbol of symbols) if (marks[symbol] === mark) return true;
    return false;
  };
  const look = (passage: Passage): readonly number[] => {
    if (passage === current) return present;
    current = passage;
    present = [];
    mark += 1;
    passage.tokens.forEach((token, place) => {
      for (const symbol of symbolsOf.get(token.norm) ?? NONE) {
        if (marks[symbol] === mark) at[symbol]?.push(place);
        else {
          marks[symbol] = mark;
          at[symbol] = [place];
          present.push(symbol);
        }
      }
    });
    return present;
  };
  return {
    look, has,
    hasAll: (needs) => {
      for (const symbols of needs) if (!has(symbols)) return false;
      return true;
    },
    of: (symbols) => {
      const there = symbols.filter((symbol) => marks[symbol] === mark);
      if (there.length === 1) return at[there[0] ?? 0] ?? NONE;
      return [...new Set(there.flatMap((symbol) => at[symbol] ?? NONE))].sort((a, b) => a - b);
    },
  };
}
const NONE: readonly number[] = [];

/** The symbols that each word stands for: itself, the verbs it is a form of, the classes with a term that it begins. */
function symbolsByWord({ symbols, verbs, lexicon }: Tables): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  const add = (word: string, symbol: number): void => {
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [symbol]);
    else if (known.at(-1) !== symbol) known.push(symbol);
  };
  symbols.forEach((key, symbol) => {
    const name = key.slice(1, -1);
    if (key.startsWith('[')) for (const form of verbs[name] ?? [name]) add(form, symbol);
    else if (key.startsWith('<')) for (const form of lexicon[name] ?? []) add(form.split(' ', 1)[0] ?? form, symbol);
    else add(key, symbol);
  });
  return byWord;
}

interface Collecting<T> {
  readonly at: readonly number[];
  readonly found: Found<T>[];
}

/** Tries the starts from which a trigger could be reached; a place inside a match already found is not a second one. */
function collect<T>(pattern: LazyPattern<T>, passage: Passage, { at, found }: Collecting<T>): void {
  const [least, most] = pattern.source.before;
  let free = 0;
  for (const place of at) {
    for (let start = Math.max(free, place - most); start <= place - least; start += 1) {
      free = start + 1;
      if (pattern.fromChild && passage.mentions.childEnd(start) < 0) continue;
      const hit = pattern.match(passage, start);
      if (hit === undefined) continue;
      found.push({ ...hit, owner: pattern.owner, pattern: pattern.source });
      free = Math.max(free, hit.to);
      break;
    }
  }
}

interface Fitting {
  readonly at: readonly number[];
  readonly willDo: ((hit: Hit) => boolean) | undefined;
}

function fits(pattern: LazyPattern<unknown>, passage: Passage, { at, willDo }: Fitting): boolean {
  const [least, most] = pattern.source.before;
  let free = 0;
  for (const place of at) {
    for (let start = Math.max(free, place - most); start <= place - least; start += 1) {
      const hit = pattern.match(passage, start);
      if (hit !== undefined && (willDo === undefined || willDo(hit))) return true;
      free = start + 1;
    }
  }
  return false;
}
