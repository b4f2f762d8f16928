import { knownWords, type KnownWords } from './known-words.ts';
import { compilePattern, type Matcher, type Passage } from './matcher.ts';
import { parsePattern } from './pattern.ts';
import { createSightings, has, hasAll, look, nextSingled, singleOut, type Sightings } from './sightings.ts';
import { meetsNeeds, trialsOf, type Trials } from './trials.ts';
import type { CompiledPattern, CompiledRuleset, Hit } from './types.ts';

/** A pattern that is made ready the first time that it is tried, since start-up must not pay for those whose words never occur. */
export interface LazyPattern<T> {
  readonly owner: T;
  readonly source: CompiledPattern;
  readonly tables: Tables;
  matcher: Matcher | undefined;
  /** It begins with `{child}`, so only where the child is mentioned is worth a try. */
  readonly fromChild: boolean;
}

/** Prepares to make a pattern ready. */
export function lazyPattern<T>(owner: T, source: CompiledPattern, tables: Tables): LazyPattern<T> {
  return { owner, source, tables, matcher: undefined, fromChild: source.source.startsWith('{child} ') };
}

function matcherOf({ source, tables }: LazyPattern<unknown>): Matcher {
  const parsed = parsePattern(source.source);
  // A compiled ruleset holds only patterns that were parsed before.
  return parsed.ok ? compilePattern(parsed.value, { words: wordsOf(tables).words, verbs: tables.verbs }) : () => undefined;
}

export interface Found<T> extends Hit {
  readonly owner: T;
  readonly pattern: CompiledPattern;
}

/** Many patterns, looked for together. */
export interface PatternIndex<T> {
  /** The words of a sentence by their numbers, as a passage has them. */
  readonly numbersOf: KnownWords['numbersOf'];
  /** Every place in a passage where one of them fits. */
  readonly findIn: (passage: Passage) => Found<T>[];
  /** Whether any of some patterns, of this index or not, fits in a passage at a place that will do. */
  readonly anyIn: (patterns: readonly LazyPattern<unknown>[], passage: Passage, willDo?: (hit: Hit) => boolean) => boolean;
}

interface Owned<T> {
  readonly owner: T;
  readonly find: readonly CompiledPattern[];
}

type Tables = Pick<CompiledRuleset, 'symbols' | 'words' | 'verbs' | 'lexicon'>;

/** Prepares patterns to be looked for together. */
export function createIndex<T>(owners: readonly Owned<T>[], tables: Tables): PatternIndex<T> {
  const { words, sightings } = wordsOf(tables);
  const patterns = owners.flatMap(({ owner, find }) => find.map((source) => lazyPattern(owner, source, tables)));
  const byTrigger: number[][] = [];
  patterns.forEach(({ source }, number) => {
    for (const trigger of source.triggers) (byTrigger[trigger] ??= []).push(number);
  });
  // Most triggers never come; what one sets going is written out when it first does.
  const trials: Trials[] = [];
  // Two triggers of a pattern do not try it twice in one search.
  const lastTried = new Int32Array(patterns.length);
  let searches = 0;
  return {
    numbersOf: words.numbersOf,
    findIn: (passage) => {
      searches += 1;
      const found: Found<T>[] = [];
      for (const symbol of look(sightings, passage)) {
        const run = trials[symbol] ??= trialsOf(byTrigger[symbol] ?? [], patterns);
        for (let at = 0; at < run.length; at = run[at + 1] as number) {
          const number = run[at] as number;
          if (lastTried[number] === searches) continue;
          lastTried[number] = searches;
          if (meetsNeeds(run, at, sightings)) collect(patterns[number] as LazyPattern<T>, passage, { sightings, found });
        }
      }
      return found;
    },
    anyIn: (patterns, passage, willDo) => {
      look(sightings, passage);
      return patterns.some((pattern) => has(sightings, pattern.source.triggers) && hasAll(sightings, pattern.source.needs) && fits(pattern, passage, { sightings, willDo }));
    },
  };
}

/** Indexes over the same symbols share what is large. */
function wordsOf(tables: Tables): IndexedWords {
  const known = shared.get(tables.symbols) ?? indexedWords(tables);
  shared.set(tables.symbols, known);
  return known;
}
const shared = new WeakMap<readonly string[], IndexedWords>();

interface IndexedWords {
  readonly words: KnownWords;
  readonly sightings: Sightings;
}

function indexedWords(tables: Tables): IndexedWords {
  const words = knownWords(tables);
  return { words, sightings: createSightings(words, tables.symbols.length) };
}

/** Tries the starts from which a trigger could be reached; a place inside a match already found is not a second one. */
function collect<T>(pattern: LazyPattern<T>, passage: Passage, { sightings, found }: { readonly sightings: Sightings; readonly found: Found<T>[] }): void {
  const [least, most] = pattern.source.before;
  let free = 0;
  singleOut(sightings, pattern.source.triggers);
  for (let place = nextSingled(sightings, 0); place >= 0; place = nextSingled(sightings, place + 1)) {
    for (let start = Math.max(free, place - most); start <= place - least; start += 1) {
      free = start + 1;
      if (pattern.fromChild && passage.mentions.childEnd(start) < 0) continue;
      const hit = (pattern.matcher ??= matcherOf(pattern))(passage, start);
      if (hit === undefined) continue;
      found.push({ from: hit.from, to: hit.to, owner: pattern.owner, pattern: pattern.source });
      free = Math.max(free, hit.to);
      break;
    }
  }
}

interface Fitting {
  readonly sightings: Sightings;
  readonly willDo: ((hit: Hit) => boolean) | undefined;
}

function fits(pattern: LazyPattern<unknown>, passage: Passage, { sightings, willDo }: Fitting): boolean {
  const [least, most] = pattern.source.before;
  let free = 0;
  singleOut(sightings, pattern.source.triggers);
  for (let place = nextSingled(sightings, 0); place >= 0; place = nextSingled(sightings, place + 1)) {
    for (let start = Math.max(free, place - most); start <= place - least; start += 1) {
      const hit = (pattern.matcher ??= matcherOf(pattern))(passage, start);
      if (hit !== undefined && (willDo === undefined || willDo(hit))) return true;
      free = start + 1;
    }
  }
  return false;
}
