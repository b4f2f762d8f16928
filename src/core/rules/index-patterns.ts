import { knownWords, type KnownWords } from './known-words.ts';
import { compilePattern, type Matcher, type Passage } from './matcher.ts';
import { parsePattern } from './pattern.ts';
import { createSightings, has, look, nextSingled, singleOut, type Sightings } from './sightings.ts';
import { byTrigger, meetsNeeds, trialsOf, type Trials } from './trials.ts';
import type { CompiledPattern, CompiledRuleset, Hit } from './types.ts';

/** A pattern made ready, which is done when it is first tried: start-up must not pay for those whose words never occur. */
interface Ready<T> {
  readonly owner: T;
  readonly source: CompiledPattern;
  readonly match: Matcher;
  /** It begins with `{child}`, so only where the child is mentioned is worth a try. */
  readonly fromChild: boolean;
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
  readonly anyIn: (patterns: readonly CompiledPattern[], passage: Passage, willDo?: (hit: Hit) => boolean) => boolean;
}

interface Owned<T> {
  readonly owner: T;
  readonly find: readonly CompiledPattern[];
}

type Tables = Pick<CompiledRuleset, 'symbols' | 'words' | 'verbs' | 'lexicon'>;

/** Prepares patterns to be looked for together. */
export function createIndex<T>(owners: readonly Owned<T>[], tables: Tables): PatternIndex<T> {
  const { words, sightings, matcherOf } = wordsOf(tables);
  const sources = owners.flatMap(({ find }) => find);
  const ownerOf = owners.flatMap(({ owner, find }) => find.map(() => owner));
  const setGoing = byTrigger(sources, tables.symbols.length);
  // Most triggers never come; what one sets going is written out when it first does.
  const trials: Trials[] = [];
  const ready: Ready<T>[] = [];
  const readyOf = (number: number): Ready<T> => {
    const [source, owner] = [sources[number] as CompiledPattern, ownerOf[number] as T];
    return (ready[number] ??= { owner, source, match: matcherOf(source), fromChild: source.source.startsWith('{child} ') });
  };
  // Two triggers of a pattern do not try it twice in one search.
  const lastTried = new Int32Array(sources.length);
  let searches = 0;
  return {
    numbersOf: words.numbersOf,
    findIn: (passage) => {
      searches += 1;
      const found: Found<T>[] = [];
      look(sightings, passage);
      for (let i = 0; i < sightings.count; i += 1) {
        const symbol = sightings.present[i] as number;
        const run = trials[symbol] ??= trialsOf(setGoing(symbol), sources);
        for (let at = 0; at < run.length; at = run[at + 1] as number) {
          const number = run[at] as number;
          if (lastTried[number] === searches) continue;
          lastTried[number] = searches;
          if (meetsNeeds(run, { from: at + 2, to: run[at + 1] as number }, sightings)) collect(ready[number] ?? readyOf(number), passage, { sightings, found });
        }
      }
      return found;
    },
    anyIn: (patterns, passage, willDo) => {
      look(sightings, passage);
      return patterns.some((source) => has(sightings, source.triggers) && meetsNeeds(source.needs, { from: 0, to: source.needs.length }, sightings)
        && fits(source, passage, { match: matcherOf(source), sightings, willDo }));
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
  readonly matcherOf: (pattern: CompiledPattern) => Matcher;
}

function indexedWords(tables: Tables): IndexedWords {
  const words = knownWords(tables);
  const matchers = new WeakMap<CompiledPattern, Matcher>();
  const matcherOf = (pattern: CompiledPattern): Matcher => {
    const known = matchers.get(pattern);
    if (known !== undefined) return known;
    const parsed = parsePattern(pattern.source);
    // A compiled ruleset holds only patterns that were parsed before.
    const matcher: Matcher = parsed.ok ? compilePattern(parsed.value, { words, verbs: tables.verbs }) : () => undefined;
    matchers.set(pattern, matcher);
    return matcher;
  };
  return { words, sightings: createSightings(words, tables.symbols.length), matcherOf };
}

/** Tries the starts from which a trigger could be reached; a place inside a match already found is not a second one. */
function collect<T>({ owner, source, match, fromChild }: Ready<T>, passage: Passage, { sightings, found }: { readonly sightings: Sightings; readonly found: Found<T>[] }): void {
  const [least, most] = source.before;
  let free = 0;
  singleOut(sightings, source.triggers);
  for (let place = nextSingled(sightings, 0); place >= 0; place = nextSingled(sightings, place + 1)) {
    for (let start = Math.max(free, place - most); start <= place - least; start += 1) {
      free = start + 1;
      if (fromChild && passage.mentions.childEnd(start) < 0) continue;
      const hit = match(passage, start);
      if (hit === undefined) continue;
      found.push({ from: hit.from, to: hit.to, owner, pattern: source });
      free = Math.max(free, hit.to);
      break;
    }
  }
}

interface Fitting {
  readonly match: Matcher;
  readonly sightings: Sightings;
  readonly willDo: ((hit: Hit) => boolean) | undefined;
}

function fits(source: CompiledPattern, passage: Passage, { match, sightings, willDo }: Fitting): boolean {
  const [least, most] = source.before;
  let free = 0;
  singleOut(sightings, source.triggers);
  for (let place = nextSingled(sightings, 0); place >= 0; place = nextSingled(sightings, place + 1)) {
    for (let start = Math.max(free, place - most); start <= place - least; start += 1) {
      const hit = match(passage, start);
      if (hit !== undefined && (willDo === undefined || willDo(hit))) return true;
      free = start + 1;
    }
  }
  return false;
}
