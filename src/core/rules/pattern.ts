import type { Parsed, Problem } from '../problem.ts';
import { normalise, tokenize } from '../text/index.ts';

export const TESTS = ['child', 'person', 'number', 'adult-age', 'child-age', 'word', 'start', 'end', 'after-pronoun'] as const;
export type Test = (typeof TESTS)[number];

/** One part of a pattern; a sequence of them is a pattern. */
export type PatternNode =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'verb'; readonly verb: string }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'any'; readonly of: readonly (readonly PatternNode[])[] }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'test'; readonly test: Test }
  | { readonly kind: 'focus' };

export type Pattern = readonly PatternNode[];

interface Cursor {
  readonly source: string;
  at: number;
  readonly problems: Problem[];
}

const LEXEME = /\s+|\\[^\s]|\.\.(\.|\d+)?|\[[^\]]*\]|<[^>]*>|\{[^}]*\}|#[a-z-]+|[()|^$?]|[^\s()|^$?<>{}[\]\\]+/y;
const BRACED: Readonly<Record<string, Test>> = { '{child}': 'child', '{person}': 'person' };

/** Reads the notation of `find:` (see docs/rules.md); what it cannot read comes back as problems. */
export function parsePattern(source: string): Parsed<Pattern> {
  const cursor: Cursor = { source, at: 0, problems: [] };
  const alternatives = parseAlternatives(cursor);
  if (cursor.at < source.length) complain(cursor, 'there is a ")" too many');
  const value = alternatives.length === 1 ? (alternatives[0] ?? []) : [{ kind: 'any', of: alternatives } as const];
  return cursor.problems.length > 0 ? { ok: false, problems: cursor.problems } : { ok: true, value };
}

function complain(cursor: Cursor, message: string): void {
  cursor.problems.push({ path: `column ${cursor.at + 1}`, message: `in the pattern “${cursor.source}” ${message}` });
}

function nextLexeme(cursor: Cursor): string | undefined {
  LEXEME.lastIndex = cursor.at;
  const lexeme = LEXEME.exec(cursor.source)?.[0];
  if (lexeme === undefined && cursor.at < cursor.source.length) {
    complain(cursor, `a bracket is not closed`);
    cursor.at = cursor.source.length;
  }
  return lexeme;
}

function parseAlternatives(cursor: Cursor): PatternNode[][] {
  const alternatives: PatternNode[][] = [[]];
  for (let lexeme = nextLexeme(cursor); lexeme !== undefined && lexeme !== ')'; lexeme = nextLexeme(cursor)) {
    cursor.at += lexeme.length;
    if (lexeme === '|') alternatives.push([]);
    else if (lexeme === '?') makeOptional(cursor, alternatives.at(-1) ?? []);
    else alternatives.at(-1)?.push(...nodesOf(cursor, lexeme));
  }
  return alternatives;
}

/** Puts the last part of a sequence, with all its words, behind "may be missing". */
function makeOptional(cursor: Cursor, sequence: PatternNode[]): void {
  const last = sequence.pop();
  if (last === undefined) complain(cursor, 'a "?" has nothing before it');
  else sequence.push({ kind: 'any', of: [[last], []] });
}

/** Nearly every lexeme: a word that is its own normal form. */
const PLAIN = /^[a-z]+$/;

function nodesOf(cursor: Cursor, lexeme: string): PatternNode[] {
  // "He's manipulative" is as often written as "he is"; after a name it may as well be an owner's.
  if (lexeme === 'is') return [{ kind: 'any', of: [[{ kind: 'word', word: 'is' }], [{ kind: 'test', test: 'after-pronoun' }, { kind: 'word', word: "'s" }]] }];
  // Nobody types "with" in full all day: "w/ a male", "w the lads".
  if (lexeme === 'with') return [{ kind: 'any', of: [[{ kind: 'word', word: 'with' }], [{ kind: 'word', word: 'w/' }], [{ kind: 'word', word: 'w' }]] }];
  if (PLAIN.test(lexeme)) return [{ kind: 'word', word: lexeme }];
  if (lexeme.trim() === '') return [];
  if (lexeme === '(') return parseGroup(cursor);
  if (lexeme.startsWith('\\')) return [{ kind: 'word', word: lexeme.slice(1) }];
  if (lexeme.startsWith('..')) return [{ kind: 'gap', most: lexeme === '..' ? 3 : lexeme === '...' ? 6 : Number(lexeme.slice(2)) }];
  if (lexeme.startsWith('[')) return verbNodes(lexeme.slice(1, -1));
  if (lexeme.startsWith('<')) return [{ kind: 'class', name: lexeme.slice(1, -1) }];
  if (lexeme === '^' || lexeme === '$') return [{ kind: 'test', test: lexeme === '^' ? 'start' : 'end' }];
  if (lexeme === '/') return [{ kind: 'focus' }];
  if (lexeme.startsWith('{') || lexeme.startsWith('#')) return testNode(cursor, lexeme);
  return wordNodes(lexeme);
}

function parseGroup(cursor: Cursor): PatternNode[] {
  const of = parseAlternatives(cursor);
  if (cursor.source[cursor.at] === ')') cursor.at += 1;
  else complain(cursor, 'a "(" is not closed');
  return [{ kind: 'any', of }];
}

function testNode(cursor: Cursor, lexeme: string): PatternNode[] {
  const test = BRACED[lexeme] ?? TESTS.find((name) => `#${name}` === lexeme);
  if (test === undefined) complain(cursor, `“${lexeme}” is not known; expected one of {child} {person} ${TESTS.slice(2).map((name) => `#${name}`).join(' ')}`);
  return test === undefined ? [] : [{ kind: 'test', test }];
}

function wordNodes(lexeme: string): PatternNode[] {
  const words = tokenize(lexeme).map((token): PatternNode => ({ kind: 'word', word: token.norm }));
  return words.length <= 1 ? words : [{ kind: 'any', of: [words] }];
}

/** `[hang out|mix]`: the first word of each is inflected, the rest stands as it is. */
function verbNodes(inside: string): PatternNode[] {
  const of = inside.split('|').map((phrase): PatternNode[] => {
    const [verb = '', ...rest] = phrase.trim().split(/\s+/);
    return [{ kind: 'verb', verb: normalise(verb) }, ...rest.flatMap(wordNodes)];
  });
  return of.length === 1 && of[0]?.length === 1 ? of[0] : [{ kind: 'any', of }];
}
