import type { LanguageCategory, SetAside, SetAsideReason, Severity } from '../assess/types.ts';
import type { Candidate, Grammar } from '../context/candidate.ts';
import type { Discourse } from '../context/discourse.ts';
import { roleStartsOf, type RoleStarts } from '../context/mentions.ts';
import type { Pronoun } from '../record/types.ts';
import { buildVocabulary, type Vocabulary } from '../lexicon/vocabulary.ts';
import { createIndex, type Found, type PatternIndex } from '../rules/index-patterns.ts';
import type { Passage } from '../rules/matcher.ts';
import type { CompiledPattern, CompiledRuleset, LearnedRule, Scope, SignRule, WordingRule } from '../rules/types.ts';
import type { Sentence, Span } from '../text/types.ts';
import { excusedBy } from './exemptions.ts';

type FindingRule = WordingRule | SignRule | LearnedRule;

/** A ruleset indexed once, to be run over many records. */
export interface Engine {
  readonly vocabulary: Vocabulary;
  readonly names: ReadonlyMap<string, Pronoun>;
  readonly roleStarts: RoleStarts;
  readonly index: PatternIndex<FindingRule>;
  readonly grammar: () => Grammar | undefined;
  /** What each passage was found to hold of what is looked for in a whole record. */
  readonly known: WeakMap<Passage, Map<Looked, boolean>>;
}

/** Words of a record that a rule matched, after weighing. */
export interface Judged extends Span {
  readonly rule: FindingRule;
  readonly sentence: number;
  readonly excuse: SetAsideReason | undefined;
  readonly pattern: CompiledPattern;
  /** Position in the rule's own `unless` of the excuse that spoke, or -1. */
  readonly unless: number;
}

/** Indexes a ruleset. */
export function createEngine(ruleset: CompiledRuleset, grammar: () => Grammar | undefined): Engine {
  const vocabulary = buildVocabulary(ruleset.lexicon);
  const names = new Map<string, Pronoun>((['they', 'she', 'he'] as const).flatMap((pronoun) => ruleset.names[pronoun].map((name) => [name, pronoun] as const)));
  return { vocabulary, names, roleStarts: roleStartsOf(vocabulary), grammar, known: new WeakMap(), index: indexOf(ruleset) };
}

/** The same engine for other rules over the same lexicon. */
export function withRules(engine: Engine, ruleset: CompiledRuleset): Engine {
  return { ...engine, index: indexOf(ruleset) };
}

function indexOf(ruleset: CompiledRuleset): PatternIndex<FindingRule> {
  const finding = ruleset.rules.filter((rule): rule is FindingRule => rule.kind === 'wording' || rule.kind === 'sign' || rule.kind === 'learned');
  return createIndex(finding.map((owner) => ({ owner, find: owner.find })), ruleset);
}

/** Everything that the rules match in a record, each weighed in its context. */
export function lintText(engine: Engine, discourse: Discourse, passages: readonly Passage[] = passagesOf(engine, discourse)): Judged[] {
  return discourse.document.sentences.flatMap((sentence) => lintSentence({ engine, discourse, sentence, passages }).judged);
}

/** The sentences of a record as patterns see them. */
export function passagesOf(engine: Engine, { document, mentions }: Discourse): Passage[] {
  return document.sentences.map((sentence) => passageOf(engine, sentence, mentions));
}

/** A sentence to be judged, among the passages of its record. */
export interface SentencePlace {
  readonly engine: Engine;
  readonly discourse: Discourse;
  readonly sentence: Sentence;
  readonly passages: readonly Passage[];
}

/** What was found in one sentence, and what the whole record was asked on the way. */
export interface Linted {
  readonly judged: readonly Judged[];
  readonly asked: ReadonlyMap<Looked, boolean>;
}

interface Place extends SentencePlace {
  readonly passage: Passage;
  asked: Map<Looked, boolean> | undefined;
}

const NOTHING: ReadonlyMap<Looked, boolean> = new Map();

/** Everything that the rules match in one sentence. */
export function lintSentence(among: SentencePlace): Linted {
  const passage = among.passages[among.sentence.index];
  const judged: Judged[] = [];
  if (passage === undefined) return { judged, asked: NOTHING };
  const { engine, discourse, sentence, passages } = among;
  const place: Place = { engine, discourse, sentence, passages, passage, asked: undefined };
  for (const found of engine.index.findIn(passage)) {
    if (!meetsConditions(place, found)) continue;
    const [first, last] = [sentence.tokens[found.from], sentence.tokens[found.to - 1]];
    if (first === undefined || last === undefined) continue;
    const { excuse, unless } = weigh(place, found);
    judged.push({ rule: found.owner, sentence: sentence.index, start: first.start, end: last.end, pattern: found.pattern, excuse, unless });
  }
  return { judged, asked: place.asked ?? NOTHING };
}

/** A sentence as patterns see it; who is mentioned is worked out only if a pattern asks. */
export function passageOf({ index }: Engine, sentence: Sentence, mentionsIn: Discourse['mentions']): Passage {
  let ends: { readonly child: Int16Array; readonly person: Int16Array } | undefined;
  return {
    tokens: sentence.tokens,
    words: index.numbersOf(sentence.tokens),
    mentions: {
      childEnd: (at) => (ends ??= mentionEnds(sentence, mentionsIn)).child[at] ?? -1,
      personEnd: (at) => (ends ??= mentionEnds(sentence, mentionsIn)).person[at] ?? -1,
    },
  };
}

function mentionEnds(sentence: Sentence, mentionsIn: Discourse['mentions']): { readonly child: Int16Array; readonly person: Int16Array } {
  const child = new Int16Array(sentence.tokens.length).fill(-1);
  const person = new Int16Array(sentence.tokens.length).fill(-1);
  for (const mention of mentionsIn(sentence)) {
    if (mention.who === 'child') child[mention.from] = mention.to;
    else if (mention.who === 'other') person[mention.from] = mention.to;
  }
  return { child, person };
}

/** The rule's own excuses first, then the general exemptions. */
function weigh(place: Place, found: Found<FindingRule>): Pick<Judged, 'excuse' | 'unless'> {
  const { unless, notExcusedBy, about } = found.owner;
  const own = unless.findIndex((excuse) => isIn(place, found, excuse));
  if (own >= 0) return { excuse: unless[own]?.because, unless: own };
  const candidate: Candidate = { discourse: place.discourse, sentence: place.sentence, hit: found, grammar: place.engine.grammar };
  return { excuse: excusedBy(candidate, notExcusedBy, about), unless: -1 };
}

function meetsConditions(place: Place, found: Found<FindingRule>): boolean {
  return found.owner.when.every((condition) => isIn(place, found, condition));
}

/** Words looked for around a match: an excuse or a condition of a rule. */
export interface Looked {
  readonly in: Scope;
  readonly find: readonly CompiledPattern[];
}

function isIn(place: Place, found: Found<FindingRule>, looked: Looked): boolean {
  const { in: scope, find } = looked;
  const { engine, sentence, passage, passages } = place;
  const { index } = engine;
  switch (scope) {
    case 'match': return index.anyIn(find, passage, (hit) => hit.from < found.to && hit.to > found.from);
    case 'sentence': return index.anyIn(find, passage);
    case 'next': return passages.slice(sentence.index, sentence.index + 2).some((other) => index.anyIn(find, other));
    case 'record': {
      const asked = (place.asked ??= new Map());
      const answer = asked.get(looked) ?? holdsAnywhere(engine, looked, passages);
      asked.set(looked, answer);
      return answer;
    }
  }
}

/** Whether words stand anywhere in a record; each passage is looked through for them once, however often it is asked. */
export function holdsAnywhere({ index, known }: Engine, looked: Looked, passages: readonly Passage[]): boolean {
  return passages.some((passage) => {
    const answers = known.get(passage) ?? new Map<Looked, boolean>();
    known.set(passage, answers);
    const answer = answers.get(looked) ?? index.anyIn(looked.find, passage);
    answers.set(looked, answer);
    return answer;
  });
}

const ORDER: readonly string[] = ['adultify', 'blame', 'label', 'minimise', 'disengage', 'jargon'] satisfies readonly (LanguageCategory | 'jargon')[];
const RANK: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2, info: 3 };

/** One fault, one finding: of overlapping words the longest stay, then the first category, then the gravest. */
export function withoutOverlaps(judged: readonly (Judged & { readonly rule: WordingRule })[]): (Judged & { readonly rule: WordingRule })[] {
  const kept: (Judged & { readonly rule: WordingRule })[] = [];
  const sorted = [...judged].sort((a, b) =>
    Number(a.rule.severity === 'info') - Number(b.rule.severity === 'info') ||
    (b.end - b.start) - (a.end - a.start) ||
    ORDER.indexOf(a.rule.category) - ORDER.indexOf(b.rule.category) ||
    RANK[a.rule.severity] - RANK[b.rule.severity] ||
    (a.rule.id < b.rule.id ? -1 : 1));
  for (const item of sorted) if (!kept.some((other) => other.start < item.end && item.start < other.end)) kept.push(item);
  return kept.sort((a, b) => a.start - b.start);
}

/** What was weighed and excused, without words that are a finding all the same. */
export function setAsideOf(judged: readonly (Span & { readonly rule: { readonly id: string; readonly kind: string }; readonly excuse: SetAsideReason | undefined })[], findings: readonly Span[], text: string): SetAside[] {
  const seen = new Set<string>();
  const aside: SetAside[] = [];
  for (const { rule, start, end, excuse } of judged) {
    const key = `${rule.id} ${start}`;
    if (excuse === undefined || seen.has(key) || findings.some((other) => other.start < end && start < other.end)) continue;
    seen.add(key);
    aside.push({ ruleId: rule.id, start, end, quote: text.slice(start, end), because: excuse });
  }
  return aside.sort((a, b) => a.start - b.start || a.end - b.end);
}
