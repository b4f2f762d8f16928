import type { Vocabulary } from '../lexicon/vocabulary.ts';
import { expand } from './anchor.ts';
import { compilePattern, type Hit, type Matcher, type Passage, type Words } from './matcher.ts';
import { parsePattern } from './pattern.ts';
import type { CompiledPattern, CompiledRuleset } from './types.ts';

/** A pattern made ready the first time that one of its words turns up. */
export interface LazyPattern<T> {
  readonly owner: T;
  readonly source: CompiledPattern;
  readonly match: Matcher;
}

/** Start-up must not pay for patterns whose words never occur, so each is compiled on its first try. */
export function lazyPattern<T>(owner: T, source: CompiledPattern, words: Words): LazyPattern<T> {
  let matcher: Matcher | undefined;
  const compile = (): Matcher => {
    const parsed = parsePattern(source.source);
    // A compiled ruleset holds only patterns that were parsed before.
    return parsed.ok ? compilePattern(parsed.value, words) : () => undefined;
  };
  return { owner, source, match: (passage, at) => (matcher ??= compile())(passage, at) };
}

export type PatternIndex<T> = ReadonlyMap<string, readonly LazyPattern<T>[]>;

interface Owned<T> {
  readonly owner: T;
  readonly find: readonly CompiledPattern[];
}

/** Patterns by the words that can set them going. */
export function indexPatterns<T>(owners: readonly Owned<T>[], ruleset: Pick<CompiledRuleset, 'lexicon' | 'verbs'>, vocabulary: Vocabulary): PatternIndex<T> {
  const index = new Map<string, LazyPattern<T>[]>();
  const words = { vocabulary, verbs: ruleset.verbs };
  for (const { owner, find } of owners) {
    for (const source of find) {
      const pattern = lazyPattern(owner, source, words);
      for (const word of new Set(expand(source.triggers, ruleset.lexicon, ruleset.verbs))) {
        const waiting = index.get(word);
        if (waiting === undefined) index.set(word, [pattern]);
        else waiting.push(pattern);
      }
    }
  }
  return index;
}

export interface Found<T> extends Hit {
  readonly owner: T;
  readonly pattern: CompiledPattern;
}

/** Every place in a passage where an indexed pattern fits. */
export function findIn<T>(index: PatternIndex<T>, passage: Passage): Found<T>[] {
  const found: Found<T>[] = [];
  const { tokens } = passage;
  for (let at = 0; at < tokens.length; at += 1) {
    for (const pattern of index.get(tokens[at]?.norm ?? '') ?? []) tryAround(pattern, { passage, at, found });
  }
  return found;
}

interface Search<T> {
  readonly passage: Passage;
  readonly at: number;
  readonly found: Found<T>[];
}

/** Tries the starts from which the trigger could lie at `at`; a place inside a match already found is not a second one. */
function tryAround<T>(pattern: LazyPattern<T>, { passage, at, found }: Search<T>): void {
  const [least, most] = pattern.source.before;
  const last = found.findLast((hit) => hit.pattern === pattern.source);
  const from = Math.max(0, at - most, last?.to ?? 0);
  for (let start = from; start <= at - least; start += 1) {
    const hit = pattern.match(passage, start);
    if (hit === undefined) continue;
    found.push({ ...hit, owner: pattern.owner, pattern: pattern.source });
    return;
  }
}

/** Whether any of some patterns fits anywhere in a passage; the first place where one does. */
export function firstIn(patterns: readonly LazyPattern<unknown>[], passage: Passage): Hit | undefined {
  for (const pattern of patterns) {
    for (let at = 0; at < passage.tokens.length; at += 1) {
      const hit = pattern.match(passage, at);
      if (hit !== undefined) return hit;
    }
  }
  return undefined;
}
